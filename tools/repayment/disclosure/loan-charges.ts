import type { LoanTerms } from '../loan-input.ts';
import type { CreditCharge } from '../rates/credit-charges.ts';

/** A loan's charges beside its payments: the funder's fee, which is financed and a cost of credit everywhere. */
export const loanCharges = ({ prepaidFee, contractDate }: LoanTerms): readonly CreditCharge[] =>
  prepaidFee > 0
    ? [{ kind: 'acquisition fee', on: contractDate, amount: prepaidFee, paid: 'out of the loan' }]
    : [];
