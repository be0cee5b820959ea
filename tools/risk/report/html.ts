import { type Cell, type Report, type Section, type Table, textOf } from './report.ts';

const style = `
body { font: 15px/1.5 system-ui, sans-serif; max-width: 80rem; margin: 2rem auto; padding: 0 1rem; color: #1c2024; background: #fff }
p { max-width: 62rem } h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums } .wide { overflow-x: auto }
th, td { padding: .25rem .6rem; border-bottom: 1px solid #e3e5e8; text-align: left; white-space: nowrap }
.right { text-align: right }
.good { color: #176b3a } .warning { color: #8a5300; font-weight: 600 } .bad { color: #b3201f; font-weight: 600 }
.bar { display: inline-block; height: .6rem; background: #7aa2d6; margin-right: .4rem; vertical-align: baseline }
@media (prefers-color-scheme: dark) {
  body { color: #e6e8ea; background: #16181b } th, td { border-color: #33373c }
  .good { color: #6cc48f } .warning { color: #e0a84e } .bad { color: #ff8d87 } .bar { background: #4a77b3 }
}
`;

/** The report as one page that needs nothing else: no script, no picture, nothing fetched. */
export function reportHtml({ title, lines, sections }: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${paragraphs(lines)}
${sections.map(sectionHtml).join('\n')}
</body>
</html>
`;
}

const paragraphs = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');

const sectionHtml = ({ heading, lines, table }: Section): string =>
  [`<h2>${escapeHtml(heading)}</h2>`, paragraphs(lines), table ? tableHtml(table) : '']
    .filter((part) => part !== '')
    .join('\n');

function tableHtml({ columns, rows }: Table): string {
  const right = (column: number) => (columns[column]?.align === 'right' ? ' class="right"' : '');
  const head = columns.map(
    ({ title }, column) => `<th scope="col"${right(column)}>${escapeHtml(title)}</th>`,
  );
  const body = rows.map(
    (row) => `<tr>${row.map((cell, column) => `<td${right(column)}>${cellHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

function cellHtml(cell: Cell): string {
  const text = escapeHtml(textOf(cell));
  if (typeof cell === 'string') return text;
  if (cell.mark) return `<span class="${cell.mark}">${text}</span>`;
  if (cell.bar === undefined) return text;
  const width = Math.min(1, Math.max(0, Number.isFinite(cell.bar) ? cell.bar : 0)) * 8;
  return `<span class="bar" style="width: ${width.toFixed(2)}rem"></span>${text}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that a page shows as it is, whatever it holds. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign]!);
