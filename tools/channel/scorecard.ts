import { type DefectCode, defectCodes } from './outcome.ts';
import { type Share, shareOf } from './share.ts';
import type { TallyCount } from './tally.ts';

/** How a dealer's deals went, with one funder or with all. Each share says of how many. */
interface FunderScore {
  /** Deals matched · applications sent · contracts funded, refused, withdrawn · contracts that came back at least once. */
  readonly looked: number;
  readonly sent: number;
  readonly funded: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly hitches: number;
  /** Funded of looked. */
  readonly lookToBook: Share;
  /** Funded of those that a funder decided: funded or refused. */
  readonly approval: Share;
  /** Came back at least once, of sent. */
  readonly hitch: Share;
  /** Mean days from sending to the money; null when nothing was funded. */
  readonly daysToFund: number | null;
}

interface DefectScore {
  readonly code: DefectCode;
  /** Contracts that came back for it, of those sent. */
  readonly share: Share;
  readonly funders: readonly { readonly funderId: string; readonly count: number }[];
}

interface MonthScore {
  readonly month: string;
  readonly opened: number;
  readonly sent: number;
  readonly funded: number;
  /** Amounts financed of what was funded, minor units by currency. */
  readonly financed: Readonly<Record<string, number>>;
}

export interface DealerScorecard {
  readonly all: FunderScore;
  readonly funders: readonly (FunderScore & { readonly funderId: string })[];
  readonly defects: readonly DefectScore[];
  /** Oldest first; months in which nothing happened are left out. */
  readonly months: readonly MonthScore[];
}

/** A dealer's scorecard from its counts. Pure; the number of deals does not matter. */
export function dealerScorecard(counts: readonly TallyCount[], monthsMax: number): DealerScorecard {
  const numbers = new Map(counts.map(({ what, funderId, n }) => [`${what}\n${funderId}`, n]));
  const of = (what: string, funderId: string) => numbers.get(`${what}\n${funderId}`) ?? 0;
  const funderIds = [...new Set(counts.map(({ funderId }) => funderId))].filter((id) => id !== '').sort();
  return {
    all: funderScore((what) => of(what, '')),
    funders: funderIds.map((funderId) => ({ funderId, ...funderScore((what) => of(what, funderId)) })),
    defects: defectCodes.flatMap((code) => defectScore(code, funderIds, of)),
    months: monthScores(counts).slice(-monthsMax),
  };
}

function funderScore(of: (what: string) => number): FunderScore {
  const [looked, sent, hitches] = [of('looked'), of('sent'), of('hitches')];
  const [funded, refused, withdrawn] = [of('funded'), of('refused'), of('withdrawn')];
  return {
    ...{ looked, sent, funded, refused, withdrawn, hitches },
    lookToBook: shareOf(funded, looked),
    approval: shareOf(funded, funded + refused),
    hitch: shareOf(hitches, sent),
    daysToFund: funded > 0 ? of('days_to_fund') / funded : null,
  };
}

function defectScore(
  code: DefectCode,
  funderIds: readonly string[],
  of: (what: string, funderId: string) => number,
): DefectScore[] {
  const what = `defect:${code}`;
  const count = of(what, '');
  if (count === 0) return [];
  const funders = funderIds.map((funderId) => ({ funderId, count: of(what, funderId) }));
  return [{ code, share: shareOf(count, of('sent', '')), funders: funders.filter((each) => each.count > 0) }];
}

function monthScores(counts: readonly TallyCount[]): MonthScore[] {
  const months = new Map<
    string,
    { opened: number; sent: number; funded: number; financed: Record<string, number> }
  >();
  for (const { what, n } of counts) {
    const [, kind, month, currency] =
      what.match(/^(opened|sent|funded|financed)@(\d{4}-\d{2})(?::([A-Z]{3}))?$/) ?? [];
    if (kind === undefined || month === undefined) continue;
    const score = months.get(month) ?? { opened: 0, sent: 0, funded: 0, financed: {} };
    if (kind === 'financed') score.financed[currency ?? ''] = n;
    else score[kind as 'opened' | 'sent' | 'funded'] = n;
    months.set(month, score);
  }
  return [...months]
    .map(([month, score]) => ({ month, ...score }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}
