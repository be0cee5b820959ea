import { z } from 'zod';
import { code, rate } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { sourced } from '../kit/sources.ts';
import { AnnualRate } from '../kit/units.ts';
import type { World } from '../world.ts';
import { contractSchedule } from './contract/contract-schedule.ts';
import { loanCharges } from './disclosure/loan-charges.ts';
import { LoanInput, loanBases, readLoan } from './loan-input.ts';
import { quotableRate } from './quotable-rate.ts';
import { legalRates } from './rates/every-rate.ts';
import { rateMethodIds } from './rates/rate-methods.ts';
import { rateVerdict } from './rates/rate-verdict.ts';
import { ratedCredit } from './rates/rated-credit.ts';

const Input = z.strictObject({
  ...LoanInput,
  disclosedRate: sourced(AnnualRate, 'rate', 'person', 'document', 'tool')
    .optional()
    .describe('a rate that a paper or a lender states, to be judged by each rule’s tolerance; a fraction'),
});

const Output = z.strictObject({
  basis: code('loan_basis', loanBases),
  rates: z.array(
    z.strictObject({
      method: code('rate_method', rateMethodIds),
      rate: rate('legal_rate'),
      verdict: code('tolerance_verdict', ['within', 'outside', 'no_rule']).optional(),
    }),
  ),
});

/** One deal's rate as every market's law counts it, on today's rules. */
export const showLegalRates = (world: World) =>
  defineTool({
    name: 'show_legal_rates',
    description:
      'The annual rate of one loan by every legal method side by side: US APR (actuarial and US Rule), EU and UK APRC, ' +
      'China IRR and simple, Canada, Japan, Thailand, Malaysia, yield on actual days, and the flat equivalent. With ' +
      'disclosedRate it says for each whether that rate is within the tolerance of the law.',
    effect: 'compute',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'score', 'offers'],
    writes: [],
    card: 'rates',
    input: Input,
    output: Output,
    run({ disclosedRate, ...given }, context) {
      const loan = readLoan(world, given, context);
      const schedule = contractSchedule(loan.contract);
      const { regular } = ratedCredit(schedule);
      const rates = legalRates(schedule, loanCharges(loan)).map((legal) => ({
        method: legal.method,
        rate: quotableRate(legal.answer),
        ...(disclosedRate === undefined
          ? {}
          : { verdict: rateVerdict(legal, disclosedRate, regular, context.today) }),
      }));
      return { basis: loan.basis, rates };
    },
  });
