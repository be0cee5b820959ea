import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';

/** When the announcement on annualised rates was made (the day is from memory). */
const announced = IsoDate.parse('2021-03-31');
/** In force since before any day that is evaluated here. */
const longSince = IsoDate.parse('2000-01-01');

/**
 * China. Rates and shares are fractions, money is in fen.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const china: MarketPack = {
  id: 'cn',
  currency: Currency.parse('CNY'),
  currencyExponent: 2,
  rules: [
    {
      id: 'cn.annualised-rate',
      citation: 'People’s Bank of China, Announcement 2021 No. 3',
      effectiveFrom: announced,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        /** By compounding, which is the internal rate of return, or by simple interest when that is said. */
        method: 'irr',
        declaredAlternative: 'simple',
        prominence: 'never less than daily or monthly rates',
      },
    },
    {
      id: 'cn.irr-annualisation',
      citation: 'Market practice under Announcement 2021 No. 3, which names the IRR and no way to a year',
      effectiveFrom: announced,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: { annualised: 'periodic rate times periods a year' },
    },
    {
      id: 'cn.cost-of-credit',
      citation: 'People’s Bank of China, Announcement 2021 No. 3',
      effectiveFrom: announced,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        /** All costs charged in direct connection with the loan, over principal actually outstanding. */
        counts: ['acquisition fee', 'document fee', 'compulsory insurance', 'guarantee fee', 'broker fee'],
      },
    },
    {
      id: 'cn.annualised-statement',
      citation: 'People’s Bank of China, Announcement 2021 No. 3',
      effectiveFrom: announced,
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        disclose: ['annualised_rate', 'annualised_basis', 'all_costs', 'principal', 'instalments'],
      },
    },
    {
      id: 'cn.cost-red-line',
      citation: 'Window guidance on all-in financing cost, guarantee fees included',
      effectiveFrom: announced,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        annualCostMax: 0.24,
      },
    },
    {
      id: 'cn.facilitated-lending',
      citation: 'NFRA 2025 No. 9, on internet lending that partners facilitate',
      effectiveFrom: IsoDate.parse('2025-10-01'),
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        control: ['head_office', 'list_of_admitted_partners'],
      },
    },
    {
      id: 'cn.automated-decision',
      citation: 'Personal Information Protection Law, art. 24',
      effectiveFrom: IsoDate.parse('2021-11-01'),
      effectiveTo: null,
      certainty: 'primary',
      parameters: {
        rights: ['explanation', 'refusal_of_solely_automated_decision'],
        forbids: ['unreasonable_price_discrimination'],
        requires: ['transparency', 'fair_and_impartial_result'],
      },
    },
    {
      id: 'cn.loan-to-value',
      citation: 'PBOC and CBRC, notice of 8 November 2017 on adjusting the policy for car loans',
      effectiveFrom: IsoDate.parse('2018-01-01'),
      effectiveTo: IsoDate.parse('2024-04-02'),
      certainty: 'secondary',
      parameters: {
        ownUseMax: 0.8,
        ownUseNewEnergyMax: 0.85,
        commercialMax: 0.7,
        commercialNewEnergyMax: 0.75,
        usedMax: 0.7,
      },
    },
    {
      id: 'cn.loan-to-value',
      citation: 'PBOC and NFRA, notice published on 3 April 2024 on adjusting the policy for car loans',
      effectiveFrom: IsoDate.parse('2024-04-03'),
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        /** For own use the lender sets it, up to the whole price. */
        ownUseMax: 1,
        ownUseNewEnergyMax: 1,
        commercialMax: 0.7,
        commercialNewEnergyMax: 0.75,
        usedMax: 0.7,
      },
    },
    {
      id: 'cn.car-price',
      citation: 'Administrative Measures for Car Loans (2017), the price of a car',
      effectiveFrom: IsoDate.parse('2018-01-01'),
      effectiveTo: null,
      certainty: 'unverified',
      parameters: { usedIsLowestOf: ['price', 'appraised_value'] },
    },
    {
      id: 'cn.term',
      citation: 'Administrative Measures for Car Loans',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'unverified',
      parameters: {
        monthsMax: 60,
        usedMonthsMax: 36,
      },
    },
    {
      id: 'cn.complaints',
      citation: 'CBIRC, Measures for Handling Consumer Complaints in Banking and Insurance (2020)',
      effectiveFrom: IsoDate.parse('2020-03-01'),
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        answerDays: 15,
        /** A complicated complaint may take so long, and with approval as long again. */
        complicatedDays: 30,
      },
    },
    ...houseRules('cn'),
  ],
  rights: [
    { right: 'human', ruleId: 'cn.automated-decision', clock: 'answer', starts: 'request' },
    { right: 'reasons', ruleId: 'cn.automated-decision', clock: 'answer', starts: 'request' },
    {
      right: 'complaint',
      ruleId: 'cn.complaints',
      clock: 'answer',
      starts: 'request',
      deadline: { parameter: 'answerDays', unit: 'days' },
    },
  ],
};
