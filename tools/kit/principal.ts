import { z } from 'zod';

export const Role = z.enum(['customer', 'dealer', 'staff']);
export type Role = z.infer<typeof Role>;

/** Who is acting. The server binds it; the model never names it. */
export const Principal = z.strictObject({
  id: z.string().min(1).describe('user id'),
  role: Role,
  dealerId: z
    .string()
    .optional()
    .describe('the dealership a dealer user works for, or a customer was invited by'),
});
export type Principal = z.infer<typeof Principal>;
