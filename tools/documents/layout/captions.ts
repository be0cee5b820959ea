import type { Box } from '../../deals/facts.ts';
import type { Word } from '../pages/words.ts';
import { boxAround, type Cell, cellOf, type Paper, right, sharedWidth } from './lines.ts';

/** Printed names of values by key, in any language; compared without case, accents, blanks and punctuation. */
export type Captions = Readonly<Record<string, readonly string[]>>;

/** A caption as found on a paper, with what stands where its value may be. */
export interface Captioned {
  readonly key: string;
  readonly words: readonly Word[];
  readonly box: Box;
  readonly page: number;
  /** The words right of it, up to the next caption or a wide gap after the first value. */
  readonly beside: Cell | undefined;
  /** The cells of its column under it, nearest first, up to the next caption. */
  readonly under: readonly Cell[];
}

/** Shapes that text layers use for common characters, and older forms of them. */
const sameAs: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻚': '页',
  '⻅': '见',
  '⻉': '贝',
  '⻢': '马',
  '⻩': '黄',
  '⻝': '食',
  '⻛': '风',
  '⻜': '飞',
  '⻥': '鱼',
  '⻦': '鸟',
  '⼾': '户',
  戶: '户',
  帐: '账',
  帳: '账',
  銀: '银',
  '⾏': '行',
}; // prettier-ignore

/** Letters and digits alone: what stays the same when blanks, accents and punctuation are misread. */
export const compact = (text: string): string =>
  text
    .replace(/[⺀-⿕戶帐帳銀]/gu, (shape) => sameAs[shape] ?? shape)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]/gu, '');

/** Edits that make one text of the other; stops counting above `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length]!;
}

/** The least edits that make some part of a text the phrase. */
export function editsWithin(text: string, phrase: string): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= phrase.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const swap = row[j - 1]! + (phrase[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** One letter in eight may be misread; short words not at all. */
export const editsAllowed = (phrase: string): number => Math.floor(phrase.length / 8);

interface Found {
  readonly key: string;
  readonly words: readonly Word[];
}

/** Every caption of the list on a paper. Longer ones win where two overlap. */
export function captionsOf(paper: Paper, captions: Captions): Captioned[] {
  const phrases = phrasesOf(captions);
  const lines = paper.lines.map((line) => ({ ...line, words: line.words.flatMap(splitAtColon) }));
  const found = lines.flatMap(({ words }) => words.flatMap((_, i) => longestAt(words, i, phrases)));
  found.sort((a, b) => textLength(b) - textLength(a));
  const taken = new Set<Word>();
  const kept = found.filter(({ words }) => {
    if (words.some((word) => taken.has(word))) return false;
    for (const word of words) taken.add(word);
    return true;
  });
  const boxes = kept.map(({ key, words }) => ({ key, words, box: boxAround(words), page: words[0]!.page }));
  const rest = lines.flatMap(({ words }) => words.filter((word) => !taken.has(word)));
  return boxes
    .map((own) => ({ ...own, beside: besideOf(own, rest, boxes), under: underOf(own, lines, taken, boxes) }))
    .sort((a, b) => a.page - b.page || a.box.y - b.box.y || a.box.x - b.box.x);
}

const textLength = ({ words }: Found) => words.reduce((sum, word) => sum + word.text.length, 0);

/** `户名：张三` is two words: a caption and its value. */
function splitAtColon(word: Word): Word[] {
  const at = word.text.search(/(?<=\p{L}\)?)[:：](?=.)/u);
  if (at < 0 || /^https?:/i.test(word.text)) return [word];
  const share = (at + 1) / word.text.length;
  const width = word.width * share;
  return [
    { ...word, text: word.text.slice(0, at + 1), width },
    { ...word, text: word.text.slice(at + 1), x: word.x + width, width: word.width - width },
  ];
}

function longestAt(words: readonly Word[], at: number, phrases: Phrases): Found[] {
  let text = '';
  let misread = false;
  let best: (Found & Fit) | undefined;
  for (let end = at; end < Math.min(words.length, at + 9); end++) {
    const [word, last] = [words[end]!, words[end - 1]];
    if (end > at && (word.x - right(last!) > 1.2 * word.height || /[:：]$/.test(last!.text))) break;
    text += compact(word.text);
    misread ||= word.certainty !== undefined;
    const fit = bestPhrase(text, phrases, misread);
    if (fit && (fit.phrase !== best?.phrase || fit.edits < best.edits))
      best = { ...fit, words: words.slice(at, end + 1) };
  }
  return best ? [best] : [];
}

interface Fit {
  readonly key: string;
  readonly phrase: string;
  readonly edits: number;
}

/** The phrase that a text is: exactly, or, where a picture was read, with the fewest letters misread. */
function bestPhrase(text: string, phrases: Phrases, misread: boolean): Fit | undefined {
  const key = phrases.exact.get(text);
  if (key !== undefined) return { key, phrase: text, edits: 0 };
  let best: Fit | undefined;
  for (const { key: own, text: phrase } of misread ? phrases.long : []) {
    const allowed = editsAllowed(phrase);
    if (text[0] !== phrase[0] || Math.abs(text.length - phrase.length) > allowed) continue;
    const edits = editsBetween(text, phrase, allowed);
    if (edits <= allowed && (!best || edits < best.edits)) best = { key: own, phrase, edits };
  }
  return best;
}

interface Phrases {
  readonly exact: ReadonlyMap<string, string>;
  /** Those long enough to be known with a letter misread. */
  readonly long: readonly { readonly key: string; readonly text: string }[];
}

const known = new WeakMap<Captions, Phrases>();

function phrasesOf(captions: Captions): Phrases {
  const kept = known.get(captions);
  if (kept) return kept;
  const all = Object.entries(captions).flatMap(([key, texts]) =>
    texts.map((text) => ({ key, text: compact(text) })),
  );
  const phrases = {
    exact: new Map([...all].reverse().map(({ key, text }) => [text, key])),
    long: all.filter(({ text }) => editsAllowed(text) > 0),
  };
  known.set(captions, phrases);
  return phrases;
}

interface Placed {
  readonly words: readonly Word[];
  readonly box: Box;
  readonly page: number;
}

const sameRow = (word: Box, box: Box) => {
  const overlap = Math.min(word.y + word.height, box.y + box.height) - Math.max(word.y, box.y);
  return overlap > 0.45 * Math.min(word.height, box.height);
};

function besideOf(own: Placed, rest: readonly Word[], others: readonly Placed[]): Cell | undefined {
  const next = Math.min(
    Number.POSITIVE_INFINITY,
    ...others
      .filter(
        (o) => o !== own && o.page === own.page && o.box.x > right(own.box) - 1 && sameRow(o.box, own.box),
      )
      .map((o) => o.box.x),
  );
  const row = rest
    .filter(
      (word) =>
        word.page === own.page && word.x >= right(own.box) - 1 && word.x < next && sameRow(word, own.box),
    )
    .sort((a, b) => a.x - b.x);
  const start = row.findIndex((word) => !/^[:：=.|-]+$/.test(word.text));
  if (start < 0) return undefined;
  const words = row.slice(start);
  const end = words.findIndex((word, i) => i > 0 && word.x - right(words[i - 1]!) > 1.1 * word.height);
  return cellOf(end < 0 ? words : words.slice(0, end));
}

function underOf(
  own: Placed,
  lines: readonly { page: number; top: number; words: readonly Word[] }[],
  taken: ReadonlySet<Word>,
  others: readonly Placed[],
): Cell[] {
  const limit = Math.min(
    Number.POSITIVE_INFINITY,
    ...others
      .filter((o) => o !== own && o.page === own.page && o.box.x > right(own.box) && sameRow(o.box, own.box))
      .map((o) => o.box.x - 1),
  );
  const cells: Cell[] = [];
  let edge = own.box;
  for (const line of lines) {
    if (line.page !== own.page || line.top < own.box.y + own.box.height * 0.6 || cells.length > 5) continue;
    const groups = cellsOf(line.words);
    const cell = groups.find(
      (group) => Math.abs(group.box.x - own.box.x) < 14 || sharedWidth(group.box, own.box) > 0,
    );
    if (!cell || cell.box.x > limit) continue;
    if (
      line.top - (edge.y + edge.height) > 2.4 * cell.box.height ||
      cell.words.some((word) => taken.has(word))
    )
      break;
    cells.push(cell);
    edge = cell.box;
  }
  return cells;
}

function cellsOf(words: readonly Word[]): Cell[] {
  const cells: Word[][] = [];
  for (const word of words) {
    const last = cells.at(-1)?.at(-1);
    if (last && word.x - right(last) < 0.9 * Math.max(word.height, last.height)) cells.at(-1)!.push(word);
    else cells.push([word]);
  }
  return cells.map(cellOf);
}
