import { z } from 'zod';
import { sourced } from '../kit/sources.ts';
import { Amount, TermMonths } from '../kit/units.ts';

/** Terms tried without writing them to the deal file, as tools take them: what is absent stays as it is on file. */
export const WhatIf = z.strictObject({
  termMonths: sourced(TermMonths, 'months', 'person', 'document', 'tool').optional(),
  downPayment: sourced(Amount, 'money', 'person', 'document', 'tool').optional(),
});
export type WhatIf = z.infer<typeof WhatIf>;
