import { describe, expect, it } from 'vitest';
import { loanBases } from './loan-input.ts';
import { repaymentPhrases } from './phrases.ts';
import { changes } from './purchase/alternatives.ts';
import { candidateBases } from './purchase/solve-candidates.ts';
import { unknowns } from './purchase/solve-problem.ts';
import { rateKinds } from './rates/rate-forms.ts';
import { rateMethodIds } from './rates/rate-methods.ts';

describe('every code of a repayment tool has words in every language', () => {
  it.each([
    ['loan_basis', loanBases],
    ['alternative', changes],
    ['solved_for', unknowns],
    ['quote_basis', candidateBases],
    ['rate_kind', rateKinds],
    ['rate_method', rateMethodIds],
    ['payoff_assumption', ['all_payments_on_time']],
    ['cheaper_rate', ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'equal']],
    ['tolerance_verdict', ['within', 'outside', 'no_rule']],
    ['annualised_basis', ['irr', 'simple']],
  ] as const)('%s', (role, codes) => {
    for (const code of codes) {
      const words = Object.values(repaymentPhrases[`${role}.${code}`] ?? {});
      expect(words, `${role}.${code}`).toHaveLength(3);
      expect(new Set(words).size).toBe(3);
    }
  });
});
