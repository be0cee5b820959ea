import { overlap } from '../pages/merge-readings.ts';
import type { Word } from '../pages/words.ts';
import { type Run, type SomePage, splitPacket } from './packet.ts';
import { kindReaders } from './registry.ts';

/** Words of the first reading that are surer than this fill the places where another look saw nothing. */
const surely = 0.6;

/**
 * The pages of one paper as each way of reading them shows them, the way they were read first before the others. Where
 * that one shows no kind, the first look that shows one stands in its place, with those that show the same.
 */
export function waysOf(run: Run): Run[] {
  const count = Math.max(0, ...run.pages.map(({ looks = [] }) => looks.length));
  const looks = Array.from({ length: count }, (_, i) => seenIn(run, i));
  if (run.reader) return [run, ...looks];
  const reader = looks.find((look) => look.reader)?.reader;
  return reader ? looks.filter((look) => look.reader === reader) : [run];
}

function seenIn({ reader, pages }: Run, index: number): Run {
  const seen = pages.map((page): SomePage => {
    const look = page.looks?.[index];
    return look ? { ...page, words: filled(look, page.words) } : page;
  });
  return { reader: reader ?? splitPacket(seen, kindReaders)[0]?.reader, pages: seen };
}

/** A line of a machine-readable zone was read with its own letters, as no other look reads it. */
const isZoneLine = ({ text }: Word): boolean => text.length >= 24 && text.includes('<');

function filled(look: readonly Word[], first: readonly Word[]): Word[] {
  const zone = first.filter(isZoneLine);
  const seen = look.filter((word) => !zone.some((line) => overlap(word, line) > 0.2));
  const more = first.filter(
    (word) =>
      !isZoneLine(word) &&
      (word.certainty ?? 1) >= surely &&
      !seen.some((other) => overlap(word, other) > 0.2),
  );
  return [...seen, ...more, ...zone];
}
