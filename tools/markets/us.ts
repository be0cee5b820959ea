import { Currency, IsoDate } from '../kit/units.ts';
import { houseRules } from './house-rules.ts';
import type { MarketPack } from './market-pack.ts';
import { creditBureaus } from './us-credit-bureaus.ts';
import { fairCreditReporting } from './us-fcra.ts';
import { regulationBNotices } from './us-notices.ts';
import { regulationB } from './us-regulation-b.ts';
import { regulationZ } from './us-regulation-z.ts';

/** In force since before any day that is evaluated here. */
const longSince = IsoDate.parse('2000-01-01');
/** From when lenders had to follow the rule of 2015 on service members' credit (the day is from memory). */
const militaryRule = IsoDate.parse('2016-10-03');

/**
 * United States. Deadlines are in calendar days, rates and tolerances are fractions, money is in cents.
 * `primary` was read in the rule's own text, `secondary` in another's account of it, `unverified` is from memory.
 */
export const unitedStates: MarketPack = {
  id: 'us',
  currency: Currency.parse('USD'),
  currencyExponent: 2,
  rules: [
    ...regulationZ,
    ...regulationB,
    ...regulationBNotices,
    ...fairCreditReporting,
    ...creditBureaus,
    {
      id: 'us.mla.rate-cap',
      citation: '10 U.S.C. 987; 32 CFR 232.3(f)(2) and 232.4(b)',
      effectiveFrom: militaryRule,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: {
        /** The military annual percentage rate of a covered borrower: service members and their dependants. */
        militaryRateMax: 0.36,
        exempt: ['purchase_of_the_vehicle_that_secures_it_without_cash_out'],
      },
    },
    {
      id: 'us.ofac.screening',
      citation: '31 CFR chapter V, the sanctions lists of the Office of Foreign Assets Control',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: { screen: ['every_party'], amountMin: 0 },
    },
    {
      id: 'us.dealer-markup',
      citation: 'No federal cap on dealer markup; each funder sets its own',
      effectiveFrom: longSince,
      effectiveTo: null,
      certainty: 'secondary',
      parameters: { federalCap: 'none', recordReasonFor: 'downward_deviation' },
    },
    {
      id: 'us.cfpb-circular-2022-03',
      citation: 'CFPB Circular 2022-03, on adverse action and complex algorithms, 87 FR 35864',
      effectiveFrom: IsoDate.parse('2022-05-26'),
      effectiveTo: IsoDate.parse('2025-05-11'),
      certainty: 'secondary',
      parameters: { subject: 'adverse action notices where complex algorithms decide' },
      standing: { kind: 'guidance', ended: 'withdrawn', on: IsoDate.parse('2025-05-12') },
    },
    {
      id: 'us.ftc-cars-rule',
      citation:
        'FTC, Combating Auto Retail Scams (CARS) Rule, 16 CFR 463, 89 FR 590; its effect stayed by 89 FR 13267',
      effectiveFrom: IsoDate.parse('2024-07-30'),
      effectiveTo: IsoDate.parse('2025-01-26'),
      certainty: 'secondary',
      parameters: { subject: 'offering price, add-ons and consent of car dealers' },
      standing: { kind: 'stayed', ended: 'vacated', on: IsoDate.parse('2025-01-27') },
    },
    ...houseRules('us'),
  ],
  rights: [
    {
      right: 'reasons',
      ruleId: 'us.regb.reasons-on-request',
      clock: 'answer',
      starts: 'request',
      deadline: { parameter: 'answerDays', unit: 'days' },
    },
    {
      right: 'reasons',
      ruleId: 'us.regb.reasons-on-request',
      clock: 'use',
      starts: 'notice',
      deadline: { parameter: 'requestDays', unit: 'days' },
    },
    {
      right: 'dispute',
      ruleId: 'us.fcra.direct-dispute',
      clock: 'answer',
      starts: 'request',
      deadline: { parameter: 'answerDays', unit: 'days' },
    },
  ],
};
