import { IsoDate } from '../kit/units.ts';
import type { MarketRule } from './market-pack.ts';

/** House rules hold from the first day of the product. */
const firstDay = IsoDate.parse('2026-01-01');

/** What the product keeps to in every market, whatever the law there asks besides. */
export const houseRules = (market: string): readonly MarketRule[] => [
  {
    id: `${market}.house.prequalification-is-not-approval`,
    citation: 'House rule: a prequalification says that it is not an approval',
    effectiveFrom: firstDay,
    effectiveTo: null,
    certainty: 'primary',
    parameters: { sentence: 'This is a prequalification, not an approval of credit.' },
  },
  {
    id: `${market}.house.score-is-not-creditworthiness`,
    citation: 'House rule: a synthetic score is named by its scorecard and population',
    effectiveFrom: firstDay,
    effectiveTo: null,
    certainty: 'primary',
    parameters: { name: ['scorecard', 'population'] },
  },
  {
    id: `${market}.house.rights`,
    citation: 'House rule: whoever invokes a right gets a person’s answer by a day that they are told',
    effectiveFrom: firstDay,
    effectiveTo: null,
    certainty: 'primary',
    parameters: {
      humanWorkingDays: 1,
      disputeDays: 30,
      withdrawalWorkingDays: 5,
      reasonsDays: 30,
      complaintDays: 30,
      hardshipWorkingDays: 5,
      payoffQuoteWorkingDays: 5,
    },
  },
];
