import type { Box } from '../../deals/facts.ts';
import type { Minor } from '../../kit/units.ts';
import type { Word } from '../pages/words.ts';
import { localeOf, type PaperLocale } from '../values/locale.ts';
import { moneyIn } from '../values/money.ts';
import { monthPattern } from '../values/month-names.ts';
import type { Printed } from '../values/printed.ts';
import { findLabels, type Hit, type Vocabulary } from './labels.ts';
import { boxAround, type Cell, cellOf, centre, type Line, type Paper, right, sharedWidth } from './lines.ts';
import { type ColumnKey, figureColumns, tableHeads } from './table-heads.ts';

/** A column by the words at its head. */
interface Head {
  readonly key: ColumnKey;
  readonly box: Box;
}

/** A row as read: what stands in each column. */
export interface Row {
  readonly cells: ReadonlyMap<ColumnKey, Cell>;
  readonly line: Line;
}

/** A table under a row of heads. Two tables side by side are two. */
export interface Table {
  readonly page: number;
  readonly heads: readonly Head[];
  readonly rows: readonly Row[];
  readonly box: Box;
}

const known = new WeakMap<Paper, readonly Table[]>();

/**
 * The tables of a paper: each row of heads that names two columns, figures in one of them, and the rows under it down to
 * the next such heads, a wide gap or a sentence across the columns. A table that goes on over the page without heads
 * ends there.
 */
export function tablesOf(paper: Paper): readonly Table[] {
  const kept = known.get(paper);
  if (kept) return kept;
  const tables = headRows(paper).flatMap((row, i, all) => tablesUnder(paper, row, all.slice(i + 1)));
  known.set(paper, tables);
  return tables;
}

interface HeadRow {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  readonly heads: readonly Head[];
}

function headRows(paper: Paper): HeadRow[] {
  const hits = findLabels(paper, tableHeads as Vocabulary);
  const covered = new Set(hits.flatMap(({ words }) => words));
  const heads = hits.filter((hit) => isHead(hit, covered));
  const rows: Hit[][] = [];
  for (const hit of heads) {
    const row = rows.findLast(
      (some) =>
        some[0]!.page === hit.page && Math.abs(middleOf(some[0]!) - middleOf(hit)) < 0.9 * hit.line.size,
    );
    if (row) row.push(hit);
    else rows.push([hit]);
  }
  return rows.filter(namesColumns).map((row) => rowOf(row, covered));
}

const middleOf = ({ box }: Hit) => box.y + box.height / 2;

/** A head stands in a cell of heads: no value, no colon, no sentence around it. */
function isHead(hit: Hit, covered: ReadonlySet<Word>): boolean {
  if (/:$/.test(hit.words.at(-1)!.text)) return false;
  const cells = hit.line.cells.filter(({ words }) => words.some((word) => hit.words.includes(word)));
  const words = cells.flatMap((cell) => cell.words);
  const letters = (some: readonly Word[]) =>
    some.reduce((sum, word) => sum + word.text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  const own = letters(words.filter((word) => covered.has(word)));
  return own >= 0.8 * letters(words) && !words.some((word) => /\d[.,]\d{2}$/.test(word.text));
}

function namesColumns(row: readonly Hit[]): boolean {
  const keys = new Set(row.map(({ key }) => key as ColumnKey));
  return keys.size >= 2 && [...keys].some((key) => figureColumns.has(key));
}

/** The heads of a row from left to right, with those of no known meaning between them. */
function rowOf(row: readonly Hit[], covered: ReadonlySet<Word>): HeadRow {
  const lines = [...new Set(row.map(({ line }) => line))];
  const others = lines
    .flatMap(({ cells }) => cells)
    .filter(({ words }) => !words.some((word) => covered.has(word)))
    .map(({ box }): Head => ({ key: 'other', box }));
  const heads = [...row.map(({ key, box }): Head => ({ key: key as ColumnKey, box })), ...others];
  const box = boxAround(row.map((hit) => hit.box));
  return {
    page: row[0]!.page,
    top: box.y,
    bottom: box.y + box.height,
    heads: labelled(heads.sort((a, b) => a.box.x - b.box.x)),
  };
}

/** The first column, under a head of no known meaning, holds the labels where no other does. */
function labelled(heads: readonly Head[]): readonly Head[] {
  const [first, ...rest] = heads;
  const named = heads.some(({ key }) => key === 'label' || key === 'date');
  return first?.key === 'other' && !named ? [{ ...first, key: 'label' }, ...rest] : heads;
}

/** Tables side by side: another begins where a column comes again, or a column of labels after one of figures. */
function besides(heads: readonly Head[]): Head[][] {
  const tables: Head[][] = [];
  for (const head of heads) {
    const open = tables.at(-1);
    const again = head.key !== 'other' && head.key !== 'label' && open?.some(({ key }) => key === head.key);
    const anew =
      head.key === 'label' &&
      open?.some(({ key }) => figureColumns.has(key)) &&
      open.some(({ key }) => key === 'label');
    if (!open || again || anew) tables.push([head]);
    else open.push(head);
  }
  return tables;
}

function tablesUnder(paper: Paper, row: HeadRow, later: readonly HeadRow[]): Table[] {
  const segments = besides(row.heads);
  return segments.flatMap((heads, i): Table[] => {
    const next = segments[i + 1];
    const span = {
      from: i === 0 ? 0 : heads[0]!.box.x - 8,
      to: next ? next[0]!.box.x - 8 : Number.POSITIVE_INFINITY,
    };
    const end = later.find(
      (other) => other.page === row.page && other.top > row.bottom && meets(other, heads),
    );
    const lines = linesUnder(paper, row, end?.top ?? Number.POSITIVE_INFINITY, span);
    const rows = rowsOf(lines, heads, span, localeOf(paper));
    if (rows.length === 0) return [];
    const box = boxAround([
      ...heads.map((head) => head.box),
      ...rows.flatMap(({ cells }) => [...cells.values()].map((cell) => cell.box)),
    ]);
    return [{ page: row.page, heads, rows, box }];
  });
}

const meets = (row: HeadRow, heads: readonly Head[]) =>
  row.heads.some((head) => heads.some((own) => sharedWidth(head.box, own.box) > 0));

interface Span {
  readonly from: number;
  readonly to: number;
}

function linesUnder(paper: Paper, row: HeadRow, end: number, span: Span): Line[] {
  const lines: Line[] = [];
  let bottom = row.bottom;
  for (const line of paper.lines) {
    if (line.page !== row.page || line.top < row.bottom - 1 || line.top >= end - 1) continue;
    if (!line.words.some((word) => word.x >= span.from && word.x < span.to)) continue;
    if (line.top - bottom > 10 * line.size) break;
    lines.push(line);
    bottom = line.bottom;
  }
  return lines;
}

function rowsOf(lines: readonly Line[], heads: readonly Head[], span: Span, locale: PaperLocale): Row[] {
  const rows: { cells: Map<ColumnKey, Cell>; line: Line }[] = [];
  const dated = heads.some(({ key }) => key === 'date');
  for (const line of lines) {
    const words = line.words.filter((word) => word.x >= span.from && word.x < span.to);
    if (isSentence(words, heads)) break;
    const cells = cellsOf(words, heads, locale);
    if (dated && leavesDates(cells)) break;
    const figures = [...cells.keys()].some((key) => figureColumns.has(key) || key === 'date');
    const last = rows.at(-1);
    if (!figures && dated && last) append(last.cells, cells);
    else rows.push({ cells, line });
  }
  return rows;
}

/** Below a list of days, a row with something else in their column is no part of it. */
function leavesDates(cells: ReadonlyMap<ColumnKey, Cell>): boolean {
  const text = cells.get('date')?.text ?? '';
  return text.replace(/[^\p{L}\p{N}]/gu, '').length > 3 && !dayLike.test(text);
}

const dayLike = new RegExp(`\\d{1,2} ?[./-] ?\\d{1,2}|[月日]|(?<!\\p{L})(?:${monthPattern})(?!\\p{L})`, 'iu');

/** A continued description belongs to the row above it. */
function append(above: Map<ColumnKey, Cell>, more: ReadonlyMap<ColumnKey, Cell>) {
  for (const [key, cell] of more) above.set(key, cellOf([...(above.get(key)?.words ?? []), ...cell.words]));
}

/** Prose that runs under two columns of figures or more is no row. */
function isSentence(words: readonly Word[], heads: readonly Head[]): boolean {
  const runs = runsOf(words, 0.9).filter(
    (run) => run.length >= 6 && run.filter((word) => /^\p{L}+[,.]?$/u.test(word.text)).length > 4,
  );
  return runs.some((run) => {
    const box = boxAround(run);
    return (
      heads.filter(({ key, box: head }) => figureColumns.has(key) && sharedWidth(head, box) > 0).length >= 2
    );
  });
}

function runsOf(words: readonly Word[], gap: number): Word[][] {
  const runs: Word[][] = [];
  for (const word of words) {
    const last = runs.at(-1)?.at(-1);
    if (last && word.x - right(last) < gap * Math.max(word.height, last.height)) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** The words of a row in their columns: runs of words, each amount apart, by the head they are aligned with best. */
function cellsOf(words: readonly Word[], heads: readonly Head[], locale: PaperLocale): Map<ColumnKey, Cell> {
  const amounts = moneyIn(words, false, locale);
  const owner = new Map(amounts.flatMap((amount) => amount.words.map((word) => [word, amount] as const)));
  const runs = runsOf(words, 0.9).flatMap((run) => split(run, (a, b) => owner.get(a) !== owner.get(b)));
  const columns = new Map<ColumnKey, Word[]>();
  for (const run of runs) {
    const key = columnOf(boxAround(run), heads, owner.has(run[0]!));
    columns.set(key, [...(columns.get(key) ?? []), ...run]);
  }
  return new Map([...columns].map(([key, own]) => [key, cellOf(own)]));
}

function split(run: readonly Word[], between: (a: Word, b: Word) => boolean): Word[][] {
  const parts: Word[][] = [];
  for (const word of run) {
    const last = parts.at(-1)?.at(-1);
    if (last && !between(last, word)) parts.at(-1)!.push(word);
    else parts.push([word]);
  }
  return parts;
}

const noAmounts: ReadonlySet<ColumnKey> = new Set(['date', 'value_date', 'reference', 'hours']);

/** The column that a run is aligned with, by its left edge, its middle or its right edge; left of all heads, the labels. */
function columnOf(box: Box, heads: readonly Head[], amount: boolean): ColumnKey {
  const first = heads[0]!;
  if (right(box) < first.box.x - 4 && !heads.some(({ key }) => key === 'label')) return 'label';
  const off = ({ key, box: head }: Head) => {
    const edges = Math.min(
      Math.abs(box.x - head.x),
      Math.abs(centre(box) - centre(head)),
      Math.abs(right(box) - right(head)),
    );
    const strange = amount && noAmounts.has(key) ? 20 : 0;
    return strange + (sharedWidth(box, head) > 0 ? edges * 0.5 : edges);
  };
  return heads.reduce((best, head) => (off(head) < off(best) ? head : best)).key;
}

/** The one amount that a row shows in a column; undefined when there is none, or more than one. */
export function amountIn(row: Row, key: ColumnKey, locale: PaperLocale): Printed<Minor> | undefined {
  const cell = row.cells.get(key);
  const amounts = cell ? moneyIn(cell.words, true, locale) : [];
  return amounts.length === 1 ? amounts[0] : undefined;
}

/** What a row calls itself. */
export const labelIn = (row: Row): string => row.cells.get('label')?.text ?? '';
