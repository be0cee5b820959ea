import { z } from 'zod';
import { maybe, slot } from '../slot-schema.ts';

const codes = z.array(z.looseObject({ code: slot })).catch([]);

/** Outputs of the tools about notices, as far as a reply reads them. */
export const noticeViews = {
  prepare_notice: z.looseObject({
    kind: maybe,
    ready: z.boolean(),
    reasons: codes,
    missing: codes,
    completeBy: maybe,
    problems: z.array(z.looseObject({ field: slot })).catch([]),
    clock: z
      .array(z.looseObject({ kind: maybe, event: maybe, since: maybe, due: maybe, state: slot }))
      .catch([]),
    retainUntil: maybe,
  }),
  issue_notice: z.looseObject({ kind: slot, issuedOn: maybe, retainUntil: maybe, reasons: codes }),
} as const;
