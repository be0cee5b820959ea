import { z } from 'zod';

/** What is sold beside the car and financed with it; a sale's paper names its price under the same name. */
export const addOnCodes = ['service_contract', 'gap'] as const;
export type AddOnCode = (typeof addOnCodes)[number];

/** Whether the buyer wants one, as somebody said. */
export const AddOnAnswer = z.enum(['service_contract:yes', 'service_contract:no', 'gap:yes', 'gap:no']);
export type AddOnAnswer = z.infer<typeof AddOnAnswer>;

/** An answer taken apart. */
export function answerOf(answer: AddOnAnswer): readonly [addOn: AddOnCode, wanted: 'yes' | 'no'] {
  const [addOn, wanted] = answer.split(':') as [AddOnCode, 'yes' | 'no'];
  return [addOn, wanted];
}
