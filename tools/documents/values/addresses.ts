import type { Line } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { clean } from './values.ts';

const place = /,? [A-Z]{2},? \d{5}(?:-\d{4})?$/;

/** A US postal address in one line: a number or box first, state and ZIP code last. */
export const isAddress = (text: string): boolean =>
  /^(?:\d|P\.? ?O\.? )/i.test(text) && place.test(text) && text.length <= 120;

/** An address printed in the one to three rows under a name, aligned with it. */
export function addressUnder(
  name: readonly Word[],
  lines: readonly Line[],
): { value: string; words: Word[] } | undefined {
  const first = name[0]!;
  const words: Word[] = [];
  let bottom = first.y + first.height;
  for (const line of lines) {
    if (line.page !== first.page || line.top <= first.y + first.height * 0.5) continue;
    const cell = line.cells.find(({ box }) => Math.abs(box.x - first.x) < 3);
    if (!cell || line.top - bottom > 1.2 * first.height || words.length > 20) return undefined;
    words.push(...cell.words);
    bottom = line.bottom;
    const value = clean(words.map((word) => word.text).join(' '));
    if (isAddress(value)) return { value, words };
  }
  return undefined;
}
