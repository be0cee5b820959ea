import { type Minor, minor } from '../../kit/units.ts';
import { allocatePayment, type ClaimKind, claimKinds, type OpenItem } from '../account/allocation.ts';
import { lateCharge } from '../account/charges.ts';
import { dayCount } from '../calendar/day-count.ts';
import { flatHirePurchase } from '../contract/flat-charge.ts';
import type { Rounding } from '../contract/rounding.ts';
import { payoffOn } from '../payoff/settlement.ts';
import { accountCase } from './account-adapters.ts';
import { contradictory, Fields, requireAllRead } from './cases.ts';
import { namedDayCount, notCovered, requireNamed } from './conventions.ts';
import { disclosureAdapters } from './disclosure-adapters.ts';
import { payoffAdapters } from './payoff-adapters.ts';

type Inputs = Readonly<Record<string, unknown>>;

/** Payoffs, rebates, allocation, charges and disclosure. Money leaves in units of the currency, as cases print it. */
export const settlementAdapters = {
  ...payoffAdapters,
  'interest.accrual': (inputs: Inputs) => {
    const given = new Fields(inputs);
    const { days, yearFraction } = dayCount(
      namedDayCount(given.text('dayCount')),
      given.day('from'),
      given.day('to'),
    );
    const principal = given.cents('principal');
    const { interest, payoff } = payoffOn(
      principal,
      given.percent('nominalAnnualPercent') * yearFraction,
      halfUp,
    );
    return { days, interest: units(interest), payment: units(payoff) };
  },
  'rate.flat-hire-purchase': (inputs: Inputs) => {
    const given = new Fields(inputs);
    requireNamed(given, 'allocation', /^(sum.of.(the.)?(years.)?digits|rule.(of.)?78s?)/i);
    const term = given.oneOf('months', 'instalments', 'payments');
    const terms = flatHirePurchase(
      hirePurchasePrincipal(given),
      given.percent(given.oneOf('flatRatePercentPerYear', 'flatRatePercent') ?? 'flatRatePercentPerYear'),
      term ? given.number(term) : 12 * given.number('years'),
    );
    const [first = 0, last = 0] = [terms.interest[0], terms.interest.at(-1)];
    requireAllRead(inputs);
    return {
      termCharges: units(terms.termCharges),
      totalPayable: units(terms.totalPayable),
      instalment: units(terms.instalment),
      firstMonthInterest: units(first),
      firstMonthPrincipal: units(terms.instalment - first),
      lastMonthInterest: units(last),
      principal: units(minor(terms.totalPayable - terms.termCharges)),
    };
  },
  allocation: (inputs: Inputs) => {
    const given = new Fields(inputs);
    const charges: OpenItem[] = given.list('charges').map((charge) => ({
      kind: claimKind(charge.text('name')),
      due: charge.day('dueDate'),
      amount: charge.cents('amount'),
    }));
    const instalments: OpenItem[] = given.list('instalments').flatMap((row) => {
      const due = row.day('dueDate');
      return [
        { kind: 'principal' as const, due, amount: row.cents('principal') },
        { kind: 'interest' as const, due, amount: row.cents('interest') },
      ];
    });
    const payment = given.object('payment');
    const [due, inAdvance] = given.text('order').split(';');
    const order = { due: namedOrder(due ?? ''), inAdvance: namedOrder(inAdvance ?? due ?? '') };
    requireLoanOf(given, instalments);
    const paid = allocatePayment(
      payment.cents('amount'),
      payment.day('date'),
      [...charges, ...instalments],
      order,
    );
    requireAllRead(inputs);
    return {
      principal: units(paid.principal),
      interest: units(paid.interest),
      fees: units(paid.fee),
      penalties: units(paid.penalty),
    };
  },
  'fees.late': (inputs: Inputs) => {
    const given = new Fields(inputs);
    if (given.has('lateFee')) return accountCase(inputs);
    const charge = lateCharge({
      base: given.cents('instalmentInArrears'),
      rate: given.has('ratePercent') ? given.percent('ratePercent') : 0,
      flat: given.has('flatAmount') ? given.cents('flatAmount') : minor(0),
      graceDays: given.number('graceDays'),
      daysAfterDue: given.number('daysAfterDue'),
      alreadyCollected: given.flag('lateChargeAlreadyCollectedOnThisInstalment'),
      cap: given.has('cap') ? given.cents('cap') : null,
      rounding: halfUp,
    });
    requireAllRead(inputs);
    return { lateCharge: units(charge) };
  },
  ...disclosureAdapters,
};

const halfUp: Rounding = { mode: 'half-up', multipleOf: 1 };
const units = (cents: number): number => cents / 100;

/** The loan that the instalments come from: they spell it out, so it changes no figure unless it is another one. */
function requireLoanOf(given: Fields, instalments: readonly OpenItem[]): void {
  const owed = instalments.filter(({ kind }) => kind === 'principal');
  if (given.has('principal') && owed.reduce((sum, { amount }) => sum + amount, 0) > given.cents('principal'))
    throw contradictory('principal', 'instalments');
  if (given.has('numberOfPayments') && owed.length > given.number('numberOfPayments'))
    throw contradictory('numberOfPayments', 'instalments');
  if (given.has('startDate') && owed.some(({ due }) => due < given.day('startDate')))
    throw contradictory('startDate', 'instalments');
  if (given.has('nominalAnnualPercent')) given.notNegative('nominalAnnualPercent');
  requireNamed(given, 'interestType', /^(flat|declining.?balance)$/i);
}

/** What is lent: stated, or the cash price less what is paid down, in an amount or a share of it. */
function hirePurchasePrincipal(given: Fields): Minor {
  if (given.has('principal')) return given.cents('principal');
  const price = given.cents('cashPrice');
  const down = given.oneOf('downPayment', 'deposit');
  const share = given.oneOf('downPaymentPercent', 'depositPercent');
  return minor(
    price - (down ? 100 * given.notNegative(down) : share ? (price * given.notNegative(share)) / 100 : 0),
  );
}

function claimKind(name: string): ClaimKind {
  const kind = claimKinds.find(
    (known) => name.startsWith(known) || (known === 'penalty' && name === 'penalties'),
  );
  if (!kind) throw notCovered(`the charge "${name}"`);
  return kind;
}

/** "due: penalty, fee, interest, principal" as an order. */
const namedOrder = (text: string): readonly ClaimKind[] =>
  text
    .replace(/^.*:/, '')
    .replace(/\(.*\)/, '')
    .split(',')
    .map((name) => claimKind(name.trim()));
