import type { Hit } from './labels.ts';
import { type Line, right } from './lines.ts';
import { isFieldNumber } from './phrases.ts';

/**
 * Labels as a form with fill-in lines prints them: "Full name ____ Birth date ____" on one row, without colons and with
 * narrow gaps. On a row that begins with a label every label stands for its value. A word of a value that is also a
 * label ("Prairie County") is no label where another label or the end follows it at once.
 *
 * @param partsOfNames keys whose words are as often part of a value
 */
export function rowLabels(hits: readonly Hit[], partsOfNames: ReadonlySet<string>): Hit[] {
  const starts = new Set(hits.map(({ words }) => words[0]!));
  const own = hits.filter((hit) => !(partsOfNames.has(hit.key) && endsAValue(hit, starts)));
  const rows = new Set(own.filter(opensRow).map(({ line }) => line));
  return own.map((hit) => (rows.has(hit.line) && isCapital(hit) ? { ...hit, marked: true } : hit));
}

const isCapital = ({ words }: Hit): boolean => /^[\p{Lu}\d(]/u.test(words[0]!.text);

/** A label that is the first of its row, but for the number of its field, with its value behind it. */
const opensRow = (hit: Hit): boolean => {
  const first = hit.line.words.find((word) => !isFieldNumber(word.text));
  return first === hit.words[0] && isCapital(hit) && capitalOrFigure(hit.line, hit);
};

function capitalOrFigure({ words }: Line, hit: Hit): boolean {
  const next = words[words.indexOf(hit.words.at(-1)!) + 1];
  return next !== undefined && /^[^\p{Ll}]*$|^\p{Lu}/u.test(next.text);
}

function endsAValue({ line, words: own }: Hit, starts: ReadonlySet<Hit['words'][number]>): boolean {
  const at = line.words.indexOf(own[0]!);
  const [before, after] = [line.words[at - 1], line.words[at + own.length]];
  if (!before || /:$/.test(own.at(-1)!.text) || /[:.]$/.test(before.text)) return false;
  const near = own[0]!.x - right(before) < 0.9 * own[0]!.height;
  return near && !starts.has(before) && (after === undefined || starts.has(after));
}

/**
 * "Year 2018 Make Chevrolet Model Malibu Miles 66,410": a row that begins with a label, has three and more, and nothing
 * between them but values, as forms filled in have. All its labels stand for their values, colons or not. A row of heads
 * has no figure in it, a sentence has words in small letters.
 */
export function filledRows(hits: readonly Hit[]): Hit[] {
  const rows = new Set(hits.map(({ line }) => line));
  const filled = new Set(
    [...rows].filter((line) =>
      isFilledRow(
        line,
        hits.filter((hit) => hit.line === line),
      ),
    ),
  );
  return hits.map((hit) => (filled.has(hit.line) ? { ...hit, marked: true } : hit));
}

function isFilledRow({ words }: Line, own: readonly Hit[]): boolean {
  if (new Set(own.map(({ key }) => key)).size < 3) return false;
  const labels = new Set(own.flatMap((hit) => hit.words));
  const first = words.find((word) => labels.has(word) || !isFieldNumber(word.text));
  const values = words.filter((word) => !labels.has(word));
  const after = own.flatMap((hit) => words[words.indexOf(hit.words.at(-1)!) + 1] ?? []);
  const valued = after.filter((word) => !labels.has(word));
  return (
    first !== undefined &&
    labels.has(first) &&
    valued.length >= 2 &&
    valued.some(({ text }) => /\d/.test(text)) &&
    values.every(({ text }) => !/^\p{Ll}{2}/u.test(text))
  );
}
