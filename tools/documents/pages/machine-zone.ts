import type { Box } from '../../deals/facts.ts';
import type { IsoDate } from '../../kit/units.ts';
import { findMrz } from '../codes/find-mrz.ts';
import { boxAround, paperOf } from '../layout/lines.ts';
import { cut } from './grey.ts';
import { overlap } from './merge-readings.ts';
import type { Recognition } from './tesseract.ts';
import type { SeenWord } from './tsv.ts';
import { enlarged, see, type View } from './view.ts';
import { zonesInStrip } from './zone-letters.ts';

const zoneLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';
const lineLengthMin = 24;

/** Heights of a zone's letters to try, in pixels, and how ink is told from paper; the first that proves itself is taken. */
const attempts = [
  { height: 30, local: false },
  { height: 30, local: true },
  { height: 42, local: false },
] as const;

/**
 * Reads a machine-readable zone again with its 37 characters only, when the words show that there is one: its fillers
 * are no letters of any language, and a page's reading takes them for K, C or «.
 *
 * @returns the words with each line of the zone as one word without blanks; the same words when there is no zone
 */
export async function withMachineZone(
  words: readonly SeenWord[],
  view: View,
  signal: AbortSignal,
): Promise<readonly SeenWord[]> {
  const band = bandOf(words);
  if (!band) return words;
  const strip = await stripOf(view, band);
  if (!strip) return words;
  let best: Zone = { lines: [], proof: 0 };
  for (const { height, local } of attempts) {
    const large = await enlarged(strip, height / Math.max(6, band.letterHeight / view.scale));
    const how: Recognition = { languages: ['eng'], layout: 'block', local, letters: zoneLetters };
    const lines = zoneLines(await see(large, how, signal));
    const proof = proofOf(lines);
    if (proof > best.proof) best = { lines, proof };
    if (proof >= wholeZone) break;
  }
  if (best.proof < wholeZone) best = await likelierInCells(best, strip, band.letterHeight / view.scale);
  const replaced = (word: SeenWord) => best.lines.some((line) => overlap(line, word) > 0.5);
  return [...words.filter((word) => !replaced(word)), ...best.lines];
}

interface Zone {
  readonly lines: readonly SeenWord[];
  readonly proof: number;
}

/** What of a word's box its capitals fill. */
const shareOfBox = 0.88;

/** The zone as its cells show it, where its check digits prove more of it than of the reading so far. */
async function likelierInCells(sofar: Zone, strip: View, letterHeight: number): Promise<Zone> {
  const { left, top, scale } = strip;
  const onPage = ({ x, y, width, height }: Box): Box => ({
    x: left + x * scale,
    y: top + y * scale,
    width: width * scale,
    height: height * scale,
  });
  const readAlso = (box: Box) => sofar.lines.find((line) => overlap(line, onPage(box)) > 0.5)?.text ?? '';
  const rows = await zonesInStrip(strip.grey, shareOfBox * letterHeight, readAlso);
  const zones = rows.map((own) =>
    own.map(({ text, likeness, box }, i): SeenWord => {
      return { text, ...onPage(box), certainty: likeness, row: `zone.${i}` };
    }),
  );
  return zones
    .map((lines) => ({ lines, proof: proofOf(lines) }))
    .reduce((best, zone) => (zone.proof > best.proof ? zone : best), sofar);
}

interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly letterHeight: number;
}

/** Where rows with several fillers stand, with room for a line above and below that shows none. */
function bandOf(words: readonly SeenWord[]): Band | undefined {
  const middle = (word: SeenWord) => word.y + word.height / 2;
  const fillers = (word: SeenWord) => word.text.match(/[<«‹]/g)?.length ?? 0;
  const marked = words.filter((word) => {
    const near = words.filter((other) => Math.abs(middle(other) - middle(word)) < 0.5 * word.height);
    return fillers(word) > 0 && near.reduce((sum, other) => sum + fillers(other), 0) >= 2;
  });
  const heights = marked.map((word) => word.height).sort((a, b) => a - b);
  const letterHeight = heights[heights.length >> 1];
  if (letterHeight === undefined) return undefined;
  return {
    top: Math.min(...marked.map((word) => word.y)) - 2.5 * letterHeight,
    bottom: Math.max(...marked.map((word) => word.y + word.height)) + 2.5 * letterHeight,
    letterHeight,
  };
}

async function stripOf(view: View, { top, bottom }: Band): Promise<View | undefined> {
  const { grey, scale } = view;
  const from = Math.max(0, Math.floor((top - view.top) / scale));
  const to = Math.min(grey.height, Math.ceil((bottom - view.top) / scale));
  if (to - from < 8) return undefined;
  return { ...view, grey: await cut(grey, 0, from, grey.width, to - from), top: view.top + from * scale };
}

/** The rows long enough to be lines of a zone, each as one word. */
function zoneLines(words: readonly SeenWord[]): SeenWord[] {
  const rows = [...new Set(words.map(({ row }) => row))].map((row) =>
    words.filter((word) => word.row === row),
  );
  return rows
    .map((row): SeenWord => {
      const text = row.map((word) => word.text).join('');
      const certainty = row.reduce((sum, word) => sum + word.certainty * word.text.length, 0) / text.length;
      return { text, ...boxAround(row), certainty, row: row[0]!.row };
    })
    .filter(({ text }) => text.length >= lineLengthMin && /<|\d{6}/.test(text));
}

const wholeZone = 100;
/** Years of birth do not matter here, only whether check digits hold. */
const anyDay = '2026-01-01' as IsoDate;

/** 100 when every check digit holds; else how many do, then how many lines have a zone's length. */
function proofOf(lines: readonly SeenWord[]): number {
  const page = {
    page: 1,
    width: 0,
    height: 0,
    words: lines.map((line) => ({ ...line, page: 1 })),
    hidden: [],
  };
  const found = lines.length === 0 ? undefined : findMrz(paperOf([page]).lines, anyDay);
  if (found?.mrz.valid) return wholeZone;
  const likely = lines.filter(({ text }) =>
    [30, 36, 44].some((length) => Math.abs(text.length - length) < 3),
  );
  return (found?.proven.length ?? 0) * 10 + likely.length + lines.length / 10;
}
