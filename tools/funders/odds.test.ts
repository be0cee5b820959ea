import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealerRecord, Tally } from '../channel/dealer-record.ts';
import { hitchOdds } from './odds.ts';

const tally = (sent: number, hitches: number): Tally => ({ looked: sent, sent, hitches, funded: 0 });
const record = (all: Tally, funders: DealerRecord['funders'] = {}): DealerRecord => ({ all, funders });

describe('hitchOdds', () => {
  it('is not known of a dealership without a record, or that has sent nothing', () => {
    expect(hitchOdds(undefined, 'f')).toBeUndefined();
    expect(hitchOdds(record(tally(0, 0)), 'f')).toBeUndefined();
    expect(hitchOdds(record(tally(1, 0)), 'f')).toBeDefined();
  });

  it('is the dealership’s habit with a funder it never dealt with: 20 of 98 with the two of the prior', () => {
    expect(hitchOdds(record(tally(98, 19)), 'new')).toBeCloseTo(0.2, 12);
  });

  it('is half of each after ten contracts: (5 + 10 × 0.2) ÷ 20', () => {
    const known = record(tally(98, 19), { f: tally(10, 5) });
    expect(hitchOdds(known, 'f')).toBeCloseTo(0.35, 12);
  });

  const counts = fc
    .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(1000))
    .map(([clean, hitches, otherClean, otherHitches]) => ({ clean, hitches, otherClean, otherHitches }));
  const oddsOf = ({ clean, hitches, otherClean, otherHitches }: Record<string, number>) => {
    const [own, others] = [
      tally(clean! + hitches!, hitches!),
      tally(otherClean! + otherHitches!, otherHitches!),
    ];
    const all = tally(own.sent + others.sent + 1, own.hitches + others.hitches);
    return hitchOdds(record(all, { f: own, g: others }), 'f') as number;
  };

  it('lies between 0 and 1, rises when a contract sent came back, and falls when one did not', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const odds = oddsOf(given);
        expect(odds).toBeGreaterThan(0);
        expect(odds).toBeLessThan(1);
        expect(oddsOf({ ...given, hitches: given.hitches + 1 })).toBeGreaterThan(odds);
        expect(oddsOf({ ...given, clean: given.clean + 1 })).toBeLessThan(odds);
        expect(oddsOf({ ...given, otherHitches: given.otherHitches + 1 })).toBeGreaterThan(odds);
      }),
    );
  });
});
