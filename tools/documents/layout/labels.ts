import type { Box } from '../../deals/facts.ts';
import type { Word } from '../pages/words.ts';
import { filledRows } from './form-rows.ts';
import { mayBegin } from './likeness.ts';
import {
  boxAround,
  type Cell,
  cellOf,
  centre,
  type Line,
  middle,
  type Paper,
  right,
  sharedWidth,
  textOf,
} from './lines.ts';
import { apart, follow, isFieldNumber, lettersOf, matchesNumber, type Phrase, phraseOf } from './phrases.ts';

/** Labels by key, each with its synonyms. Where two fit at one place the longer phrase wins. */
export type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** A label as found on a paper. */
export interface Hit {
  readonly key: string;
  readonly words: readonly Word[];
  readonly box: Box;
  readonly page: number;
  readonly line: Line;
  /** It ends in a colon, fills its cell, or is set in capitals before words that are not: what follows is its value. */
  readonly marked: boolean;
  /** 1 where every letter is the label's, less for letters that OCR misread. */
  readonly likeness: number;
}

export { bare } from './likeness.ts';

/** The phrases of a vocabulary by their first letter, made once. */
const indexes = new WeakMap<Vocabulary, Map<string, Phrase[]>>();

function indexOf(vocabulary: Vocabulary): Map<string, Phrase[]> {
  const kept = indexes.get(vocabulary);
  if (kept) return kept;
  const index = new Map<string, Phrase[]>();
  for (const [key, synonyms] of Object.entries(vocabulary)) {
    for (const phrase of synonyms.map((synonym) => phraseOf(key, synonym))) {
      const first = phrase.tokens[0]?.[0];
      if (first === undefined) continue;
      index.set(first, [...(index.get(first) ?? []), phrase]);
    }
  }
  indexes.set(vocabulary, index);
  return index;
}

/**
 * Finds every label of the vocabulary. A label may break over two lines of one column ("Gross Monthly / Income:"), be
 * glued or torn apart, and carry misread letters where it came from OCR. Overlapping finds are settled for the longer
 * one, so "Gross Pay YTD" is never read as "Gross Pay", and for the one that is printed over the one that is guessed.
 */
export function findLabels(paper: Paper, vocabulary: Vocabulary): Hit[] {
  const index = indexOf(vocabulary);
  const every = [...index.values()].flat();
  const found = paper.lines.flatMap((line, at) =>
    line.words.flatMap((word, start) => {
      const letters = lettersOf(word);
      const phrases =
        word.certainty === undefined
          ? (index.get(letters[0] ?? '') ?? [])
          : every.filter(({ tokens }) => mayBegin(letters, tokens[0]!));
      return phrases.flatMap((phrase) => {
        const place =
          phrase.number === undefined
            ? placeOf(paper, at, start, phrase.tokens)
            : numberAt(line, start, phrase.number);
        return place ? [hitOf(phrase, place, line)] : [];
      });
    }),
  );
  found.sort((a, b) => explained(b) - explained(a) || b.likeness - a.likeness);
  const taken = new Set<Word>();
  const kept = found.filter((hit) => {
    if (isTwoLabels(hit, found)) return false;
    if (hit.words.some((word) => taken.has(word))) return false;
    for (const word of hit.words) taken.add(word);
    return true;
  });
  return filledRows(kept).sort((a, b) => a.page - b.page || a.box.y - b.box.y || a.box.x - b.box.x);
}

/** "Employer: …" over "Head Office Address: …": two rows, each a label with a value of its own, are not one label. */
function isTwoLabels({ words, line }: Hit, found: readonly Hit[]): boolean {
  const under = words.filter((word) => !line.words.includes(word));
  if (under.length === 0) return false;
  const above = words.filter((word) => line.words.includes(word));
  return [above, under].every((part) =>
    found.some(
      (own) => own.words.length === part.length && own.words[0] === part[0] && hasCellBeside(own, part),
    ),
  );
}

const hasCellBeside = ({ line, key }: Hit, words: readonly Word[]): boolean =>
  key !== 'stop' && line.words.includes(words[0]!) && line.words.at(-1) !== words.at(-1);

/** How much of the paper a label explains; what was misread does not count. */
const explained = (hit: Hit) =>
  hit.likeness * hit.words.reduce((sum, word) => sum + lettersOf(word).length, 0);

interface Place {
  readonly words: readonly Word[];
  readonly misread: number;
}

function numberAt(line: Line, start: number, number: string): Place | undefined {
  const word = line.words[start]!;
  const opens = line.cells.some((cell) => cell.words[0] === word);
  return opens && matchesNumber(word.text, number) ? { words: [word], misread: 0 } : undefined;
}

function placeOf(paper: Paper, index: number, start: number, tokens: readonly string[]): Place | undefined {
  const { words } = paper.lines[index]!;
  const whole = follow(words, start, tokens);
  if (whole) return { words: words.slice(start, whole.end), misread: whole.misread };
  for (let i = tokens.length - 1; i > 0; i--) {
    const begun = follow(words, start, tokens.slice(0, i));
    if (!begun || !ends(words, begun.end)) continue;
    const rest = followBelow(paper, index, words.slice(start, begun.end), tokens.slice(i));
    if (rest)
      return {
        words: [...words.slice(start, begun.end), ...rest.words],
        misread: begun.misread + rest.misread,
      };
  }
  return undefined;
}

/** Whether the line, or its cell, ends before this word. */
const ends = (words: readonly Word[], end: number): boolean =>
  !/[:;]$/.test(words[end - 1]!.text) && (words[end] === undefined || apart(words[end - 1]!, words[end]));

/** The rest of a label on the next line of its column, aligned with its first words. */
function followBelow(
  paper: Paper,
  index: number,
  begun: readonly Word[],
  rest: readonly string[],
): Place | undefined {
  const box = boxAround(begun);
  for (const line of paper.lines.slice(index + 1, index + 5)) {
    if (line.page !== begun[0]!.page || line.top - box.y > 2 * box.height) return undefined;
    const starts = line.words.flatMap((word, i) => (sharedWidth(word, box) > -3 ? [i] : []));
    for (const start of starts) {
      const match = follow(line.words, start, rest);
      const words = match && line.words.slice(start, match.end);
      if (words && aligned(box, boxAround(words))) return { words, misread: match.misread };
    }
  }
  return undefined;
}

/** Whether two rows of one label stand under one another: by their left edges, their middles or their right edges. */
const aligned = (above: Box, under: Box): boolean =>
  Math.abs(above.x - under.x) < 3 ||
  Math.abs(centre(above) - centre(under)) < 3 ||
  Math.abs(right(above) - right(under)) < 3;

function hitOf({ key, tokens }: Phrase, { words, misread }: Place, line: Line): Hit {
  const last = words.at(-1)!;
  const cell = line.cells.find(({ words: own }) => own.includes(words[0]!));
  const next = line.words[line.words.indexOf(last) + 1];
  const first = cell?.words.find((word) => !isFieldNumber(word.text)) ?? cell?.words[0];
  const fills =
    (first === words[0] || cell?.words[0] === words[0]) &&
    (cell?.words.at(-1) === last || !line.words.includes(last));
  const capitals =
    line.words[0] === words[0] &&
    words.every((word) => word.text === word.text.toUpperCase()) &&
    next !== undefined &&
    (next.text !== next.text.toUpperCase() || /^\d/.test(next.text));
  const marked = /[:#]\)?$/.test(last.text) || fills || capitals;
  const likeness = 1 - misread / Math.max(1, tokens.join('').length);
  return { key, words, box: boxAround(words), page: words[0]!.page, line, marked, likeness };
}

/** Words of the same row after a label, up to the next label, a bar, or the edge. */
export function rightOf(paper: Paper, hit: Hit, hits: readonly Hit[]): Word[] {
  if (isCaption(paper, hit, hits)) return [];
  const labels = new Set(hits.filter((other) => other !== hit).flatMap(numbered));
  const beside = (words: readonly Word[]) =>
    words.filter(
      (word) =>
        word.x >= right(hit.box) - 1 &&
        within(word, hit.box) &&
        !hit.words.includes(word) &&
        !/^[._…]{3,}$/.test(word.text),
    );
  const rows = paper.lines.filter((line) => line.page === hit.page).map(({ words }) => beside(words));
  const broken = !hit.words.every((word) => hit.line.words.includes(word));
  if (broken || rows.filter((row) => row.length > 0).length === 1)
    return rows.flatMap((row) => upToLabel(row, labels));
  return upToLabel(
    rows.flat().sort((a, b) => a.x - b.x),
    labels,
  );
}

/** The words of a label with the number of its field before it: "10. Present position". */
function numbered({ line, words }: Hit): readonly Word[] {
  const before = line.words[line.words.indexOf(words[0]!) - 1];
  return before && isNumbering(before) ? [before, ...words] : words;
}

/**
 * Whether a label is one of a row of captions, each with its value under it: what stands right of it is a caption too,
 * though the vocabulary may not know it. A known label of the row shows it by having no value of its own beside it, and
 * one right under its left edge.
 */
function isCaption(paper: Paper, hit: Hit, hits: readonly Hit[]): boolean {
  const next = nextCell(hit);
  if (!next || /\d|:$|^[$€£¥]/.test(textOf(unnumbered(next))) || !headsValue(paper, hit, hits)) return false;
  const heads = new Set(hits.flatMap(({ marked, words }) => (marked ? [words[0]!] : [])));
  return hits.some((other) => {
    if (other === hit || other.line !== hit.line) return false;
    const after = nextCell(other);
    const bare = after === undefined || heads.has(unnumbered(after)[0]!);
    return bare && other.marked && headsValue(paper, other, hits);
  });
}

/** The cell of its row right of the one that a label fills; a field's number is no cell of its own. */
function nextCell({ line, words }: Hit): Cell | undefined {
  const cell = line.cells.findIndex((one) => one.words.includes(words.at(-1)!));
  return line.cells[cell + 1];
}

/** The words of a cell without the number of a form's field. */
const unnumbered = ({ words }: Cell): readonly Word[] =>
  words.length > 1 && isNumbering(words[0]!) ? words.slice(1) : words;

const isNumbering = ({ text }: Word): boolean => /^\(?\d{1,2}[a-z]?[.)]$/i.test(text);

function headsValue(paper: Paper, hit: Hit, hits: readonly Hit[]): boolean {
  const last = hit.words.at(-1)!;
  const own = hit.line.cells.find(({ words }) => words.includes(last));
  if (own?.words.at(-1) !== last || /[:#]\)?$/.test(last.text)) return false;
  const [under] = below(paper, hit, hits, 1);
  return under !== undefined && Math.abs(under.box.x - own.box.x) < 0.8 * hit.box.height;
}

/** The words of a row after its leading bars and colons, up to the next label or bar. */
function upToLabel(row: readonly Word[], labels: ReadonlySet<Word>): Word[] {
  const start = row.findIndex((word) => !/^[|:·•]$/.test(word.text));
  const end = row.findIndex((word, i) => i >= start && (labels.has(word) || /^[|·•]$/.test(word.text)));
  return start < 0 ? [] : row.slice(start, end < 0 ? row.length : end);
}

const within = (word: Word, box: Box) =>
  middle(word) > box.y - 0.15 * word.height && middle(word) < box.y + box.height + 0.15 * word.height;

/**
 * The cells under a label, nearest first: at most `rows` rows, each within three type sizes of the one above, sharing
 * columns with the label or aligned with its left edge. Stops at the next label of that column.
 */
export function below(paper: Paper, hit: Hit, hits: readonly Hit[], rows: number): Cell[] {
  const others = hits.filter((other) => other !== hit);
  const labels = new Set(others.flatMap((other) => other.words));
  // "Northern Casualty Company" under "Underwritten by:" ends in a word that is a label elsewhere.
  const stops = new Set(
    others.flatMap((other) => (other.key === hit.key && !other.marked ? [] : other.words)),
  );
  const column = columnOf(hit, labels);
  const cells: Cell[] = [];
  let edge: Box = hit.box;
  for (const line of paper.lines) {
    if (line.page !== hit.page || line.top < hit.box.y + hit.box.height * 0.6) continue;
    if (line.top - (edge.y + edge.height) > 2.2 * line.size || cells.length === rows) break;
    const cell = cellsIn(line, column).find(
      ({ box }) => sharedWidth(box, hit.box) > 0 || Math.abs(box.x - hit.box.x) < 12,
    );
    if (!cell) continue;
    if (labels.has(cell.words[0]!) || cell.words.some((word) => stops.has(word))) break;
    cells.push(cell);
    edge = cell.box;
  }
  return cells;
}

interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/** The part of the page under a label: from the end of the cell before it to the start of the label or cell after it. */
function columnOf(hit: Hit, labels: ReadonlySet<Word>): ColumnSpan {
  const own = new Set(hit.words);
  const cells = hit.line.cells;
  const cell = cells.findIndex(({ words }) => words.some((word) => own.has(word)));
  const before = cells[cell - 1];
  const later = hit.line.words.find((word) => word.x > right(hit.box) && labels.has(word));
  const after = cells[cell + 1]?.box.x ?? Number.POSITIVE_INFINITY;
  return {
    from: before ? Math.min(right(before.box), hit.box.x) : 0,
    to: Math.min(after, later?.x ?? after),
  };
}

/**
 * The cells of a line, cut where the column of a label ends: the next column's first word stands under its own head.
 * A cell that runs into the column from the left, its words not starting under the label, belongs to its neighbour.
 */
function cellsIn(line: Line, { from, to }: ColumnSpan): Cell[] {
  return line.cells.flatMap((cell) => {
    const cut = cell.words.findIndex((word, i) => i > 0 && Math.abs(word.x - to) < 4);
    const words = cut < 0 ? cell.words : cell.words.slice(0, cut);
    const start = words.findIndex((word) => right(word) > from);
    if (start < 0) return [];
    return [
      start === 0 || words[start]!.x < from ? (cut < 0 ? cell : cellOf(words)) : cellOf(words.slice(start)),
    ];
  });
}
