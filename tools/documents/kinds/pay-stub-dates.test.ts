import { describe, expect, it } from 'vitest';
import { printedWords } from '../testing/printed-words.ts';
import { daysPrinted } from './pay-stub-dates.ts';

describe('days printed on a stub', () => {
  it.each([
    ['Sep 20 – Oct 3, 2026', ['2026-09-20', '2026-10-03']],
    ['Dec 20 - Jan 2, 2027', ['2026-12-20', '2027-01-02']],
    ['October 1 - 15, 2026', ['2026-10-01', '2026-10-15']],
    ['Oct 1, 2026 - Oct 15, 2026', ['2026-10-01', '2026-10-15']],
    ['Sep 20 – Oct 3', []],
  ])('%s', (text, days) => {
    const found = daysPrinted(printedWords([{ x: 50, y: 20, text }]), 'month_first');
    expect(found.map(({ value }) => value)).toEqual(days);
  });
});
