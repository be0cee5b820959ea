import { IsoDate } from '../kit/units.ts';
import type { MarketRule, RightSource } from './market-pack.ts';

/** When consumer credit came under the FCA's handbook (the day is from memory); nothing here is asked for earlier. */
const handbook = IsoDate.parse('2014-04-01');

/** United Kingdom: answers that a customer is owed. */
export const customersRequests: readonly MarketRule[] = [
  {
    id: 'uk.complaints',
    citation: 'FCA DISP 1.6.1 and 1.6.2',
    effectiveFrom: handbook,
    effectiveTo: null,
    certainty: 'primary',
    parameters: {
      /** Eight weeks for the final response; the acknowledgement is prompt. */
      answerDays: 56,
      acknowledge: 'promptly, in writing',
      afterwards: 'Financial Ombudsman Service',
    },
  },
  {
    id: 'uk.settlement-statement',
    citation: 'Consumer Credit Act 1974, s. 97; SI 1983/1564, as amended',
    effectiveFrom: handbook,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: { answerWorkingDays: 7 },
  },
  {
    id: 'uk.forbearance',
    citation: 'FCA CONC 7.3',
    effectiveFrom: handbook,
    effectiveTo: null,
    certainty: 'unverified',
    parameters: { owed: ['forbearance', 'due_consideration', 'debt_advice'] },
  },
];

const month = { parameter: 'answerMonths', unit: 'months' } as const;
const onRequest = { clock: 'answer', starts: 'request' } as const;

/** Where the law of the United Kingdom gives a person a right. */
export const britishRights: readonly RightSource[] = [
  { ...onRequest, right: 'human', ruleId: 'uk.gdpr.automated-decision', deadline: month },
  { ...onRequest, right: 'dispute', ruleId: 'uk.gdpr.automated-decision', deadline: month },
  { ...onRequest, right: 'reasons', ruleId: 'uk.gdpr.automated-decision', deadline: month },
  {
    right: 'withdrawal',
    ruleId: 'uk.withdrawal',
    clock: 'use',
    starts: 'contract',
    deadline: { parameter: 'days', unit: 'days' },
  },
  {
    ...onRequest,
    right: 'complaint',
    ruleId: 'uk.complaints',
    deadline: { parameter: 'answerDays', unit: 'days' },
  },
  { ...onRequest, right: 'hardship', ruleId: 'uk.forbearance' },
  {
    ...onRequest,
    right: 'payoff_quote',
    ruleId: 'uk.settlement-statement',
    deadline: { parameter: 'answerWorkingDays', unit: 'working_days' },
  },
];
