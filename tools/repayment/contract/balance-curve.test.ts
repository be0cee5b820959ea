import { expect, it } from 'vitest';
import { smallRecord } from '../testing/sheets.ts';
import { balanceCurve } from './balance-curve.ts';

it('adds up the interest of the rows so far: 10.00, then 6.70 more, then 3.37 more', () => {
  expect(balanceCurve(smallRecord.rows)).toEqual([
    { due: '2026-02-28', balance: 66_998, interestToDate: 1_000 },
    { due: '2026-03-31', balance: 33_666, interestToDate: 1_670 },
    { due: '2026-04-30', balance: 0, interestToDate: 2_007 },
  ]);
});
