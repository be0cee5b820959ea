import type { NoticeText } from '../notice-text.ts';
import type { NoticeSheet } from './notice-sheet.ts';

const style =
  'body{font:11pt/1.45 system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color:#111;background:#fff}' +
  'h1{font-size:1.35em}h2{font-size:1.05em;margin:1.4em 0 .3em}p{margin:.25em 0}' +
  '.translation{border-top:1px solid #999;margin-top:2.5em;padding-top:1em}.label{font-weight:600}' +
  '@media print{body{margin:0}.translation{break-before:page;border:0}}';

/** One page of HTML that fetches nothing and runs nothing; whatever anybody wrote stands in it as text. */
export function noticeHtml({ english, translation, locale }: NoticeSheet): string {
  const other = translation
    ? `<section class="translation" lang="${locale}"><p class="label">${escaped(translation.label)}</p>${article(translation.text, 'h2')}</section>`
    : '';
  return (
    '<!doctype html>\n<html lang="en-US"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${escaped(english.title)}</title><style>${style}</style></head>\n` +
    `<body><main>${article(english, 'h1')}${other}</main></body></html>\n`
  );
}

function article({ title, blocks }: NoticeText, level: 'h1' | 'h2'): string {
  const sections = blocks.map(({ heading, lines }) => {
    const head = heading === null ? '' : `<h2>${escaped(heading)}</h2>`;
    return `<section>${head}${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</section>`;
  });
  const [letterhead = '', ...rest] = sections;
  return `<article>${letterhead}\n<${level}>${escaped(title)}</${level}>\n${rest.join('\n')}</article>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs of markup as entities; control characters and marks of direction, which could turn a line around, as blanks. */
const escaped = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
