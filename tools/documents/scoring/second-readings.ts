import type { ScoredDocument } from './score.ts';
import { isReliedOnAndWrong } from './totals.ts';

/** What second readings brought, over all documents. */
export interface SecondReadingTotals {
  /** Pages that were sent, and those that came back with an answer that could be used. */
  readonly pages: number;
  readonly answered: number;
  /** Pages without such an answer, by why. */
  readonly failed: Readonly<Record<string, number>>;
  /** Fields, by what became of them. */
  readonly asked: number;
  readonly added: number;
  readonly confirmed: number;
  readonly disputed: number;
  readonly dropped: number;
  /** Of the fields added, those that the truth names: right, not right, and not right with confidence of 0.9 or more. */
  readonly right: number;
  readonly wrong: number;
  readonly wrongRelied: number;
}

/** @returns undefined when no second reader was asked about any document */
export function secondReadingTotals(documents: readonly ScoredDocument[]): SecondReadingTotals | undefined {
  if (documents.every(({ secondReading }) => secondReading === undefined)) return undefined;
  const notes = documents.flatMap(({ secondReading = [] }) => secondReading);
  const count = (of: (note: (typeof notes)[number]) => readonly string[]) =>
    notes.reduce((sum, note) => sum + of(note).length, 0);
  const failed: Record<string, number> = {};
  for (const { outcome } of notes) if (outcome !== 'answered') failed[outcome] = (failed[outcome] ?? 0) + 1;
  const judged = documents.flatMap(({ judged: all, secondReading = [] }) => {
    const added = new Set(secondReading.flatMap((note) => note.added));
    return all.filter(({ name, read }) => added.has(name) && read !== null);
  });
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  return {
    pages: notes.length,
    answered: notes.filter(({ outcome }) => outcome === 'answered').length,
    failed,
    asked: count(({ asked }) => asked),
    added: count(({ added }) => added),
    confirmed: count(({ confirmed }) => confirmed),
    disputed: count(({ disputed }) => disputed),
    dropped: count(({ dropped }) => dropped),
    right,
    wrong: judged.length - right,
    wrongRelied: judged.filter(isReliedOnAndWrong).length,
  };
}

/** The totals in lines; nothing without a second reader. */
export function secondReadingLines(documents: readonly ScoredDocument[]): string {
  const totals = secondReadingTotals(documents);
  if (!totals) return '';
  const { pages, answered, failed, asked, added, confirmed, disputed, dropped } = totals;
  const why = Object.entries(failed).map(([code, times]) => `${times} ${code}`);
  return [
    `second reading: ${pages} pages sent, ${answered} answered${why.length > 0 ? `, ${why.join(', ')}` : ''}`,
    `  fields asked ${asked}, accepted ${added}, confirmed ${confirmed}, disputed ${disputed}, dropped ${dropped}`,
    `  of those accepted: right ${totals.right}, wrong ${totals.wrong}, wrong with confidence ≥ 0.9 ${totals.wrongRelied}`,
  ].join('\n');
}
