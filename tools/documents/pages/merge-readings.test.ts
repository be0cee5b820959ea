import { describe, expect, it } from 'vitest';
import { mergeReadings, withoutJunk } from './merge-readings.ts';
import type { SeenWord } from './tsv.ts';

const word = (text: string, x: number, certainty: number): SeenWord => ({
  text,
  x,
  y: 100,
  width: text.length * 6,
  height: 12,
  certainty,
  row: '1',
});

describe('two readings of one picture', () => {
  it('make a word surer that both read the same', () => {
    const [merged] = mergeReadings([word('1,204.50', 10, 0.8)], [word('1,204.50', 10, 0.7)]);
    expect(merged).toMatchObject({ text: '1,204.50' });
    expect(merged!.certainty).toBeGreaterThan(0.85);
  });

  it('doubt a figure that they read differently', () => {
    const [merged] = mergeReadings([word('1,204.50', 10, 0.95)], [word('1,264.50', 10, 0.9)]);
    expect(merged).toMatchObject({ text: '1,204.50', certainty: 0.6 });
  });

  it('keep what only one of them saw', () => {
    const merged = mergeReadings([word('Name', 10, 0.9)], [word('Oakwood', 90, 0.9)]);
    expect(merged.map(({ text }) => text)).toEqual(['Name', 'Oakwood']);
  });

  it('keep the finer division into words', () => {
    const merged = mergeReadings(
      [word('HarrietOakwood', 10, 0.8)],
      [word('Harriet', 10, 0.9), word('Oakwood', 52, 0.9)],
    );
    expect(merged.map(({ text }) => text)).toEqual(['Harriet', 'Oakwood']);
  });
});

describe('specks', () => {
  it('are not the signs that mean something by themselves, surely read', () => {
    const words = [word('04', 0, 0.9), word('/', 14, 0.9), word('07', 22, 0.9), word('.', 36, 0.9)];
    expect(withoutJunk(words).map(({ text }) => text)).toEqual(['04', '/', '07']);
    expect(withoutJunk([word('/', 0, 0.5), word('~', 9, 0.99), word('it', 20, 0.2)])).toEqual([]);
  });
});
