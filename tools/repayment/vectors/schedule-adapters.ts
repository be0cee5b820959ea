import { minor } from '../../kit/units.ts';
import { contractSchedule, unroundedSchedule } from '../contract-schedule.ts';
import { depositOf, proceedsOf } from './case-amounts.ts';
import { Fields, requireAllRead } from './cases.ts';
import { contractFromCase } from './contract-from-case.ts';
import { scheduleFigures } from './schedule-figures.ts';

type Inputs = Readonly<Record<string, unknown>>;
type Figures = Readonly<Record<string, unknown>>;

/** A case's contract, its schedule, and the schedule's figures under the names that cases print them by. */
function scheduleOfCase(given: Fields, kind: string): Figures {
  const contract = contractFromCase(given, kind);
  const prepaid = given.oneOf('prepaidFee', 'prepaidFinanceCharge');
  const financed =
    given.has('feeIsFinanceCharge') && !given.flag('feeIsFinanceCharge') ? given.cents('financedFee') : 0;
  const quoted = isQuoted(given);
  const table = quoted ? unroundedSchedule(contract) : contractSchedule(contract);
  return scheduleFigures(
    { ...table, quoted },
    {
      contract,
      deposit: depositOf(given),
      amountFinanced: minor(proceedsOf(given) + financed - (prepaid ? given.cents(prepaid) : 0)),
    },
  );
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
