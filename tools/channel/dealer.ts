import { z } from 'zod';
import { AnnualRate, Minor } from '../kit/units.ts';

/** A dealership and its limits. */
export const Dealer = z.strictObject({
  id: z.string(),
  name: z.string(),
  city: z.string(),
  state: z.string().regex(/^[A-Z]{2}$/),
  /** Funders this dealer may send deals to. */
  funderIds: z.array(z.string()),
  markupMax: AnnualRate,
  docFee: Minor,
  /** Sales tax as a fraction of the price. */
  taxRate: z.number().min(0).max(0.2),
  /** Whom its notices name as the creditor, and as its supervisor by the market pack; without it no notice is complete. */
  creditor: z
    .strictObject({
      address: z.string().trim().min(5).max(300),
      supervisor: z.string().trim().min(1).max(60),
    })
    .optional(),
});
export type Dealer = z.infer<typeof Dealer>;
