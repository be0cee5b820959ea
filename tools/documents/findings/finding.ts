import { z } from 'zod';
import { PaperPlace } from '../../deals/deal.ts';
import { stipCodes } from '../../funders/codes.ts';
import { amount, code } from '../../kit/claims.ts';
import type { Minor } from '../../kit/units.ts';
import { type FindingCode, findingCodes, findingCures } from './catalog.ts';

export type { FindingCode };

/** A contradiction or a doubt, the papers it is about, and the two amounts or the words that disagree. */
export interface Finding {
  readonly code: FindingCode;
  readonly documents: string[];
  readonly first?: Minor;
  readonly second?: Minor;
  readonly note?: string;
}

/** A finding as it is shown: with where it stands on the papers, the condition it keeps open, and what settles it. */
export const FindingView = z.strictObject({
  code: code('finding', findingCodes),
  documents: z.array(z.string()),
  first: amount('finding_first').optional(),
  second: amount('finding_second').optional(),
  /** Words of the papers themselves: untrusted, for the eye only, never a claim. */
  note: z.string().max(120).optional(),
  evidence: z.array(PaperPlace),
  stip: code('stip', stipCodes).optional(),
  cure: code('finding_cure', findingCures),
});

/** What papers say, side by side and as long as a note may be. */
export const noteOf = (values: readonly (string | undefined)[]): string =>
  values.filter(Boolean).join(' / ').slice(0, 120);
