import { shown } from '../terminal.ts';

/** HTML that is safe to put on a page: made only by `html`, which escapes everything that is not markup itself. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | undefined | readonly Part[];

/** A template whose values are text, whoever wrote them: a model, a paper, a person. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = strings.reduce(
    (page, literal, i) => page + literal + (i < parts.length ? written(parts[i]) : ''),
    '',
  );
  return { markup };
}

function written(part: Part): string {
  if (part === null || part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  if ('markup' in part) return part.markup;
  return part.map(written).join('');
}

/** A model may answer with a megabyte. */
const lengthMax = 20_000;

/**
 * Text as it is read: entities for what HTML reads as its own, code points for marks that nobody sees or that turn the direction of
 * writing, line breaks kept, cut with a word about it where it is too long.
 */
function escaped(text: string): string {
  const cut =
    text.length > lengthMax ? `${text.slice(0, lengthMax)}… (${text.length} characters in all)` : text;
  return cut
    .split('\n')
    .map(shown)
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
