import type { Box } from '../../deals/facts.ts';
import type { Sheet } from '../intake/page-source.ts';
import { boxAround } from '../layout/lines.ts';
import { cut, greyOf } from './grey.ts';
import { overlap, withoutJunk } from './merge-readings.ts';
import type { SeenWord } from './tsv.ts';
import { see } from './view.ts';
import type { PageWords, Word } from './words.ts';

const wordsMin = 4;
const dpi = 200;

/**
 * Words of a font that does not say which letters its shapes are: PDF.js then gives the shapes' numbers, which look like
 * `!"# $%&'` where the page shows words.
 */
const isGarbled = ({ text }: Word): boolean => new Set(text.match(/[!"#%&'*+;<=>?@]/g)).size >= 2;

/** The parts of a page whose characters are garbled, whole stretches of print; none when only a word or two look odd. */
export function garbledAreas(words: readonly Word[]): Box[] {
  const odd = words.filter(isGarbled);
  if (odd.length < wordsMin) return [];
  const areas: Word[][] = [];
  for (const word of words) {
    const touching = areas.filter((area) => area.some((other) => adjoins(word, other)));
    const rest = areas.filter((area) => !touching.includes(area));
    areas.splice(0, areas.length, ...rest, [...touching.flat(), word]);
  }
  return areas.filter((area) => 3 * area.filter(isGarbled).length >= area.length).map(boxAround);
}

/** Side by side with no more than a blank or two between them, or lines of one paragraph. */
function adjoins(a: Box, b: Box): boolean {
  const size = Math.min(a.height, b.height);
  const across = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const down = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return across < 1.2 * size && down < 0.6 * size;
}

/**
 * The page's words with the garbled parts read from its picture.
 *
 * @returns null when the page cannot be drawn
 */
export async function readGarbled(
  sheet: Pick<Sheet, 'picture'>,
  layer: PageWords,
  areas: readonly Box[],
  signal: AbortSignal,
): Promise<Word[] | null> {
  const picture = await sheet.picture({ dpi, channels: 1 });
  if (!picture) return null;
  const page = greyOf(picture);
  const scale = 72 / picture.dpi;
  const read: SeenWord[] = [];
  for (const area of areas.slice(0, 8)) {
    const left = Math.max(0, Math.floor((area.x - 6) / scale));
    const top = Math.max(0, Math.floor((area.y - 6) / scale));
    const width = Math.min(page.width - left, Math.ceil((area.width + 12) / scale));
    const height = Math.min(page.height - top, Math.ceil((area.height + 12) / scale));
    if (width < 8 || height < 8) continue;
    const grey = await cut(page, left, top, width, height);
    const view = { grey, scale, left: left * scale, top: top * scale };
    read.push(...withoutJunk(await see(view, { languages: ['eng'], layout: 'block' }, signal)));
  }
  const sound = layer.words.filter((word) => !areas.some((area) => overlap(word, area) > 0.5));
  const fresh = read.filter((word) => !sound.some((other) => overlap(word, other) > 0.3));
  return [...sound, ...fresh.map(({ row: _, ...word }) => ({ ...word, page: layer.page }))];
}
