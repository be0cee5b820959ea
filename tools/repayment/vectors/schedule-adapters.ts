import { minor } from '../../kit/units.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule, unroundedSchedule } from '../contract/contract-schedule.ts';
import { endedAfter, endedQuotation } from '../contract/ended-contract.ts';
import { depositOf, proceedsOf } from './case-amounts.ts';
import { Fields, requireAllRead } from './cases.ts';
import { type CaseTerms, termsOfCase } from './contract-from-case.ts';
import type { FigureTable } from './figures.ts';
import { scheduleFigures } from './schedule-figures.ts';
import { asksFor, principalOfCase } from './solved-case.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Figures = Readonly<Record<string, unknown>>;

/** A case's contract, its schedule, and the schedule's figures under the names that cases print them by. */
function scheduleOfCase(given: Fields, kind: string): Figures {
  if (asksFor(given) === 'principal') return principalOfCase(given, kind);
  const terms = termsOfCase(given, kind);
  const prepaid = given.oneOf('prepaidFee', 'prepaidFinanceCharge');
  const financed =
    given.has('feeIsFinanceCharge') && !given.flag('feeIsFinanceCharge') ? given.cents('financedFee') : 0;
  const { contract, table } = isQuoted(given) ? quotation(terms) : rounded(terms);
  return scheduleFigures(table, {
    contract,
    deposit: depositOf(given),
    amountFinanced: minor(proceedsOf(given) + financed - (prepaid ? given.cents(prepaid) : 0)),
    balloonMeans: given.has('accrual') ? 'the last payment' : 'on top',
  });
}

const ended = ({ contract, endsAfter }: CaseTerms): Contract =>
  endsAfter === undefined ? contract : endedAfter(contract, endsAfter);

function quotation(terms: CaseTerms): { readonly contract: Contract; readonly table: FigureTable } {
  const { contract, endsAfter } = terms;
  const table = endsAfter === undefined ? unroundedSchedule(contract) : endedQuotation(contract, endsAfter);
  return { contract: ended(terms), table };
}

function rounded(terms: CaseTerms): { readonly contract: Contract; readonly table: FigureTable } {
  const contract = ended(terms);
  return { contract, table: contractSchedule(contract) };
}

/** A case that names no day and no rounding quotes the annuity itself, to as many places as it prints. */
const isQuoted = (given: Fields): boolean =>
  ['roundingMode', 'startDate', 'loanDate', 'scheduleStart', 'periods', 'disbursements', 'paymentDays'].every(
    (name) => !given.has(name) || (name === 'periods' && given.isNumber(name)),
  );

/**
 * A repayment table of any kind: the inputs say what the loan is, the kind only what they leave out. Money leaves in units of
 * the currency, as cases print it.
 */
export const scheduleAdapter = (kind: string) => whole((given) => scheduleOfCase(given, kind));

/** An adapter that has read its case whole, or says what it does not know. */
function whole(figures: (given: Fields) => Figures): (inputs: Inputs) => Figures {
  return (inputs) => {
    const computed = figures(new Fields(inputs));
    requireAllRead(inputs);
    return computed;
  };
}
