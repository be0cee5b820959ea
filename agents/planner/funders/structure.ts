import { toMinor } from '../facts.ts';
import type { Intent } from '../intents.ts';
import type { State } from '../state.ts';
import type { Understood } from '../understand.ts';

/** What a person wishes of a structure, as `structure_deal` takes it; amounts in minor units. */
export interface StructureWish {
  readonly paymentMax?: number;
  readonly downPaymentMax?: number;
  readonly termMonths?: readonly number[];
  /** Another car than the deal's, as words to search by. */
  readonly car?: string;
}

/** What a wish may be made of; what else a message tells is a fact of the deal. */
const wishes: ReadonlySet<string> = new Set([
  'paymentTarget',
  'termMonths',
  'downPayment',
  'vehicle',
  'choice',
]);

/**
 * Whether a message looks for other terms or another car without putting them on the deal: "what structure gets this bought at 72?",
 * "could he do the Civic instead?". A wish for a payment alone is first held against the offers at hand.
 */
export function asksStructure(state: State, latest: Understood): Intent | undefined {
  const { funderAsk: ask, slots, question, unclear } = latest;
  if (!ask || !state.open || unclear.length > 0 || !mayStructure(state)) return undefined;
  if (Object.keys(slots).some((key) => !wishes.has(key))) return undefined;
  const otherCar = ask.kind === 'other_car' && slots.vehicle !== undefined && question;
  if (ask.kind !== 'structure' && !otherCar) return undefined;
  const wish = wishIn(state, latest);
  const paymentAlone = wish.paymentMax !== undefined && Object.keys(wish).length === 1;
  return paymentAlone && state.offers && !state.stale ? { kind: 'target' } : { kind: 'structure', wish };
}

/** Nothing that a structure rests on is missing. */
export const mayStructure = ({ score, missing }: State): boolean =>
  score !== undefined || missing?.length === 0;

function wishIn({ context }: State, { slots }: Understood): StructureWish {
  const { paymentTarget, downPayment, termMonths, vehicle } = slots;
  const minor = (amount: number) => toMinor(amount, context.currencyExponent);
  return {
    ...(paymentTarget === undefined ? {} : { paymentMax: minor(paymentTarget) }),
    ...(downPayment === undefined ? {} : { downPaymentMax: minor(downPayment) }),
    ...(termMonths === undefined ? {} : { termMonths: [termMonths] }),
    ...(vehicle === undefined ? {} : { car: vehicle }),
  };
}
