import { z } from 'zod';
import { PaperPlace } from '../../deals/deal.ts';
import { dealPhrases } from '../../deals/phrases.ts';
import { amount, code, count, day, name } from '../../kit/claims.ts';
import { noticeKinds } from '../../risk/notices/notice.ts';
import { stipCodes } from '../codes.ts';
import {
  comparedFacts,
  jacketActors,
  jacketBlocks,
  jacketCures,
  jacketDefects,
  stipStates,
} from './codes.ts';

const missingFact = 'missing_fact.';
const missingCodes = Object.keys(dealPhrases).map((key) => key.slice(missingFact.length)) as [
  string,
  ...string[],
];

/** A defect as shown. `rule` is for those who send jackets; a customer's has none. */
const DefectView = z.strictObject({
  code: code('jacket_defect', jacketDefects),
  rule: z.string().optional(),
  stip: code('stip', stipCodes).optional(),
  cure: code('jacket_cure', jacketCures),
  who: code('jacket_actor', jacketActors),
  blocks: code('jacket_blocks', jacketBlocks),
  first: amount('jacket_first').optional(),
  second: amount('jacket_second').optional(),
  day: day('jacket_day').optional(),
  expected: name('jacket_expected').optional(),
  fact: code('jacket_fact', comparedFacts).optional(),
  missing: z.array(z.strictObject({ code: code('missing_fact', missingCodes) })).optional(),
  notice: code('notice_kind', noticeKinds).optional(),
  /** Words of the papers themselves: untrusted, for the eye only, never a claim. */
  note: z.string().max(120).optional(),
  documents: z.array(z.string()),
  evidence: z.array(PaperPlace),
});

const ItemView = z.strictObject({
  stip: code('stip', stipCodes).optional(),
  cure: code('jacket_cure', jacketCures),
  who: code('jacket_actor', jacketActors),
  blocks: code('jacket_blocks', jacketBlocks),
  codes: z.array(z.enum(jacketDefects)),
  programIds: z.array(z.string()),
});

const Collected = z.strictObject({
  programCount: count('jacket_programs'),
  itemCount: count('jacket_to_collect'),
  programIds: z.array(z.string()),
  items: z.array(ItemView),
});

const ProgramView = z.strictObject({
  programId: z.string(),
  funder: name('funder'),
  program: name('program'),
  offerId: z.string().optional(),
  sent: z.boolean(),
  /** Dealers and staff only: they rest on more than the customer's papers. */
  readyToSend: z.boolean().optional(),
  readyToFund: z.boolean().optional(),
  blockingCount: count('jacket_blocking'),
  stips: z.array(
    z.strictObject({
      code: code('stip', stipCodes),
      state: code('stip_state', stipStates),
      evidence: z.array(PaperPlace),
    }),
  ),
  /** What this program raises and not every one of them does. */
  defects: z.array(DefectView),
});

/** What `review_jacket` and the page of a deal show. */
export const JacketView = z.strictObject({
  dealId: z.string(),
  programs: z.array(ProgramView),
  /** What every program raises alike, or the deal itself where there is no program yet. */
  defects: z.array(DefectView),
  /** For the first program that papers can win, and for all of them. */
  best: Collected,
  all: Collected,
  /** Not shown for want of room. */
  leftOut: count('jacket_left_out'),
  programsLeftOut: count('jacket_programs_left_out'),
});
export type JacketView = z.infer<typeof JacketView>;
