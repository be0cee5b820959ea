import type { Minor } from '../../kit/units.ts';
import { hitsOf, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { boxAround, middle, right, textOf } from '../layout/lines.ts';
import { type Figure, figuresIn, isAmount, minorOf } from './pay-stub-figures.ts';
import { columnFigures, type PlacedFigure, rowFigures } from './pay-stub-rows.ts';

/** An amount that may be the value of a field, and how well its label and column say so. */
export interface Candidate {
  readonly value: Minor;
  readonly figure: Figure;
  readonly hit: Hit;
  readonly confidence: number;
}

/** Which of a stub's two columns is read. */
export type Period = 'current' | 'ytd';

const confidenceBy: Readonly<Record<PlacedFigure['by'], number>> = {
  head: 0.96,
  marker: 0.96,
  order: 0.92,
  alone: 0.95,
};

/** Labels that head tables as well: only what stands in their own row is theirs. */
const weak: ReadonlySet<string> = new Set(['grossWeak', 'netWeak', 'total', 'deductionsTotal']);

/** The amounts printed for a label: in its row or, when that has none, under it. */
const figuresAt = (reading: Reading, hit: Hit): PlacedFigure[] => {
  const row = rowFigures(reading, hit);
  return row.length > 0 || weak.has(hit.key) ? row : columnFigures(reading, hit);
};

/**
 * What may stand before a label in its cell: numbering, codes and words that say "whole" or "this period". Any other word
 * names another thing: "imputed gross pay", "employer Medicare".
 */
const prefix =
  /^(?:total|current|your|this|period|=|[a-z0-9]{1,4}[.):]?|fed|federal|fica|us|employee|ee|le|la|il|der|das|montant)$/i;

function isWhole(reading: Reading, hit: Hit): boolean {
  const cell = hit.line.cells.find(({ words }) => words.includes(hit.words[0]!));
  const before = cell?.words.slice(0, cell.words.indexOf(hit.words[0]!)) ?? [];
  const labelled = new Set(reading.hits.flatMap(({ words }) => words));
  const last = before.findLastIndex((word) => /\d[.,]\d{2}\)?$/.test(word.text) || labelled.has(word));
  return before.slice(last + 1).every(({ text }) => !/\p{L}/u.test(text) || prefix.test(text));
}

const isHan = (hit: Hit): boolean => /\p{Script=Han}/u.test(textOf(hit.words));

/** The part of the page a label stands in, by the nearest heading above it at about its left edge. */
export function partOf(
  reading: Reading,
  label: Pick<Hit, 'box' | 'page'>,
): 'employer' | 'earnings' | 'deductions' | undefined {
  const above = reading.hits.filter(
    ({ key, page, box }) =>
      key in parts && page === label.page && box.y < label.box.y - 2 && Math.abs(box.x - label.box.x) < 60,
  );
  const nearest = above.sort((a, b) => b.box.y - a.box.y)[0];
  return nearest && parts[nearest.key];
}

const parts: Readonly<Record<string, 'employer' | 'earnings' | 'deductions'>> = {
  'section.employer': 'employer',
  'section.employee': 'deductions',
  deductionsTotal: 'deductions',
  'section.earnings': 'earnings',
  grossWeak: 'earnings',
};

/** All amounts of the current or the year's column that the labels of a key show. */
export function candidatesOf(reading: Reading, keys: readonly string[], period: Period): Candidate[] {
  const all = keys.flatMap((key) =>
    hitsOf(reading, key).flatMap((hit): Candidate[] => {
      if ((!isHan(hit) && !isWhole(reading, hit)) || partOf(reading, hit) === 'employer') return [];
      return figuresAt(reading, hit)
        .filter(({ column, by }) => {
          const ofYear = column === 'current' && by === 'alone' && isOfYear(reading, hit);
          return (ofYear ? 'ytd' : column) === period;
        })
        .map(({ figure, by }) => candidate(hit, figure, confidenceBy[by]));
    }),
  );
  // Whole dollars beside amounts with cents are no wage: "Federal: 3, $25 additional".
  const withCents = all.filter(({ figure }) => figure.decimals === 2);
  return withCents.length > 0 ? withCents : all;
}

/** Amounts alone in their row under no head or the year's: this period's only where arithmetic proves it. */
export const misplacedOf = (reading: Reading, keys: readonly string[]): Candidate[] =>
  keys.flatMap((key) =>
    hitsOf(reading, key).flatMap((hit) => {
      const [only, second] = isWhole(reading, hit) ? rowFigures(reading, hit) : [];
      return only && !second && only.column !== 'current' && only.column !== 'employer'
        ? [candidate(hit, only.figure, 0.9)]
        : [];
    }),
  );

const paymentWords =
  /\b(?:pay(?:able)? to|order of|the sum of|dollars|check amount|amount|deposit|direct dep\w*|distribution|checking|savings|account)\b/i;

/** Sums of money in a cheque or among deposits: a net only where gross less deductions is just that. */
export const paidOut = (reading: Reading): Candidate[] =>
  reading.paper.lines.flatMap((line) => {
    if (!paymentWords.test(textOf(line.words))) return [];
    return figuresIn(line.words)
      .filter((figure) => isAmount(figure) && figure.value > 0)
      .map((figure) => {
        const { words } = figure;
        const hit = {
          key: 'net',
          words,
          box: boxAround(words),
          page: line.page,
          line,
          marked: false,
          likeness: 1,
        };
        return candidate(hit, figure, 0.9);
      });
  });

/** "YTD gross", "Year to date: gross pay": its one amount is the year's. */
function isOfYear(reading: Reading, hit: Hit): boolean {
  if (/Ytd$/.test(hit.key)) return true;
  return hitsOf(reading, 'column.ytd').some(({ box, page }) => {
    const gap = hit.box.x - right(box);
    return (
      page === hit.page && Math.abs(middle(box) - middle(hit.box)) < 3 && gap > -1 && gap < hit.box.height
    );
  });
}

const candidate = (hit: Hit, figure: Figure, confidence: number): Candidate => ({
  value: minorOf(figure),
  figure,
  hit,
  confidence: confidence * (figure.likelihood ?? 1),
});
