import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type IsoDate, minor } from '../../kit/units.ts';
import { addDays, daysBetween } from '../calendar/calendar.ts';
import type { Contract, ContractSchedule } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { roundedTo } from '../contract/rounding.ts';
import { payoffQuote } from '../payoff/payoff.ts';
import { contracts, everyShape } from '../testing/contracts.ts';
import { expectBroken, expectHolds, unlessRefused } from '../testing/laws.ts';
import { type Extra, type PrepaymentEffect, scheduleWithExtras } from './extra-payments.ts';

const runs = 400;
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the payoff on a due day is the scheduled balance, and what interest was carried to it', () => {
  const contractAndRow = fc.tuple(contracts(everyShape), share);
  const law =
    (dayOf: (due: IsoDate) => IsoDate) =>
    ([contract, at]: [Contract, number]) => {
      const rows = unlessRefused(() => contractSchedule(contract))?.rows ?? [];
      const row = rows[Math.floor(at * (rows.length - 1))];
      if (!row || row.balance === 0) return true;
      const quote = unlessRefused(() => payoffQuote(contract, dayOf(row.due)));
      if (!quote) return true;
      const { payoff, paymentsMade, paymentsLeft } = quote;
      const carried = roundedTo(row.carriedInterest, contract.rounding.interest);
      return (
        payoff === row.balance + carried && paymentsMade === row.n && paymentsLeft === rows.length - row.n
      );
    };

  it('holds', () =>
    expectHolds(
      contractAndRow,
      law((due) => due),
      runs,
    ));
  it('would notice a payment that is not counted on its day', () =>
    expectBroken(
      contractAndRow,
      law((due) => addDays(due, -1)),
      runs,
    ));
});

describe('an extra payment never raises the total interest, and the principal is still repaid', () => {
  const loans = contracts({
    ...everyShape,
    methods: ['level', 'level', 'equal principal'],
    lastPayments: ['clears'],
  });
  const extras = fc.array(fc.tuple(share, fc.double({ min: 0.001, max: 0.6, noNaN: true })), {
    minLength: 1,
    maxLength: 4,
  });
  const effects = fc.constantFrom<PrepaymentEffect>('reduce term', 'reduce instalment', 'next due');
  const prepaid = fc.tuple(loans, extras, effects).map(([contract, parts, effect]) => ({
    contract,
    effect,
    extras: parts.map(([at, part]): Extra => {
      const { on, amount } = contract.drawdowns[0];
      const span = daysBetween(on, contract.instalments.at(-1)?.due ?? on);
      return { on: addDays(on, Math.floor(at * span)), amount: minor(amount * part) };
    }),
  }));
  type Prepaid = typeof prepaid extends fc.Arbitrary<infer T> ? T : never;

  const law = (engine: (prepaid: Prepaid) => ContractSchedule) => (each: Prepaid) => {
    const usual = unlessRefused(() => contractSchedule(each.contract));
    const schedule = unlessRefused(() => engine(each));
    if (!usual || !schedule) return true;
    // A contract that is repaid before its last due day leaves no next instalment for an extra to cover.
    if (each.effect === 'next due' && usual.rows.at(-2)?.balance === 0) return true;
    const repaid = schedule.rows.reduce((sum, { principal }) => sum + principal, 0);
    const lent = each.contract.drawdowns.reduce((sum, { amount }) => sum + amount, 0);
    return (
      schedule.totalInterest <= usual.totalInterest && repaid === lent && schedule.rows.at(-1)?.balance === 0
    );
  };
  const ours = (each: Prepaid) => scheduleWithExtras(each.contract, each.extras, each.effect);
  /** Takes the extra and lets the interest run on as if it had not come. */
  const paidTooLate = (each: Prepaid) => {
    const schedule = ours(each);
    const usual = contractSchedule(each.contract).totalInterest;
    return { ...schedule, totalInterest: minor(2 * usual - schedule.totalInterest) };
  };

  it('holds', () => expectHolds(prepaid, law(ours), runs));
  it('would notice interest that is added where it should be saved', () =>
    expectBroken(prepaid, law(paidTooLate), runs));
});
