import { z } from 'zod';
import { AnnualRate, IsoDate, Minor } from '../kit/units.ts';

export const dealerStatuses = ['active', 'suspended', 'closed'] as const;
export type DealerStatus = (typeof dealerStatuses)[number];

const text = z.string().trim().min(1).max(200);
const id = z
  .string()
  .regex(/^[\w.:-]{1,120}$/, 'takes letters, digits and . : - _, at most 120, such as dealer_1001');

/** A dealership and its limits. */
export const Dealer = z.strictObject({
  id,
  name: text,
  city: z.string().max(200),
  state: z.string().regex(/^[A-Z]{2}$/, 'takes two capital letters, such as IL'),
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
  /** What its limits are unless it has its own. */
  tier: id.optional(),
  /** Absent: active. A suspended dealer's people may read, but neither open nor send; a closed one's may not sign in. */
  status: z.enum(dealerStatuses).optional(),
  /** Dealerships that belong together. */
  group: text.optional(),
  /** Whom a funder's or the house's person turns to: a business's, not a buyer's. */
  contact: z
    .strictObject({ name: text.optional(), phone: text.optional(), email: text.optional() })
    .optional(),
  /** The day it joined. */
  since: IsoDate.optional(),
});
export type Dealer = z.infer<typeof Dealer>;

/** Limits that many dealers share. */
export const DealerTier = z.strictObject({
  id,
  name: text,
  funderIds: z.array(z.string()),
  markupMax: AnnualRate,
});
export type DealerTier = z.infer<typeof DealerTier>;

/** A dealer as the registry keeps it: what it leaves out is its tier's. */
export const DealerEntry = Dealer.partial({ funderIds: true, markupMax: true }).refine(
  (entry) => entry.tier !== undefined || (entry.funderIds !== undefined && entry.markupMax !== undefined),
  'needs a tier, or funderIds and markupMax of its own',
);
export type DealerEntry = z.infer<typeof DealerEntry>;

/** Whether its people may open and send deals. */
export const isActive = ({ status }: Pick<Dealer, 'status'>): boolean => (status ?? 'active') === 'active';
