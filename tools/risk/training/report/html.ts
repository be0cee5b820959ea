import { escapeHtml } from '../../report/html.ts';

/** A table; cells are text and are escaped, the first column to the left and the others to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
}

const style = `
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #1c2430; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; } h3 { font-size: 1rem; margin-top: 1.6rem; }
table { border-collapse: collapse; margin: .6rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #dde2ea; } th:first-child, td:first-child { text-align: left; }
figure { margin: .6rem 0; display: inline-block; vertical-align: top; } figcaption { font-size: .85rem; color: #55606f; max-width: 24rem; }
svg text { font: 11px system-ui, sans-serif; fill: #55606f; } .note { border-left: 4px solid #b7791f; padding-left: .8rem; }
code { font-size: .8rem; word-break: break-all; }`;

/** One page that needs no other file. @param body HTML, already escaped where it must be */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
