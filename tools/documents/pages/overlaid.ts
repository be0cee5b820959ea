import type { Sheet } from '../intake/page-source.ts';
import type { PageDoubt } from './document-read.ts';
import { readGarbled } from './garbled.ts';
import { overlap } from './merge-readings.ts';
import { ocrAvailable } from './tesseract.ts';
import { doubtAt } from './text-layer.ts';
import type { PageWords, Word } from './words.ts';

/** What stands under an image is no word of the page unless the picture shows the same. */
export interface UnderImages {
  readonly words: readonly Word[];
  readonly hidden: readonly Word[];
  readonly doubts: readonly PageDoubt[];
}

/**
 * The words of a page on which images were drawn over print, those parts read from the page's picture. A figure of the text
 * layer that the picture does not show there is hidden and doubted; without tesseract every one is.
 */
export async function readOverlaid(
  sheet: Pick<Sheet, 'picture' | 'facts'>,
  layer: PageWords,
  signal: AbortSignal,
): Promise<UnderImages> {
  const areas = sheet.facts.overlaid;
  const isUnder = (word: Word) => areas.some((area) => overlap(word, area) > 0.3);
  const under = layer.words.filter(isUnder);
  const beside = { ...layer, words: layer.words.filter((word) => !isUnder(word)) };
  const read = (await ocrAvailable()) ? await readGarbled(sheet, beside, areas, signal) : null;
  const seen = (read ?? beside.words).filter((word) => !beside.words.includes(word));
  const shows = (word: Word) => seen.find((other) => other.text === word.text && overlap(word, other) > 0.5);
  const confirmed = under.filter(shows);
  const fresh = seen.filter((word) => !confirmed.some((other) => overlap(word, other) > 0.5));
  const gone = under.filter((word) => !confirmed.includes(word));
  return {
    words: [...beside.words, ...confirmed, ...fresh],
    hidden: [...layer.hidden, ...gone],
    doubts: gone.filter(({ text }) => /\d/.test(text)).map(doubtAt),
  };
}
