import { known } from '../../deals/deal.ts';
import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { MarketPack } from '../../markets/market-pack.ts';
import { addDays } from '../../repayment/calendar/calendar.ts';
import type { Notice, NoticeContents, NoticeKind } from './notice.ts';
import { causeOf, type NoticeCase } from './notice-case.ts';
import { statementsOf } from './notice-fill.ts';
import { countOf, listOf, noSuchNotice, noticeRule, requiredParts, textOf } from './notice-rules.ts';

/**
 * The notice as far as the deal, the dealership's record and the market pack give it. What they do not give is left out
 * and never made up: `noticeProblems` names it.
 *
 * @throws AppError `notices/not_in_market` where the pack has no such notice, `notices/no_cause` where the deal gives none
 */
export function draftNotice(kind: NoticeKind, from: NoticeCase, pack: MarketPack, today: IsoDate): Notice {
  const required = requiredParts(kind, from.report !== undefined, pack, today);
  const cause = causeOf(kind, from);
  if (required.length === 0) throw noSuchNotice(pack.id);
  if (cause === undefined) throw noCause(kind);
  const { deal } = from;
  const head = {
    kind,
    cause,
    dealId: deal.id,
    market: pack.id,
    currency: deal.currency,
    recipient: known(deal, 'buyer.name') ?? null,
    recipientAddress: known(deal, 'buyer.address') ?? null,
    figures: figuresOf(from, pack, today),
  };
  const all = { ...statementsOf(head, 'en-US'), ...givenParts(from, pack, today) };
  const wanted = new Set<string>([...letterhead, ...required.flatMap(({ parts }) => parts)]);
  const kept = Object.entries(all).filter(([part, value]) => wanted.has(part) && value !== undefined);
  return { ...head, contents: Object.fromEntries(kept) as NoticeContents };
}

/** Stands on every notice, whichever rules ask for it. */
const letterhead = ['action_taken', 'creditor_name', 'creditor_address'];

/** @throws AppError of its own where an application is called incomplete that can be decided */
const noCause = (kind: NoticeKind) =>
  kind === 'incompleteness'
    ? invalidInput(
        'notices/sufficient_to_decide',
        'What is on file suffices to decide, so the application may not be called incomplete.',
        'Score the deal; then issue the notice of that decision.',
      )
    : invalidInput(
        'notices/no_cause',
        `Nothing on the deal calls for a notice of this kind: ${kind}.`,
        'Ask prepare_notice without a kind which notices are due.',
      );

/** Every part that is no sentence of ours, where it is known. */
function givenParts(from: NoticeCase, pack: MarketPack, today: IsoDate): NoticeContents {
  return {
    ...creditorParts(from, pack, today),
    ...reasonParts(from, pack, today),
    ...reportParts(from, pack, today),
  };
}

const creditorParts = ({ creditor }: NoticeCase, pack: MarketPack, today: IsoDate): NoticeContents => ({
  creditor_name: creditor.name,
  creditor_address: creditor.address,
  ...agencyParts(creditor.supervisor, pack, today),
});

/**
 * The agency that oversees a creditor of this kind, and the statute's own notice naming it. The agency's name is what
 * stands before the first comma of the pack's entry, its address what follows.
 */
export function agencyParts(
  supervisor: string | undefined,
  pack: MarketPack,
  asOf: IsoDate,
): Pick<NoticeContents, 'agency_name' | 'agency_address' | 'ecoa_notice'> {
  const agency = textOf(noticeRule(pack, `${pack.id}.regb.agencies`, asOf), supervisor ?? '');
  const ecoa = textOf(noticeRule(pack, `${pack.id}.regb.ecoa-notice`, asOf), 'text');
  if (!agency || !ecoa) return {};
  const comma = agency.indexOf(', ');
  return {
    agency_name: agency.slice(0, comma),
    agency_address: agency.slice(comma + 2),
    ecoa_notice: ecoa.replace('{agency}', () => agency),
  };
}

function reasonParts(
  { reasons, missing, offered }: NoticeCase,
  pack: MarketPack,
  today: IsoDate,
): NoticeContents {
  const time = noticeRule(pack, `${pack.id}.house.time-to-answer`, today);
  const after = (key: string): IsoDate | undefined => {
    const days = countOf(time, key);
    return days === undefined ? undefined : addDays(today, days);
  };
  return {
    principal_reasons: reasons.length > 0 ? [...reasons] : undefined,
    what_is_missing: missing.length > 0 ? [...missing] : undefined,
    reasonable_deadline: after('completeDays'),
    offered_terms: offered,
    acceptance_deadline: after('acceptDays'),
  };
}

function reportParts({ report }: NoticeCase, pack: MarketPack, today: IsoDate): NoticeContents {
  if (!report) return {};
  const rule = noticeRule(pack, `${pack.id}.fcra.bureaus`, today);
  const [name, address, telephone] = rule ? listOf(rule, report.bureau) : [];
  const { score, scoreMin: min, scoreMax: max, scoreName, scoredOn, factors, shareBelow } = report;
  const bureau = report.bureauName ?? name;
  return {
    bureau_name: bureau,
    bureau_address: report.bureauAddress ?? address,
    bureau_telephone: report.bureauPhone ?? telephone,
    score,
    score_range: { min, max },
    score_date: scoredOn,
    score_source: bureau && `${bureau} (${scoreName})`,
    score_key_factors: factors.length > 0 ? [...factors] : undefined,
    score_distribution: shareBelow,
  };
}

/** What pack and report fill into sentences; what they do not give is left out, and its sentence with it. */
export function figuresOf(from: NoticeCase, pack: MarketPack, today: IsoDate): Notice['figures'] {
  const {
    bureau_name: bureau,
    bureau_address: address,
    bureau_telephone: telephone,
  } = reportParts(from, pack, today);
  const rule = (id: string) => noticeRule(pack, `${pack.id}.${id}`, today);
  const yearly = rule('fcra.yearly-report');
  const figures = {
    bureau,
    bureauContact: bureau && [bureau, address, telephone].filter(Boolean).join(', '),
    freeReportDays: countOf(rule('fcra.adverse-action'), 'freeReportDays'),
    website: textOf(rule('fcra.risk-based-pricing'), 'website'),
    reportWebsite: textOf(yearly, 'website'),
    reportTelephone: textOf(yearly, 'telephone'),
    reportAddress: textOf(yearly, 'address'),
  };
  const known = Object.entries(figures).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Notice['figures'];
}
