import { z } from 'zod';
import { amount, code } from '../../kit/claims.ts';
import { type FindingCode, findingCodes } from './catalog.ts';

export type { FindingCode };

export const FindingView = z.strictObject({
  code: code('finding', findingCodes),
  documents: z.array(z.string()),
  first: amount('finding_first').optional(),
  second: amount('finding_second').optional(),
  /** Words of the papers themselves: untrusted, for the eye only, never a claim. */
  note: z.string().max(120).optional(),
});

/** A contradiction or a doubt, the documents it is about, and the two amounts or the words that disagree. */
export type Finding = z.infer<typeof FindingView>;

/** What papers say, side by side and as long as a note may be. */
export const noteOf = (values: readonly (string | undefined)[]): string =>
  values.filter(Boolean).join(' / ').slice(0, 120);
