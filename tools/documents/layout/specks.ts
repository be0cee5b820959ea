import type { Word } from '../pages/words.ts';

/** Lower than this part of the usual height, what OCR took for letters is a rule, a dot or the grain of the paper. */
const speckShare = 0.4;

/** Words without the specks among them. A text layer has none: its small print is print. */
export function withoutSpecks(words: readonly Word[]): readonly Word[] {
  const heights = words.filter(isSure).map(({ height }) => height);
  if (heights.length < 8) return words;
  const usual = heights.sort((a, b) => a - b)[Math.floor(heights.length / 2)]!;
  return words.filter((word) => isSure(word) || word.height >= speckShare * usual);
}

/** Print of any size that OCR is sure of stays. */
const isSure = ({ certainty }: Word) => certainty === undefined || certainty >= 0.75;
