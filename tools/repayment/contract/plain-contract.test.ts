import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnnualRate, IsoDate, minor } from '../../kit/units.ts';
import { addDays } from '../calendar/calendar.ts';
import { unlessRefused } from '../testing/laws.ts';
import { contractSchedule } from './contract-schedule.ts';
import { plainContract } from './plain-contract.ts';
import { levelSchedule } from './schedule.ts';

const anyTerms = fc
  .record({
    principal: fc.integer({ min: 1_00, max: 200_000_00 }).map(minor),
    annualRate: fc.integer({ min: 0, max: 9_999 }).map((points) => AnnualRate.parse(points / 10_000)),
    termMonths: fc.integer({ min: 1, max: 120 }),
    started: fc.integer({ min: 0, max: 3_000 }),
    firstAfter: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ started, firstAfter, ...terms }) => {
    const contractDate = addDays(IsoDate.parse('2020-01-31'), started);
    return { ...terms, contractDate, firstDue: addDays(contractDate, firstAfter) };
  });

describe('a plain contract', () => {
  it('has the schedule that pricing gives it, row by row, and is refused where pricing refuses it', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const priced = unlessRefused(() => levelSchedule(terms));
        const schedule = unlessRefused(() => contractSchedule(plainContract(terms)));
        expect(schedule?.rows.map(({ carriedInterest: _, ...row }) => row)).toEqual(priced?.rows);
        expect(schedule?.totalOfPayments).toBe(priced?.totalOfPayments);
        expect(schedule?.instalment).toBe(priced?.monthlyPayment);
      }),
      { numRuns: 300 },
    );
  });
});
