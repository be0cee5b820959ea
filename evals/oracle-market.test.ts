import { describe, expect, it } from 'vitest';
import { demoMarket } from '#tools/funders/demo-market.ts';
import { loadScenarios, scenarioFolder } from './load-scenarios.ts';
import { type Applicant, oracleOffers } from './oracle-market.ts';

const { catalog, dealers } = demoMarket();
const springfield = dealers[0];

const today = '2026-03-02';
const outback = {
  modelYear: 2023,
  condition: 'used',
  miles: 28_400,
  price: 27_450,
  bookValue: 27_900,
  today,
} as const;
const civic = {
  modelYear: 2023,
  condition: 'used',
  miles: 24_650,
  price: 23_400,
  bookValue: 23_100,
  today,
} as const;
const tax = { taxPercent: 6.25, fees: 299 };
const maya = {
  creditScore: 715,
  grossMonthly: 5_200,
  debts: 300,
  housing: 1_200,
  jobMonths: 36,
  homeMonths: 48,
};
const buyer = {
  creditScore: 688,
  grossMonthly: 6_000,
  debts: 400,
  housing: 1_100,
  jobMonths: 60,
  homeMonths: 24,
};
const thin = {
  creditScore: null,
  grossMonthly: 4_800,
  debts: 0,
  housing: 900,
  jobMonths: 26,
  homeMonths: 30,
};
const jacket = {
  creditScore: 705,
  grossMonthly: 5_200,
  debts: 225,
  housing: 1_150,
  jobMonths: 50,
  homeMonths: 40,
};

/** The deals of the scenarios, as their words state them. */
const deals: readonly { readonly scenarios: readonly string[]; readonly applicant: Applicant }[] = [
  {
    scenarios: [
      'prequal.golden-customer-deal',
      'language.chinese-prequal',
      'documents.pay-stub-proves-income',
    ],
    applicant: { ...outback, ...tax, ...maya, down: 3_000, months: 60 },
  },
  {
    scenarios: ['corrections.shorter-term-instead'],
    applicant: { ...outback, ...tax, ...maya, down: 3_000, months: 48 },
  },
  {
    scenarios: ['corrections.down-payment'],
    applicant: { ...outback, ...tax, ...maya, down: 5_000, months: 60 },
  },
  {
    scenarios: ['prequal.golden-dealer-deal'],
    applicant: { ...civic, ...tax, ...buyer, down: 2_500, months: 72 },
  },
  { scenarios: ['prequal.thin-file'], applicant: { ...civic, ...tax, ...thin, down: 5_000, months: 48 } },
  {
    scenarios: ['documents.jacket-in-one-message'],
    applicant: { ...outback, taxes: 1_715.63, fees: 449, ...jacket, down: 3_000, months: 72 },
  },
];

describe('offers that scenarios expect agree with an independent reading of the rate sheets', () => {
  const { files } = loadScenarios(scenarioFolder());
  const cases = deals.flatMap(({ scenarios, applicant }) => scenarios.map((id) => ({ id, applicant })));

  it.each(cases)('$id', ({ id, applicant }) => {
    const scenario = files.find((file) => file.scenario.id === id)?.scenario;
    if (!scenario || !springfield || scenario.expect.state === 'unchanged')
      throw new Error(`${id} is not as expected`);
    const offers = oracleOffers(catalog, springfield, applicant);
    const [cheapest] = offers;
    const expected = scenario.expect.state.find(({ path }) => path.startsWith('/offers/'))?.where;
    expect(expected).toMatchObject({ count: offers.length, cheapest: cheapest?.programId });
    const payments = scenario.expect.numbers.filter(({ role }) => role === 'monthly_payment');
    const rates = payments.map(({ from }) => from?.ratePercent);
    expect(rates).toEqual(rates.map(() => cheapest?.ratePercent));
    expect(payments.map(({ value }) => value)).toContain(
      `${((cheapest?.contract.payment ?? 0) / 100).toFixed(2)} USD`,
    );
  });

  it('finds nobody at Newcomer for a person with a score', () => {
    if (!springfield) throw new Error('no dealer');
    const only = { ...springfield, funderIds: ['newcomer'] };
    expect(oracleOffers(catalog, only, { ...outback, ...tax, ...maya, down: 3_000, months: 60 })).toEqual([]);
  });

  it('reads the ends of the rate sheets as the quote without a rate does', () => {
    const inForce = catalog.programs.filter(
      ({ effectiveFrom, effectiveTo }) =>
        effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
    );
    const rates = inForce.flatMap(({ rateSheet }) =>
      rateSheet
        .filter((cell) => cell.termMonthsMin <= 60 && 60 <= cell.termMonthsMax)
        .map(({ buyRate }) => buyRate),
    );
    expect([Math.min(...rates), Math.max(...rates)]).toEqual([0.024, 0.2424]);
  });
});
