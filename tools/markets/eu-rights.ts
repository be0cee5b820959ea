import { IsoDate } from '../kit/units.ts';
import type { MarketRule, RightSource } from './market-pack.ts';

/** When Directive (EU) 2023/2225 began to apply. */
const secondDirective = IsoDate.parse('2026-11-20');

/** European Union: what is owed to a person who is in trouble with the credit or with the lender. */
export const borrowersInTrouble: readonly MarketRule[] = [
  {
    id: 'eu.ccd2.forbearance',
    citation: 'Directive (EU) 2023/2225, art. 35',
    within: 'eu.ccd2.scope',
    effectiveFrom: secondDirective,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: { before: 'enforcement', offer: ['reasonable_forbearance', 'debt_advice'] },
  },
  {
    id: 'eu.ccd2.out-of-court',
    citation: 'Directive (EU) 2023/2225, art. 40',
    within: 'eu.ccd2.scope',
    effectiveFrom: secondDirective,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: { name: 'the body that settles disputes out of court' },
  },
];

const month = { parameter: 'answerMonths', unit: 'months' } as const;
const onRequest = { clock: 'answer', starts: 'request' } as const;

/** Where European law gives a person a right. */
export const europeanRights: readonly RightSource[] = [
  { ...onRequest, right: 'human', ruleId: 'eu.ccd2.automated-assessment' },
  { ...onRequest, right: 'human', ruleId: 'eu.gdpr.automated-decision', deadline: month },
  { ...onRequest, right: 'dispute', ruleId: 'eu.gdpr.automated-decision', deadline: month },
  {
    right: 'withdrawal',
    ruleId: 'eu.withdrawal',
    clock: 'use',
    starts: 'contract',
    deadline: { parameter: 'days', unit: 'days' },
  },
  { ...onRequest, right: 'reasons', ruleId: 'eu.ccd2.automated-assessment' },
  { ...onRequest, right: 'reasons', ruleId: 'eu.ccd2.refusal' },
  { ...onRequest, right: 'complaint', ruleId: 'eu.ccd2.out-of-court' },
  { ...onRequest, right: 'hardship', ruleId: 'eu.ccd2.forbearance' },
  { ...onRequest, right: 'payoff_quote', ruleId: 'eu.prepayment-fee' },
];
