import type { Offer } from '../../deals/deal.ts';
import { AppError } from '../../kit/errors.ts';
import type { Principal } from '../../kit/principal.ts';
import { noticeClock } from '../../risk/notices/notice-clock.ts';
import { requireLookedAt } from '../looked-at.ts';
import type { JacketDefect } from './codes.ts';
import { type Defect, defectOf } from './defect.ts';
import type { JacketFile } from './jacket-file.ts';

/** What the deal lacks before any funder can be asked: facts, a score that allows it, offers. */
export function stateDefects(file: JacketFile): Defect[] {
  const { deal, missing } = file;
  const { score, offers } = deal;
  if (missing.length > 0) return [defectOf('facts_missing', 'deal:facts', { missing })];
  if (!score || score.decision === 'incomplete') return [defectOf('score_missing', 'deal:score')];
  const held = (
    { declined: 'score_declined', referred: 'score_referred', counteroffer: 'counteroffer_open' } as const
  )[score.decision as 'declined'] as JacketDefect | undefined;
  return [
    ...(held ? [defectOf(held, 'deal:score')] : []),
    ...scoreStale(file),
    ...(held === undefined && !offers?.offers.length ? [offersMissing(offers !== null)] : []),
    ...termsNotRecorded(file),
  ];
}

/** A search that found nobody is not made again on the same terms. */
const offersMissing = (searched: boolean): Defect =>
  defectOf('offers_missing', 'deal:offers', searched ? { cure: 'other_terms' } : {});

/** A score of other terms than those that funders would be asked for. */
function scoreStale({ deal: { score }, structure }: JacketFile): Defect[] {
  if (!score?.structure || !structure) return [];
  const same =
    score.structure.amountFinanced === structure.amountFinanced &&
    score.structure.termMonths === structure.termMonths;
  return same
    ? []
    : [
        defectOf('score_stale', 'deal:score', {
          first: score.structure.amountFinanced,
          second: structure.amountFinanced,
        }),
      ];
}

/** Offers made for terms that were only tried: the papers and the file still have the former ones. */
function termsNotRecorded({ deal: { offers }, recorded }: JacketFile): Defect[] {
  if (!offers || !recorded) return [];
  const { amountFinanced, termMonths } = offers.structure;
  if (recorded.amountFinanced === amountFinanced && recorded.termMonths === termMonths) return [];
  return [
    defectOf('terms_not_recorded', 'deal:offers', { first: recorded.amountFinanced, second: amountFinanced }),
  ];
}

/** Nobody of staff: the harm check asks whether somebody of theirs has looked, whoever reads the review. */
const sender: Principal = { id: 'jacket', role: 'dealer' };

const refusals: Readonly<Record<string, JacketDefect>> = {
  'repayment/offer_outdated': 'offer_changed',
  'risk/person_first': 'person_first',
};

/** What an offer on file would be refused for when it is sent: its figures have changed, or a person has to look first. */
export function offerDefects({ deal, setting }: JacketFile, offer: Offer): Defect[] {
  try {
    requireLookedAt(deal, offer, { ...setting, principal: sender });
    return [];
  } catch (error) {
    const code = error instanceof AppError ? refusals[error.code] : undefined;
    if (!code) throw error;
    return [defectOf(code, code === 'person_first' ? 'deal:harm' : 'deal:offers')];
  }
}

/** Notices that the law asks of the creditor's side and that are not out. They hold up no money. */
export function noticeDefects({ deal, setting: { market, today } }: JacketFile): Defect[] {
  return noticeClock(deal, market, today)
    .items.filter(({ state }) => state !== 'issued')
    .map(({ state, rule, due, notice }) =>
      defectOf(state === 'overdue' ? 'notice_overdue' : 'notice_due', rule, {
        ...(due === null ? {} : { day: due }),
        ...(notice === null ? {} : { notice }),
      }),
    );
}
