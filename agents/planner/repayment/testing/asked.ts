import { IsoDate } from '#tools/kit/units.ts';
import type { Slots } from '../../slots.ts';
import type { Change, RepaymentAsk, StatedRate, Target } from '../ask.ts';

/** What is said, the question about repaying that it asks (none when undefined), and the slots that the rest of it fills. */
export type AskedRow = readonly [
  text: string,
  ask: RepaymentAsk | undefined,
  slots?: Slots,
  before?: RepaymentAsk,
];

export const day = (written: string): IsoDate => IsoDate.parse(written);

export const changed = (...changes: Change[]): RepaymentAsk => ({ kind: 'what_if', changes });
export const monthly = (amount: number, from?: string): RepaymentAsk =>
  changed({ extraMonthly: { amount, day: from === undefined ? undefined : day(from) } });
export const once = (amount: number, on?: string): RepaymentAsk =>
  changed({ extraOnce: { amount, day: on === undefined ? undefined : day(on) } });
export const sometime = (amount: number): RepaymentAsk =>
  changed({ extraSometime: { amount, day: undefined } });
export const terms = (...months: number[]): RepaymentAsk =>
  changed(...months.map((termMonths) => ({ termMonths })));
export const downs = (...amounts: number[]): RepaymentAsk =>
  changed(...amounts.map((downPayment) => ({ downPayment })));
export const refinanced = (
  on: string | undefined,
  annualRate?: number,
  termMonths?: number,
  fees?: number,
): RepaymentAsk =>
  changed({
    refinance: {
      ...(on === undefined ? {} : { on: day(on) }),
      ...(annualRate === undefined ? {} : { annualRate }),
      ...(termMonths === undefined ? {} : { termMonths }),
      ...(fees === undefined ? {} : { fees }),
    },
  });
export const payoff = (on?: string): RepaymentAsk => ({
  kind: 'payoff',
  on: on === undefined ? undefined : day(on),
});
export const afford = (target: Target): RepaymentAsk => ({ kind: 'afford', target });
export const solved = (find: 'term' | 'down_payment', monthlyPayment: number): RepaymentAsk => ({
  kind: 'solve',
  find,
  monthlyPayment,
});
export const flat = (rate: number, termMonths?: number) => rated('flat', rate, termMonths);
export const nominal = (rate: number, termMonths?: number) => rated('nominal', rate, termMonths);
export const effective = (rate: number, termMonths?: number) => rated('effective', rate, termMonths);
const rated = (kind: StatedRate['kind'], rate: number, termMonths?: number): StatedRate => ({
  kind,
  rate,
  ...(termMonths === undefined ? {} : { termMonths }),
});
/** Rates of the first of which it is asked whether it costs less, or more. */
export const whether = (asked: 'cheaper' | 'dearer', ...stated: StatedRate[]): RepaymentAsk => ({
  kind: 'rates',
  rates: stated,
  whether: asked,
});
export const rates = (...stated: StatedRate[]): RepaymentAsk => ({ kind: 'rates', rates: stated });
