import type { Deal } from '../../deals/deal.ts';
import { known } from '../../deals/deal.ts';
import { requiredFacts } from '../../deals/structure.ts';
import { IsoDate } from '../../kit/units.ts';
import type { MarketPack } from '../../markets/market-pack.ts';
import { addDays, addMonths } from '../../repayment/calendar/calendar.ts';
import type { IssuedNotice, NoticeKind } from './notice.ts';
import { decisionKey, decisionOnFile } from './notice-case.ts';
import { countOf, noticeRule } from './notice-rules.ts';

export const noticeEvents = [
  'completed_application',
  'incomplete_application',
  'adverse_action_on_incomplete',
  'counteroffer_made',
  'terms_set',
] as const;
export type NoticeEvent = (typeof noticeEvents)[number];

export const clockStates = ['due', 'overdue', 'issued'] as const;

/** One duty: what is owed, since what, and by which day. */
export interface ClockItem {
  /** Null while the decision itself is owed: the notice will be of whatever is decided. */
  readonly notice: NoticeKind | null;
  readonly event: NoticeEvent;
  readonly since: IsoDate;
  /** The last day on which it is in time; null: before the contract is signed, on whichever day. */
  readonly due: IsoDate | null;
  readonly state: (typeof clockStates)[number];
  readonly rule: string;
}

export interface NoticeClock {
  /** The earliest due first, what has no day last. */
  readonly items: readonly ClockItem[];
  /** Application, data, notice and reasons are kept at least until this day; null while nothing was decided. */
  readonly retainUntil: IsoDate | null;
}

/**
 * Notices that a deal calls for, by the days of the market pack: due = day of the event + the rule's calendar days, and
 * overdue from the day after. Empty in a market without such rules.
 *
 * A new fact drops the score: then a decision is owed on the application as it now is, by the day it became complete.
 *
 * @see 12 CFR 1002.9(a)(1) and (c), 1002.12(b); 15 U.S.C. 1681m(h)
 */
export function noticeClock(deal: Deal, pack: MarketPack, today: IsoDate): NoticeClock {
  const items = duties(deal, pack, today)
    .filter((duty) => duty !== undefined)
    .map(({ settledBy, ...duty }): ClockItem => {
      const issued = issuedFor(deal, settledBy).length > 0;
      const late = duty.due !== null && duty.due < today;
      return { ...duty, state: issued ? 'issued' : late ? 'overdue' : 'due' };
    });
  const byDay = (a: ClockItem, b: ClockItem) => (a.due ?? '9').localeCompare(b.due ?? '9');
  return { items: items.toSorted(byDay), retainUntil: retention(deal, pack, today) };
}

type Duty = Omit<ClockItem, 'state'> & { readonly settledBy: readonly NoticeKind[] };

function duties(deal: Deal, pack: MarketPack, today: IsoDate): (Duty | undefined)[] {
  const duty = (
    [notice, ...others]: readonly [NoticeKind | null, ...NoticeKind[]],
    event: NoticeEvent,
    since: IsoDate | undefined,
    [id, key]: readonly [string, string | null],
  ): Duty | undefined => {
    const rule = noticeRule(pack, `${pack.id}.${id}`, today);
    const days = key === null ? 0 : countOf(rule, key);
    if (!rule || days === undefined || since === undefined) return undefined;
    const settledBy = notice === null ? [] : [notice, ...others];
    return {
      notice,
      event,
      since,
      due: key === null ? null : addDays(since, days),
      rule: rule.id,
      settledBy,
    };
  };
  const score = decisionOnFile(deal);
  const completed = completedOn(deal);
  const onCompletion = ['regb.notice-deadlines', 'completedApplicationDays'] as const;
  const terms = known(deal, 'credit.report')
    ? duty(['risk_based_pricing', 'score_disclosure'], 'terms_set', scoredOn(deal), [
        'fcra.risk-based-pricing',
        null,
      ])
    : undefined;
  switch (score?.decision) {
    case undefined:
    case 'referred':
      return [duty([null], 'completed_application', completed, onCompletion)];
    case 'approved':
      return [terms];
    case 'incomplete':
      return [
        duty(['incompleteness'], 'incomplete_application', receivedOn(deal), [
          'regb.incomplete',
          'noticeDays',
        ]),
      ];
    case 'counteroffer':
      return [
        duty(['counteroffer', 'adverse_action'], 'completed_application', completed, onCompletion),
        duty(['adverse_action', 'counteroffer'], 'counteroffer_made', scoredOn(deal), [
          'regb.notice-deadlines',
          'counterofferNotAcceptedDays',
        ]),
      ];
    case 'declined':
      return score.missing.length > 0
        ? [
            duty(['adverse_action'], 'adverse_action_on_incomplete', scoredOn(deal), [
              'regb.notice-deadlines',
              'adverseActionOnIncompleteDays',
            ]),
          ]
        : [duty(['adverse_action'], 'completed_application', completed ?? scoredOn(deal), onCompletion)];
  }
}

/** Notices of these kinds that were issued for the decision on file. */
export function issuedFor(deal: Deal, kinds: readonly NoticeKind[]): IssuedNotice[] {
  const decision = decisionKey({ deal, missing: decisionOnFile(deal)?.missing ?? [] });
  return (deal.notices ?? []).filter(
    (issued) => issued.decision === decision && kinds.includes(issued.notice.kind),
  );
}

const dayOf = (instant: string): IsoDate => IsoDate.parse(instant.slice(0, 10));

function scoredOn(deal: Deal): IsoDate | undefined {
  const score = decisionOnFile(deal);
  return score ? dayOf(score.scoredAt) : undefined;
}

/** The first thing that anybody stated or showed about the application. */
function receivedOn({ facts }: Deal): IsoDate | undefined {
  const [first] = facts.map(({ recordedAt }) => recordedAt).toSorted();
  return first === undefined ? undefined : dayOf(first);
}

/** The day on which the last of the facts that a decision needs came in; undefined while one is missing. */
function completedOn({ facts }: Deal): IsoDate | undefined {
  const first = requiredFacts.map((key) => {
    const [earliest] = facts
      .filter((fact) => fact.key === key)
      .map(({ recordedAt }) => recordedAt)
      .toSorted();
    return earliest;
  });
  if (first.some((instant) => instant === undefined)) return undefined;
  const last = first.toSorted().at(-1);
  return last === undefined ? undefined : dayOf(last);
}

/** Months count from the last notice, or from the decision while none was issued. */
function retention(deal: Deal, pack: MarketPack, today: IsoDate): IsoDate | null {
  const from =
    (deal.notices ?? [])
      .map(({ issuedOn }) => issuedOn)
      .toSorted()
      .at(-1) ?? scoredOn(deal);
  return from === undefined ? null : retainedUntil(from, pack, today);
}

/** The rule's months after a day, at the end of the month where there is no such day. */
export function retainedUntil(from: IsoDate, pack: MarketPack, today: IsoDate): IsoDate | null {
  const months = countOf(noticeRule(pack, `${pack.id}.regb.retention`, today), 'months');
  return months === undefined ? null : addMonths(from, months, Number(from.slice(8)));
}
