import { minor } from '../../kit/units.ts';
import type { AccountEvent, InstalmentFee, LateCharges } from '../account/account-terms.ts';
import type { RoundingMode } from '../contract/rounding.ts';
import type { Fields } from './cases.ts';
import { notCovered } from './conventions.ts';

type Base = InstalmentFee['base'];
const bases: Readonly<Record<string, Base>> = {
  principal: ['principal'],
  interest: ['interest'],
  'principal+interest': ['principal', 'interest'],
};

function namedBase(name: string): Base {
  const base = bases[name.replace(/^overdue /, '')];
  if (!base) throw notCovered(`a charge on ${name}`);
  return base;
}

const cents = (mode: RoundingMode) => ({ mode, multipleOf: 1 });

/** A fee taken with every instalment, in a case's words. */
export function instalmentFee(fee: Fields, mode: RoundingMode): InstalmentFee {
  if (!/^instalment/.test(fee.text('type'))) throw notCovered(`the fee "${fee.text('type')}"`);
  return {
    base: fee.has('base') ? namedBase(fee.text('base')) : [],
    rate: fee.has('percent') ? fee.percent('percent') : 0,
    flat: fee.has('amount') ? fee.cents('amount') : minor(0),
    rounding: cents(mode),
  };
}

/** A late charge, in a case's words. */
export function lateCharges(fee: Fields, mode: RoundingMode): LateCharges {
  if (fee.has('oncePerInstalment') && !fee.flag('oncePerInstalment')) {
    throw notCovered('a late fee charged more than once an instalment');
  }
  return {
    base: namedBase(fee.has('base') ? fee.text('base') : 'overdue principal+interest'),
    rate: fee.has('percent') ? fee.percent('percent') : 0,
    flat: fee.has('amount') ? fee.cents('amount') : minor(0),
    graceDays: fee.has('graceDays') ? fee.number('graceDays') : 0,
    cap: fee.has('cap') ? fee.cents('cap') : null,
    rounding: cents(mode),
  };
}

/** Fees and penalties with due days of their own. */
export function chargeEvents(given: Fields): readonly AccountEvent[] {
  if (!given.has('charges')) return [];
  return given.list('charges').map((charge): AccountEvent => {
    return {
      kind: 'charge',
      on: given.day('startDate'),
      claim: namedClaim(charge.text(charge.oneOf('name', 'type', 'kind') ?? 'name')),
      due: charge.day('dueDate'),
      amount: charge.cents('amount'),
    };
  });
}

function namedClaim(name: string): 'fee' | 'penalty' {
  if (/penalt|late/i.test(name)) return 'penalty';
  if (/fee|charge/i.test(name)) return 'fee';
  throw notCovered(`the charge "${name}"`);
}
