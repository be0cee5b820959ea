import { describe, expect, it } from 'vitest';
import { interleaved, median, quantile } from './measure.ts';
import { table } from './table.ts';

describe('quantile', () => {
  it('is the middle value of an odd sample and between the two of an even one', () => {
    expect(median([1, 2, 9])).toBe(2);
    expect(median([1, 2, 4, 9])).toBe(3);
  });

  it('interpolates between the two nearest values', () => {
    expect(quantile([0, 10], 0.9)).toBeCloseTo(9);
    expect(quantile([5], 0.9)).toBe(5);
  });

  it('refuses an empty sample', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('interleaved', () => {
  it('starts each round with another contender and leaves the warm-up out of the times', async () => {
    const order: string[] = [];
    const contender = (name: string) => ({ name, run: async () => order.push(name) });
    const measured = await interleaved([contender('a'), contender('b')], {
      warmUps: 1,
      rounds: 2,
      check: () => {},
    });
    expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
    expect(measured.map(({ name, milliseconds, cpu }) => [name, milliseconds.length, cpu.length])).toEqual([
      ['a', 2, 2],
      ['b', 2, 2],
    ]);
  });

  it('checks every result, those of the warm-up too, and stops at one that is wrong', async () => {
    const seen: number[] = [];
    const check = (_: string, result: number) => {
      seen.push(result);
      if (result === 2) throw new Error('wrong');
    };
    let next = 0;
    const counting = { name: 'counting', run: async () => next++ };
    await expect(interleaved([counting], { warmUps: 1, rounds: 9, check })).rejects.toThrow('wrong');
    expect(seen).toEqual([0, 1, 2]);
  });
});

describe('table', () => {
  it('puts the first column to the left and figures to the right', () => {
    expect(
      table(
        ['', 'ms'],
        [
          ['ours', '7.5'],
          ['peer', '12.0'],
        ],
      ),
    ).toEqual(['          ms', '  ----  ----', '  ours   7.5', '  peer  12.0']);
  });
});
