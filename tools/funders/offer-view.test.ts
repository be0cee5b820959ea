import { describe, expect, it } from 'vitest';
import type { Offer } from '../deals/deal.ts';
import { collectClaims } from '../kit/claims.ts';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import { matchProgram } from './match.ts';
import { offerOf } from './offer.ts';
import { OfferView, offerForRole, offerView } from './offer-view.ts';
import type { Program } from './program.ts';
import { testInputs, testProgram, testSetting } from './testing/market.ts';

const special: NonNullable<Program['promotions']>[number] = {
  id: 'spring',
  name: 'Spring Special',
  from: IsoDate.parse('2026-03-01'),
  to: IsoDate.parse('2026-03-31'),
  buyRate: AnnualRate.parse(0.02),
  markup: false,
};
const rich: Partial<Program> = {
  rateSheet: testProgram().rateSheet.map((cell) => ({ ...cell, tier: 'Tier A' })),
  promotions: [special],
  dealerFee: minor(19_900),
  speed: { decisionHours: 1.5, fundingDays: 2 },
};
const habit = { looked: 40, sent: 18, hitches: 3, funded: 12 };

function offered(program: Partial<Program>, known = true): Offer {
  const setting = testSetting(program);
  const deal = testInputs();
  const match = matchProgram(deal, setting);
  if (!match.fits) throw new Error(`The program misses by ${match.rules}.`);
  const dealerRecord = known ? { all: habit, funders: {} } : undefined;
  return offerOf({ deal, dealerRecord, scoreFromBureau: true, incomeProved: false }, setting, match.quote);
}

describe('an offer', () => {
  it('says its promotion, tier, fee, speed and odds where the program and the record do', () => {
    expect(offered(rich)).toMatchObject({
      promotion: { id: 'spring', name: 'Spring Special' },
      sellRate: 0.02,
      tier: 'Tier A',
      dealerFee: 19_900,
      decisionHours: 1.5,
      fundingDays: 2,
      hitchOdds: 0.2,
    });
  });

  it('says none of it where they do not', () => {
    const keys = Object.keys(offered({}, false));
    for (const key of ['promotion', 'tier', 'dealerFee', 'decisionHours', 'fundingDays', 'hitchOdds'])
      expect(keys).not.toContain(key);
  });

  it('names no promotion that does not lower the rate', () => {
    const dear = { ...special, buyRate: AnnualRate.parse(0.09) };
    expect(offered({ ...rich, promotions: [dear] }).promotion).toBeUndefined();
  });
});

describe('the view of an offer', () => {
  const dealersOnly = /buyRate|dealerReserve|dealerFee|hitchOdds|tier|reserve/i;

  it('has for a customer no trace of what lies between dealer and funder, in the tool’s and in the file’s form', () => {
    for (const view of [
      OfferView.parse(offerView(offered(rich), 'customer')),
      offerForRole(offered(rich), 'customer'),
    ])
      expect(JSON.stringify(view)).not.toMatch(dealersOnly);
  });

  it.each(['dealer', 'staff'] as const)('has it all for %s, and the rest is the same', (role) => {
    const full = OfferView.parse(offerView(offered(rich), role));
    const { buyRate, dealerReserve, dealerFee, hitchOdds, tier, ...rest } = full;
    expect({ buyRate, dealerReserve, dealerFee, hitchOdds, tier }).toEqual({
      buyRate: 0.02,
      dealerReserve: 0,
      dealerFee: 19_900,
      hitchOdds: 0.2,
      tier: 'Tier A',
    });
    expect(rest).toEqual(OfferView.parse(offerView(offered(rich), 'customer')));
    expect(offerForRole(offered(rich), role)).toEqual(offered(rich));
  });

  it('marks every figure of it to be quoted, hours rounded up to whole ones', () => {
    const claims = collectClaims(OfferView, OfferView.parse(offerView(offered(rich), 'dealer')));
    const told = Object.fromEntries(claims.map(({ role, value }) => [role, value]));
    expect(told).toMatchObject({
      promotion: 'Spring Special',
      dealer_fee: 19_900,
      hitch_odds: 0.2,
      funding_days: 2,
      decision_hours: 2,
      tier: 'Tier A',
    });
  });
});
