import { known } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { MarketPack } from '../../markets/market-pack.ts';
import { addDays } from '../../repayment/calendar/calendar.ts';
import { inquiryFactor } from '../bureau/bureau-factors.ts';
import type { BureauReport } from '../bureau/bureau-report.ts';
import { agencyParts, figuresOf } from './draft-notice.ts';
import type { Notice } from './notice.ts';
import { causeOf, type NoticeCase } from './notice-case.ts';
import { statementsOf } from './notice-fill.ts';
import { countOf, listOf, noticeRule, requiredParts } from './notice-rules.ts';

type ProblemCode =
  | 'missing'
  | 'no_cause'
  | 'insufficient_reason'
  | 'reason_not_used'
  | 'reason_left_out'
  | 'twice'
  | 'too_many'
  | 'not_as_on_file'
  | 'too_soon'
  | 'sufficient_to_decide';

/** Why a notice may not be issued: which part of it, by which rule. */
export interface NoticeProblem {
  readonly field: string;
  readonly rule: string;
  readonly problem: ProblemCode;
}

/**
 * Everything that keeps a notice from being issued on a day; empty when nothing does. The notice is held against the rules
 * of the pack and against the deal's own record, so that what it states is what was decided (G9), whole and nothing else.
 */
export function noticeProblems(
  notice: Notice,
  from: NoticeCase,
  pack: MarketPack,
  asOf: IsoDate,
): NoticeProblem[] {
  const required = requiredParts(notice.kind, from.report !== undefined, pack, asOf);
  const [first] = required;
  if (!first)
    return [{ field: 'action_taken', rule: `${pack.id}.regb.notice-contents`, problem: 'no_cause' }];
  return [
    ...(causeOf(notice.kind, from) === notice.cause ? [] : [problem('action_taken', first.rule, 'no_cause')]),
    ...(notice.recipient ? [] : [problem('recipient', first.rule, 'missing')]),
    ...required.flatMap(({ rule, parts }) => {
      const contents: Readonly<Record<string, unknown>> = notice.contents;
      return parts.filter((part) => isBlank(contents[part])).map((part) => problem(part, rule, 'missing'));
    }),
    ...reasonProblems(notice, from, pack, asOf),
    ...missingProblems(notice, from, pack),
    ...reportProblems(notice, from, pack, asOf),
    ...termProblems(notice, from, pack, asOf),
    ...wordingProblems(notice, from, pack, asOf),
  ];
}

const problem = (field: string, rule: string, code: ProblemCode): NoticeProblem => ({
  field,
  rule,
  problem: code,
});

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** @see 12 CFR 1002.9(b)(2): the principal ones, specific, those actually used, and none left out */
function reasonProblems({ contents }: Notice, { reasons }: NoticeCase, pack: MarketPack, asOf: IsoDate) {
  const given = contents.principal_reasons;
  const rule = noticeRule(pack, `${pack.id}.regb.reasons`, asOf);
  if (!given || !rule) return [];
  const house = noticeRule(pack, `${pack.id}.house.unspecific-reasons`, asOf);
  const vague = new Set([...listOf(rule, 'insufficient'), ...(house ? listOf(house, 'codes') : [])]);
  const found = (code: ProblemCode, is: boolean) => (is ? [problem('principal_reasons', rule.id, code)] : []);
  return [
    ...found(
      'insufficient_reason',
      given.some((reason) => vague.has(reason)),
    ),
    ...found(
      'reason_not_used',
      given.some((reason) => !reasons.includes(reason)),
    ),
    ...found(
      'reason_left_out',
      reasons.some((reason) => !given.includes(reason)),
    ),
    ...found('twice', new Set(given).size < given.length),
  ];
}

/** What is missing is what is missing, and where nothing is, the application may not be called incomplete. */
function missingProblems({ kind, contents }: Notice, { missing }: NoticeCase, pack: MarketPack) {
  if (kind !== 'incompleteness') return [];
  const rule = `${pack.id}.regb.incomplete`;
  if (missing.length === 0) return [problem('what_is_missing', rule, 'sufficient_to_decide')];
  const given = contents.what_is_missing ?? [];
  return sameList(given, missing) ? [] : [problem('what_is_missing', rule, 'not_as_on_file')];
}

/** Score, scale, day and factors are the report's own, and its score the one that was used; up to four factors, a fifth for inquiries. */
function reportProblems({ contents }: Notice, { deal, report }: NoticeCase, pack: MarketPack, asOf: IsoDate) {
  const rule = noticeRule(pack, `${pack.id}.fcra.adverse-action`, asOf);
  const { score, score_range: range, score_date: date, score_key_factors: factors } = contents;
  if (!rule) return [];
  const usedScore = known(deal, 'credit.score') === report?.score ? report?.score : null;
  const differs = (field: string, differing: boolean) =>
    differing ? [problem(field, rule.id, 'not_as_on_file')] : [];
  return [
    ...differs('score', score !== undefined && score !== usedScore),
    ...differs(
      'score_range',
      range !== undefined && (range.min !== report?.scoreMin || range.max !== report.scoreMax),
    ),
    ...differs('score_date', date !== undefined && date !== report?.scoredOn),
    ...(factors ? factorProblems(factors, report, rule) : []),
  ];
}

function factorProblems(
  factors: readonly string[],
  report: BureauReport | undefined,
  rule: NonNullable<ReturnType<typeof noticeRule>>,
) {
  const inquiries = factors.includes(inquiryFactor);
  const max = countOf(rule, inquiries ? 'keyFactorsMaxWithInquiries' : 'keyFactorsMax') ?? 0;
  const on = 'score_key_factors';
  return [
    ...(factors.length > max ? [problem(on, rule.id, 'too_many')] : []),
    ...(new Set(factors).size < factors.length ? [problem(on, rule.id, 'twice')] : []),
    ...(sameList(factors, report?.factors ?? []) ? [] : [problem(on, rule.id, 'not_as_on_file')]),
  ];
}

/** Terms are those the engine would have approved; a day to answer by leaves the applicant time. */
function termProblems({ contents }: Notice, { offered }: NoticeCase, pack: MarketPack, asOf: IsoDate) {
  const time = `${pack.id}.house.time-to-answer`;
  const earliest = addDays(asOf, countOf(noticeRule(pack, time, asOf), 'daysMin') ?? 1);
  const { offered_terms: terms } = contents;
  const soon = (['reasonable_deadline', 'acceptance_deadline'] as const).filter((part) => {
    const day = contents[part];
    return day !== undefined && day < earliest;
  });
  const others =
    terms !== undefined &&
    (terms.amountFinancedMax !== offered?.amountFinancedMax ||
      terms.downPaymentMin !== offered.downPaymentMin ||
      terms.termMonths !== offered.termMonths);
  return [
    ...(others ? [problem('offered_terms', `${pack.id}.regb.counteroffer`, 'not_as_on_file')] : []),
    ...soon.map((part) => problem(part, time, 'too_soon')),
  ];
}

/** Sentences are the house's, the statute's text is the pack's, and the creditor is the dealership on record. */
function wordingProblems({ contents, cause }: Notice, from: NoticeCase, pack: MarketPack, asOf: IsoDate) {
  const { creditor } = from;
  const rule = `${pack.id}.regb.notice-contents`;
  const house: Readonly<Record<string, string | undefined>> = {
    ...statementsOf({ cause, figures: figuresOf(from, pack, asOf) }, 'en-US'),
    ...agencyParts(creditor.supervisor, pack, asOf),
    creditor_name: creditor.name,
    creditor_address: creditor.address,
  };
  const stated = Object.entries(contents).filter(([part]) => part in house);
  return stated
    .filter(([part, text]) => text !== house[part])
    .map(([part]) => problem(part, rule, 'not_as_on_file'));
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);
