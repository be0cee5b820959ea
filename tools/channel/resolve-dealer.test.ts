import { describe, expect, it } from 'vitest';
import { AnnualRate, minor } from '../kit/units.ts';
import { DealerEntry, type DealerStatus, DealerTier } from './dealer.ts';
import { resolveDealer } from './resolve-dealer.ts';
import { requireActive } from './standing.ts';

const tier = DealerTier.parse({
  id: 'gold',
  name: 'Gold',
  funderIds: ['harbor', 'prairie'],
  markupMax: 0.02,
});
const bare = {
  id: 'd',
  name: 'D',
  city: 'C',
  state: 'IL',
  docFee: minor(0),
  taxRate: 0.06,
};

describe('a dealer’s limits', () => {
  it('are its tier’s where it has none', () => {
    const dealer = resolveDealer(DealerEntry.parse({ ...bare, tier: 'gold' }), tier);
    expect(dealer).toMatchObject({ funderIds: ['harbor', 'prairie'], markupMax: 0.02 });
  });

  it('are its own where it has any', () => {
    const own = DealerEntry.parse({
      ...bare,
      tier: 'gold',
      markupMax: AnnualRate.parse(0.01),
      funderIds: [],
    });
    expect(resolveDealer(own, tier)).toMatchObject({ funderIds: [], markupMax: 0.01 });
  });

  it('are never nobody’s', () => {
    expect(DealerEntry.safeParse(bare).success).toBe(false);
    expect(DealerEntry.safeParse({ ...bare, markupMax: 0.01 }).success).toBe(false);
    expect(() => resolveDealer({ ...bare, tier: 'lost' }, undefined)).toThrowError(
      expect.objectContaining({ kind: 'defect', code: 'channel/limits_unknown' }),
    );
  });
});

it.each<[DealerStatus | undefined, boolean]>([
  [undefined, true],
  ['active', true],
  ['suspended', false],
  ['closed', false],
])('a dealer that is %s may open and send: %s', (status, may) => {
  const dealer = resolveDealer(DealerEntry.parse({ ...bare, tier: 'gold', status }), tier);
  const attempt = () => requireActive(dealer);
  if (may) expect(attempt).not.toThrow();
  else expect(attempt).toThrowError(expect.objectContaining({ code: 'channel/dealer_not_active' }));
});
