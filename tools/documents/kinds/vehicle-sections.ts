import type { Box } from '../../deals/facts.ts';
import { type Cell, type Paper, right } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { moneyIn } from '../values/values.ts';

const tradeMoney =
  /\b(?:allowance|value|payoff|pay-off|difference|credit|equity|amount|owed|lien|balance)\b/i;
const tradeStart =
  /^\(?(?:less )?(?:(?:description of|your|customer'?s?|buyer'?s?) )?trade(?:d|[ -]?in)?\b(?! ?names?\b)|\bvehicle (?:being )?traded\b|\btrade-?in (?:vehicle|information|description|unit)\b/i;
const ownStart =
  /^(?:description of )?(?:the )?(?:(?:purchased|covered|insured|financed|leased|selected) )?(?:motor )?(?:vehicle|unit|automobile)s?(?: (?:(?:being |to be )?(?:purchased|sold|leased|financed)|information|description|details|data))?:?$/i;

interface Mark {
  readonly trade: boolean;
  readonly cell: Cell;
}

/** Headings that say whose car what follows is: the one being sold, or the one being traded in. */
export interface Sections {
  /** True where the nearest heading above, or the words before it on its line, speak of a trade-in. */
  isTrade(word: Word): boolean;
}

export function sectionsOf(paper: Paper): Sections {
  const marks: Mark[] = paper.lines.flatMap((line) =>
    line.cells.flatMap((cell, i): Mark[] => {
      const next = line.cells[i + 1];
      const priced = next !== undefined && moneyIn(next.words.slice(0, 1), true).length > 0;
      if (cell.words.length > 6 || priced || moneyIn(cell.words, false).length > 0) return [];
      if (tradeStart.test(cell.text) && !tradeMoney.test(cell.text)) return [{ trade: true, cell }];
      return ownStart.test(cell.text) ? [{ trade: false, cell }] : [];
    }),
  );
  return {
    isTrade: (word) => tradeOnLine(paper, word) ?? headedByTrade(marks, word),
  };
}

/** "Trade-in: 2017 Volkswagen Jetta VIN …", read backwards from the word; undefined when the line does not say. */
function tradeOnLine(paper: Paper, word: Word): boolean | undefined {
  const line = paper.lines.find((some) => some.page === word.page && some.words.includes(word));
  const before = line?.words.slice(0, line.words.indexOf(word)) ?? [];
  const at = before.findLastIndex((other) => /^\(?trade(?:d|-?in)?\b/i.test(other.text));
  if (at < 0) return undefined;
  const between = before
    .slice(at)
    .map((other) => other.text)
    .join(' ');
  return tradeMoney.test(between) || moneyIn(before.slice(at), false).length > 0 ? undefined : true;
}

function headedByTrade(marks: readonly Mark[], word: Box & { page: number }): boolean {
  const above = marks.filter(
    ({ cell }) =>
      cell.page === word.page &&
      cell.box.y < word.y - 2 &&
      cell.box.x <= right(word) &&
      cell.box.x < word.x + 24,
  );
  const nearest = [...above].sort(
    (a, b) => rowOf(b.cell.box) - rowOf(a.cell.box) || b.cell.box.x - a.cell.box.x,
  )[0];
  return nearest?.trade ?? false;
}

const rowOf = ({ y }: Box) => Math.round(y / 8);
