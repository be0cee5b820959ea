import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { americanLayouts, europeanLayouts, type LicenseLayout } from '../testing/license-layouts.ts';
import { printedWords } from '../testing/printed-words.ts';
import { readPapers } from './read-paper.ts';

const today = '2026-03-02' as IsoDate;

function read({ texts }: Pick<LicenseLayout, 'texts'>) {
  const [paper] = readPapers(
    [{ page: 1, width: 612, height: 400, words: printedWords(texts), hidden: [] }],
    today,
  );
  return {
    kind: paper?.kind,
    fields: Object.fromEntries((paper?.fields ?? []).map(({ name, value }) => [name, value])),
  };
}

describe('a licence is read whatever its arrangement', () => {
  it.each([...americanLayouts, ...europeanLayouts])('$name', (layout) => {
    const { kind, fields } = read(layout);
    expect(kind).toBe('driver_license');
    expect(fields).toMatchObject(layout.shows);
  });
});
