import { toMinor } from '../facts.ts';
import type { Intent } from '../intents.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand.ts';

/**
 * Whether the loan of the deal can be carried, also with less income. Of figures beside the question only the payment on
 * the car driven now belongs to it; any other makes it another question.
 */
export function carries({ open, latest, context }: State): Intent | undefined {
  const { acts, filled, slots, presentCar } = latest!;
  if (!open || !acts.has('ask_carry') || slots.vehicle || slots.name) return undefined;
  const present = presentCar ? paymentIn(latest!) : undefined;
  const own = (slot: string) => slot === 'annualRate' || (present !== undefined && slot === 'paymentTarget');
  if (!filled.every(own)) return undefined;
  return {
    kind: 'carry',
    ...(present === undefined ? {} : { presentCarPayment: toMinor(present, context.currencyExponent) }),
  };
}

/** An answer about add-ons and nothing else, on a deal that is there: it is recorded, and the loan is looked at with it. */
export function answersAddOns({ open, latest }: State): Intent | undefined {
  const { acts, filled, slots, question } = latest!;
  const alone = filled.length === 0 && slots.vehicle === undefined && slots.name === undefined;
  return open && slots.addOns !== undefined && alone && !question && !acts.has('submit')
    ? { kind: 'add_ons' }
    : undefined;
}

/** The one amount of the message, wherever it was placed. */
function paymentIn({ slots, loose, repayment, foreign }: Understood): number | undefined {
  if (foreign.length > 0) return undefined;
  if (slots.paymentTarget !== undefined) return slots.paymentTarget;
  if (repayment?.kind === 'afford') return repayment.target.monthlyPayment;
  const amounts = loose.filter(({ kind }) => kind === 'money' || kind === 'count');
  return amounts.length === 1 ? amounts[0]?.values[0] : undefined;
}
