import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../kit/errors.ts';
import { IsoDate, minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { plainContract } from '../contract/plain-contract.ts';
import { contracts, everyShape } from '../testing/contracts.ts';
import type { CreditCharge } from './credit-charges.ts';
import { legalRates } from './every-rate.ts';
import { rateNearestZero } from './flow-rates.ts';
import type { RateMethodId } from './rate-methods.ts';
import { rateVerdict } from './rate-verdict.ts';

const day = (text: string) => IsoDate.parse(text);
const refused = (code: string) => expect.objectContaining({ code });
const plain = (annualRate: number, termMonths: number, firstDue = '2026-12-01') =>
  plainContract({
    principal: minor(20_000_00),
    annualRate,
    termMonths,
    contractDate: day('2026-12-01') > day(firstDue) ? day(firstDue) : day('2026-11-01'),
    firstDue: day(firstDue),
  });
const rateOf = (contract: Contract, method: RateMethodId, charges: readonly CreditCharge[] = []) => {
  const found = legalRates(contractSchedule(contract), charges).find((rate) => rate.method === method);
  return found ? (rateNearestZero(found.answer) ?? Number.NaN) : Number.NaN;
};
const fee: CreditCharge = {
  kind: 'acquisition fee',
  on: day('2026-11-01'),
  amount: minor(500_00),
  paid: 'by the customer',
};

describe('one deal, every legal rate', () => {
  const loan = plain(0.06, 60);

  it.each([
    ['us_apr', 0.06],
    ['us_rule_apr', 0.06],
    ['cn_irr', 0.06],
    ['cn_simple', 0.06],
    ['ca_apr', 0.06],
    ['jp_effective', 0.06],
    ['th_effective', 0.06],
    ['my_effective', 0.06],
    ['eu_aprc', 1.005 ** 12 - 1],
    ['uk_apr', 1.005 ** 12 - 1],
  ] as const)(
    'without a fee %s of a 6 %% monthly loan is its note rate, or that compounded',
    (method, rate) => {
      expect(rateOf(loan, method)).toBeCloseTo(rate, 5);
    },
  );

  it('is the whole list in one call, each rate with its market and the rule of its pack', () => {
    const rates = legalRates(contractSchedule(loan), []);
    expect(rates.map(({ method }) => method)).toEqual([
      'us_apr',
      'us_rule_apr',
      'eu_aprc',
      'uk_apr',
      'cn_irr',
      'cn_simple',
      'ca_apr',
      'jp_effective',
      'th_effective',
      'my_effective',
      'actual_365_yield',
      'flat',
    ]);
    expect(rates.find(({ method }) => method === 'eu_aprc')).toMatchObject({
      market: 'eu',
      ruleId: 'eu.aprc',
    });
    expect(rates.find(({ method }) => method === 'flat')).toMatchObject({
      market: undefined,
      ruleId: undefined,
    });
  });

  it('leaves out a method whose rule was not yet in force on the contract date', () => {
    const old = plainContract({
      principal: minor(20_000_00),
      annualRate: 0.06,
      termMonths: 12,
      contractDate: day('2020-01-01'),
      firstDue: day('2020-02-01'),
    });
    const methods = legalRates(contractSchedule(old), []).map(({ method }) => method);
    expect(methods).not.toContain('cn_irr');
    expect(methods).not.toContain('th_effective');
    expect(methods).not.toContain('my_effective');
    expect(methods).toContain('eu_aprc');
  });

  it('counts a lender’s fee everywhere, a document fee where a cash buyer’s costs count', () => {
    for (const method of [
      'us_apr',
      'us_rule_apr',
      'eu_aprc',
      'cn_irr',
      'cn_simple',
      'ca_apr',
      'jp_effective',
    ] as const)
      expect(rateOf(loan, method, [fee]), method).toBeGreaterThan(rateOf(loan, method) + 0.005);
    const paper: CreditCharge = { ...fee, kind: 'document fee' };
    expect(rateOf(loan, 'us_apr', [paper])).toBe(rateOf(loan, 'us_apr'));
    expect(rateOf(loan, 'eu_aprc', [paper])).toBeGreaterThan(rateOf(loan, 'eu_aprc'));
    const optional: CreditCharge = { ...fee, kind: 'optional insurance' };
    expect(rateOf(loan, 'eu_aprc', [optional])).toBe(rateOf(loan, 'eu_aprc'));
    expect(rateOf(loan, 'flat', [optional])).toBeGreaterThan(rateOf(loan, 'flat'));
  });

  it('takes a charge at the end as a payment of its day', () => {
    const single: Contract = {
      ...plain(0, 12),
      instalments: [{ due: day('2027-11-01'), kind: 'solved', weight: 1 }],
    };
    const option: CreditCharge = {
      kind: 'option fee',
      on: day('2027-11-01'),
      amount: minor(2_000_00),
      paid: 'by the customer',
    };
    expect(rateOf(single, 'eu_aprc', [option])).toBeCloseTo(0.1, 10);
    expect(rateOf(single, 'actual_365_yield', [option])).toBeCloseTo(0.1, 10);
  });

  it('knows the flat rate of a level loan: all interest over principal and years', () => {
    const schedule = contractSchedule(loan);
    expect(rateOf(loan, 'flat')).toBeCloseTo(schedule.totalInterest / 20_000_00 / 5, 12);
  });

  it('refuses charges that take all that is lent, are negative or fall before the contract', () => {
    const schedule = contractSchedule(loan);
    expect(() => legalRates(schedule, [{ ...fee, amount: minor(20_000_00) }])).toThrow(
      refused('repayment/charge_above_advance'),
    );
    expect(() => legalRates(schedule, [{ ...fee, amount: minor(-1) }])).toThrow(
      refused('repayment/charge_unusable'),
    );
    expect(() => legalRates(schedule, [{ ...fee, on: day('2026-10-31') }])).toThrow(
      refused('repayment/charge_unusable'),
    );
    expect(() => legalRates({ ...schedule, rows: [] }, [])).toThrow(refused('repayment/nothing_advanced'));
  });

  it('rates several drawdowns from the first of them', () => {
    const half = minor(10_000_00);
    const staged: Contract = {
      ...loan,
      drawdowns: [
        { on: day('2026-11-01'), amount: half },
        { on: day('2027-05-01'), amount: half },
      ],
      afterChange: 'solve again',
    };
    expect(rateOf(staged, 'us_apr')).toBeCloseTo(0.06, 4);
    expect(rateOf(staged, 'jp_effective')).toBeCloseTo(0.06, 4);
  });
});

describe('every legal rate of every shape of contract', () => {
  /** Undefined for a contract that has no schedule, which `contractSchedule` says itself. */
  function scheduleOrNone(contract: Contract) {
    try {
      return contractSchedule(contract);
    } catch (error) {
      if (error instanceof AppError && error.kind === 'invalid_input') return undefined;
      throw error;
    }
  }

  it('is one rate, several or none, and an effective rate lies above the nominal one of the same flows', () => {
    fc.assert(
      fc.property(contracts(everyShape), (contract) => {
        const schedule = scheduleOrNone(contract);
        fc.pre(schedule !== undefined && schedule.totalInterest > 0);
        const rates = new Map(
          legalRates(schedule, []).map(({ method, answer }) => [method, rateNearestZero(answer)]),
        );
        const [us, eu] = [rates.get('us_apr'), rates.get('eu_aprc')];
        if (us !== undefined && eu !== undefined && us > 0) expect(eu).toBeGreaterThan(us * 0.98);
        for (const rate of rates.values()) expect(Number.isNaN(rate)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('rateVerdict', () => {
  const schedule = contractSchedule(plain(0.06, 60));
  const rate = (method: RateMethodId) => {
    const found = legalRates(schedule, []).find((each) => each.method === method);
    if (!found) throw new Error(method);
    return found;
  };
  const asOf = day('2026-11-21');

  it.each([
    ['us_apr', 0.0612, true, 'within'],
    ['us_apr', 0.0613, true, 'outside'],
    ['us_apr', 0.0624, false, 'within'],
    ['us_apr', 0.0626, false, 'outside'],
    ['eu_aprc', 0.062, true, 'within'],
    ['eu_aprc', 0.061, true, 'outside'],
    ['ca_apr', 0.06, true, 'within'],
    ['ca_apr', 0.061, true, 'outside'],
    ['jp_effective', 0.5, true, 'no_rule'],
    ['flat', 0.5, true, 'no_rule'],
  ] as const)('%s disclosed as %d: %s', (method, disclosed, regular, verdict) => {
    expect(rateVerdict(rate(method), disclosed, regular, asOf)).toBe(verdict);
  });

  it('judges no method that has several rates', () => {
    const several = { ...rate('us_apr'), answer: { status: 'several', rates: [0.01, 0.2] } } as const;
    expect(rateVerdict(several, 0.01, true, asOf)).toBe('no_rule');
  });
});
