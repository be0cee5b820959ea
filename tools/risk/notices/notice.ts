import { z } from 'zod';
import { IsoDate, Minor } from '../../kit/units.ts';

/** Notices that a creditor owes an applicant, by what they are about. */
export const noticeKinds = [
  'adverse_action',
  'incompleteness',
  'counteroffer',
  'risk_based_pricing',
  'score_disclosure',
] as const;
export const NoticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof NoticeKind>;

const text = z.string().trim().min(1).max(2_000);
/** A sentence of the notice in its binding English. */
const sentence = text;
const codes = z.array(z.string().min(1)).min(1).max(20);

/**
 * What a notice says, part by part, under the names that the market packs give the parts. Which of them a notice needs is
 * the pack's to say, so each is optional here; what is there is in its final, English form.
 */
export const NoticeContents = z.strictObject({
  action_taken: sentence.optional(),
  creditor_name: text.optional(),
  creditor_address: text.optional(),
  ecoa_notice: text.optional(),
  agency_name: text.optional(),
  agency_address: text.optional(),
  principal_reasons: codes.optional(),
  what_is_missing: codes.optional(),
  reasonable_deadline: IsoDate.optional(),
  consequence: sentence.optional(),
  offered_terms: z
    .strictObject({ amountFinancedMax: Minor, downPaymentMin: Minor, termMonths: z.int().positive() })
    .optional(),
  acceptance_deadline: IsoDate.optional(),
  bureau_name: text.optional(),
  bureau_address: text.optional(),
  bureau_telephone: text.optional(),
  bureau_did_not_decide: sentence.optional(),
  right_to_free_report: sentence.optional(),
  right_to_dispute: sentence.optional(),
  score: z.int().optional(),
  score_range: z.strictObject({ min: z.int(), max: z.int() }).optional(),
  score_date: IsoDate.optional(),
  score_source: text.optional(),
  score_key_factors: codes.optional(),
  score_distribution: z.number().min(0).max(1).optional(),
  report_includes_credit_history: sentence.optional(),
  terms_set_by_report: sentence.optional(),
  terms_may_be_less_favourable: sentence.optional(),
  verify_and_dispute: sentence.optional(),
  how_to_obtain_report: sentence.optional(),
  bureau_of_consumer_financial_protection_website: sentence.optional(),
  what_a_report_is: sentence.optional(),
  what_a_score_is: sentence.optional(),
  score_can_affect_credit: sentence.optional(),
  right_to_yearly_free_report: sentence.optional(),
});
export type NoticeContents = z.infer<typeof NoticeContents>;

/** Names of the parts, in the order in which a notice is read. */
export const NoticePart = z.enum(
  Object.keys(NoticeContents.shape) as [keyof NoticeContents, ...(keyof NoticeContents)[]],
);
export type NoticePart = z.infer<typeof NoticePart>;

/** What brought a notice about. */
const noticeCauses = [
  'declined',
  'counteroffer',
  'counteroffer_not_accepted',
  'incomplete',
  'terms',
] as const;
export const NoticeCause = z.enum(noticeCauses);
export type NoticeCause = z.infer<typeof NoticeCause>;

/** A notice as a value: to whom, about what, and what it says. */
export const Notice = z.strictObject({
  kind: NoticeKind,
  dealId: z.string(),
  market: z.string(),
  currency: z.string(),
  /** Null until the name is on file: a letter needs somebody to go to. */
  recipient: z.string().nullable(),
  recipientAddress: z.string().nullable(),
  /** Why it is sent, as the deal file has it. */
  cause: NoticeCause,
  /** What the pack and the deal fill into its sentences: days, addresses of the web, the bureau's name. */
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
  contents: NoticeContents,
});
export type Notice = z.infer<typeof Notice>;

/** A block of a printed notice: a heading and its lines. */
export const NoticeBlock = z.strictObject({ heading: z.string().nullable(), lines: z.array(z.string()) });
export type NoticeBlock = z.infer<typeof NoticeBlock>;

/** A notice that was issued: kept as it was, words included, for as long as the law asks. */
export const IssuedNotice = z.strictObject({
  id: z.string(),
  notice: Notice,
  /** The binding English text as it went out. */
  english: z.array(NoticeBlock),
  /** SHA-256 of notice and text: what the approval was bound to. */
  digest: z.string(),
  /** Of what was decided: one notice of a kind for one decision. */
  decision: z.string(),
  issuedBy: z.string(),
  issuedOn: IsoDate,
  issuedAt: z.string(),
  retainUntil: IsoDate.nullable(),
});
export type IssuedNotice = z.infer<typeof IssuedNotice>;
