import type { Contract } from '../contract/contract.ts';
import { type Figures, type FigureTable, under, units } from './figures.ts';
import { stepFigures } from './step-figures.ts';

/** What a case means by "balloon" where the loan leaves it to its last payment: that payment, or what it holds on top. */
export type BalloonMeans = 'the last payment' | 'on top';

/** What is paid, under every name that cases print it by. */
export function paymentFigures(table: FigureTable, contract: Contract, balloonMeans: BalloonMeans): Figures {
  const amounts = table.rows.map(({ payment }) => payment);
  const ordinary = table.instalment ?? mostFrequent(amounts);
  const [first = 0, last = 0] = [amounts[0], amounts.at(-1)];
  return {
    ...under(units(ordinary), ...ordinaryNames),
    ...under(units(first), ...firstNames),
    ...under(units(last), 'lastPayment', 'finalPayment', 'lastInstalment', 'finalInstalment'),
    ...balloonFigures(table, contract, { ordinary, balloonMeans }),
    ...stepFigures(table, contract),
    ...specialFigures(table, contract),
    instalments: amounts.map(units),
  };
}

const ordinaryNames = [
  'payment',
  'instalment',
  'normalPayment',
  'regularPayment',
  'levelPayment',
  'regularInstalment',
  'monthlyPayment',
  'monthlyInstalment',
  'monthlyRental',
  'rental',
  'emi',
  'amortisingPayment',
  'amortizingPayment',
  'paymentAfterInterestOnly',
  'principalAndInterestPayment',
  'principalPayment',
  'principalPerPayment',
];
const firstNames = [
  'firstPayment',
  'firstInstalment',
  'initialPayment',
  'startingPayment',
  'introductoryPayment',
  'teaserPayment',
  'paymentBeforeChange',
  'paymentBefore',
];
const balloonNames = ['balloon', 'balloonPayment', 'balloonAmount', 'residual', 'residualValue'];

/**
 * Lenders call "balloon" either the whole last payment or what it holds beyond the ordinary one. The second is meant where
 * the balloon is a term of the contract, and by calculators, which ask what is still owed after the ordinary payments; the
 * first by a lender's software, which prints payments as they are made.
 */
function balloonFigures(
  { rows }: FigureTable,
  { balloon, instalments }: Contract,
  { ordinary, balloonMeans }: { readonly ordinary: number; readonly balloonMeans: BalloonMeans },
): Figures {
  const last = rows.at(-1);
  if (!last) return {};
  const apart = instalments.at(-1)?.kind === 'fixed' && instalments.some(({ kind }) => kind === 'solved');
  const onTop = balloon > 0 ? balloon : last.payment - ordinary;
  const whole = apart || (balloon === 0 && balloonMeans === 'the last payment');
  const isBalloon = !apart && onTop > ordinary;
  return {
    ...under(units(whole ? last.payment : onTop), ...balloonNames),
    ...under(units(onTop), 'balanceDue', 'remainingBalance', 'balanceAtMaturity'),
    ...(isBalloon ? under(units(last.balance + onTop), ...balanceNames(last.n)) : {}),
  };
}

/** The names of a balance after payment n; with a balloon on that day, cases mean what is owed before it is paid. */
export const balanceNames = (n: number): readonly string[] => [
  `balanceAfterMonth${n}`,
  `balanceAfterPayment${n}`,
  `balanceAfter${n}`,
  `balance${n}`,
];

/** Of an interest-only stretch what it costs, of a deferral what it leaves. */
function specialFigures({ rows }: FigureTable, { instalments }: Contract): Figures {
  const interestOnly = rows[instalments.findIndex(({ kind }) => kind === 'interest only')];
  const deferred = rows[instalments.findIndex(({ kind }) => kind !== 'none') - 1];
  return {
    ...(interestOnly
      ? under(units(interestOnly.payment), 'interestOnlyPayment', 'interestOnlyInstalment', 'interestPayment')
      : {}),
    ...(deferred
      ? under(
          units(deferred.balance),
          'balanceAfterDeferral',
          'balanceAfterDeferment',
          'balanceAtEndOfDeferral',
          'capitalisedBalance',
          'capitalizedBalance',
        )
      : {}),
  };
}

function mostFrequent(amounts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const amount of amounts) counts.set(amount, (counts.get(amount) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}
