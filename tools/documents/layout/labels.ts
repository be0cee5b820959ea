import type { Box } from '../../deals/facts.ts';
import type { Word } from '../pages/words.ts';
import { boxAround, type Cell, type Line, middle, type Paper, right, sharedWidth } from './lines.ts';

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
}

/** Letters and digits only, so that `Buyer's` and `BUYERS:` are one word. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}#]/gu, '');

/**
 * Finds every label of the vocabulary. A label may break over two lines of one column ("Gross Monthly / Income:").
 * Overlapping finds are settled for the longer one, so "Gross Pay YTD" is never read as "Gross Pay".
 */
export function findLabels(paper: Paper, vocabulary: Vocabulary): Hit[] {
  const phrases = Object.entries(vocabulary).flatMap(([key, synonyms]) =>
    synonyms.map((synonym) => ({ key, tokens: synonym.split(' ').map(bare) })),
  );
  const found: Hit[] = [];
  for (const [index, line] of paper.lines.entries()) {
    for (const [start, word] of line.words.entries()) {
      const fitting = phrases.filter(({ tokens }) => tokens[0] === bare(word.text));
      for (const { key, tokens } of fitting) {
        const words = follow(paper, index, start, tokens);
        if (words) found.push(hitOf(key, words, line));
      }
    }
  }
  found.sort((a, b) => b.words.length - a.words.length);
  const taken = new Set<Word>();
  const kept = found.filter((hit) => {
    if (hit.words.some((word) => taken.has(word))) return false;
    for (const word of hit.words) taken.add(word);
    return true;
  });
  return kept.sort((a, b) => a.page - b.page || a.box.y - b.box.y || a.box.x - b.box.x);
}

function follow(paper: Paper, index: number, start: number, tokens: readonly string[]): Word[] | undefined {
  const line = paper.lines[index]!;
  const first = line.words[start]!;
  const words = [first];
  let position = start;
  for (const [i, token] of tokens.entries()) {
    if (i === 0) continue;
    const last = words.at(-1)!;
    const next = position >= 0 ? line.words[position + 1] : undefined;
    const ended = /[:;]$/.test(last.text);
    if (!ended && next && next.x - right(last) < 0.9 * last.height && bare(next.text) === token) {
      words.push(next);
      position += 1;
      continue;
    }
    const wrapped = ended ? undefined : followBelow(paper, index, first, tokens.slice(i));
    return wrapped ? [...words, ...wrapped] : undefined;
  }
  return words;
}

/** The rest of a label on the next line of its column, aligned with its first word. */
function followBelow(paper: Paper, index: number, first: Word, rest: readonly string[]): Word[] | undefined {
  for (const line of paper.lines.slice(index + 1, index + 4)) {
    if (line.page !== first.page || line.top - first.y > 2 * first.height) return undefined;
    const start = line.words.findIndex((word) => Math.abs(word.x - first.x) < 3);
    if (start < 0) continue;
    const words = line.words.slice(start, start + rest.length);
    return words.length === rest.length && words.every((word, i) => bare(word.text) === rest[i])
      ? words
      : undefined;
  }
  return undefined;
}

function hitOf(key: string, words: readonly Word[], line: Line): Hit {
  const last = words.at(-1)!;
  const cell = line.cells.find(({ words: own }) => own.includes(words[0]!));
  const next = line.words[line.words.indexOf(last) + 1];
  const fills = cell?.words[0] === words[0] && (cell?.words.at(-1) === last || !line.words.includes(last));
  const capitals =
    line.words[0] === words[0] &&
    words.every((word) => word.text === word.text.toUpperCase()) &&
    next !== undefined &&
    (next.text !== next.text.toUpperCase() || /^\d/.test(next.text));
  const marked = /[:#]$/.test(last.text) || fills || capitals;
  return { key, words, box: boxAround(words), page: words[0]!.page, line, marked };
}

/** Words of the same row after a label, up to the next label, a bar, or the edge. */
export function rightOf(paper: Paper, hit: Hit, hits: readonly Hit[]): Word[] {
  const labels = new Set(hits.filter((other) => other !== hit).flatMap((other) => other.words));
  const row = paper.lines
    .filter((line) => line.page === hit.page)
    .flatMap((line) => line.words)
    .filter((word) => word.x >= right(hit.box) - 1 && within(word, hit.box) && !hit.words.includes(word))
    .sort((a, b) => a.x - b.x);
  const end = row.findIndex((word) => labels.has(word) || /^[|·•]$/.test(word.text));
  return end < 0 ? row : row.slice(0, end);
}

const within = (word: Word, box: Box) =>
  middle(word) > box.y - 0.15 * word.height && middle(word) < box.y + box.height + 0.15 * word.height;

/**
 * The cells under a label, nearest first: at most `rows` rows, each within three type sizes of the one above, sharing
 * columns with the label or aligned with its left edge. Stops at the next label of that column.
 */
export function below(paper: Paper, hit: Hit, hits: readonly Hit[], rows: number): Cell[] {
  const labels = new Set(hits.filter((other) => other !== hit).flatMap((other) => other.words));
  const cells: Cell[] = [];
  let edge: Box = hit.box;
  for (const line of paper.lines) {
    if (line.page !== hit.page || line.top < hit.box.y + hit.box.height * 0.6) continue;
    if (line.top - (edge.y + edge.height) > 2.2 * line.size || cells.length === rows) break;
    const cell = line.cells.find(
      ({ box }) => sharedWidth(box, hit.box) > 0 || Math.abs(box.x - hit.box.x) < 12,
    );
    if (!cell) continue;
    if (cell.words.some((word) => labels.has(word))) break;
    cells.push(cell);
    edge = cell.box;
  }
  return cells;
}
