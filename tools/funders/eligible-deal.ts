import type { Deal, ScoreRecord } from '../deals/deal.ts';
import type { DealInputs, readDeal } from '../deals/structure.ts';
import { conflict } from '../kit/errors.ts';

/**
 * The deal's inputs, when its score on file allows offers and was made for the same terms.
 *
 * @throws AppError conflict `funders/not_scored`, `funders/declined`, `funders/incomplete`, `funders/score_stale`
 */
export function scoredInputs(deal: Deal, inputs: ReturnType<typeof readDeal>): DealInputs {
  const score = eligibleScore(deal);
  if ('missing' in inputs) {
    throw conflict(
      'funders/incomplete',
      'The deal lacks facts that funders ask for.',
      'Ask for the missing facts and record them, then run score_risk.',
      { details: { missing: inputs.missing } },
    );
  }
  const { amountFinanced, termMonths } = inputs.structure;
  if (score.structure?.amountFinanced !== amountFinanced || score.structure.termMonths !== termMonths) {
    throw conflict(
      'funders/score_stale',
      'The score on file is for another amount or term.',
      'Run score_risk with the same whatIf, then find_funders.',
    );
  }
  return inputs;
}

/**
 * The score on file, unless it rules funders out.
 *
 * @throws AppError conflict `funders/not_scored`, `funders/declined`
 */
function eligibleScore(deal: Deal): ScoreRecord {
  const { score } = deal;
  if (!score || score.decision === 'incomplete') {
    throw conflict('funders/not_scored', 'The deal has no score yet.', 'Run score_risk first.');
  }
  if (score.decision === 'declined') {
    throw conflict(
      'funders/declined',
      'The deal was declined, so no funder is asked.',
      'Give the reasons of score_risk, or try other terms there first.',
    );
  }
  return score;
}

/**
 * The score on file when an application may be sent on it: approved, as it stands.
 *
 * @throws AppError what `eligibleScore` throws; conflict `funders/counteroffer_open`, `funders/referred`
 */
export function approvedScore(deal: Deal): ScoreRecord {
  const score = eligibleScore(deal);
  if (score.decision === 'counteroffer') {
    throw conflict(
      'funders/counteroffer_open',
      'The deal as it stands is not approved; other terms were offered in its place.',
      'Ask whether the buyer takes up the counteroffer. If so record its down payment with update_deal, then run ' +
        'score_risk and find_funders, and send an offer of those.',
    );
  }
  if (score.decision === 'referred') {
    throw conflict(
      'funders/referred',
      'The deal was referred to a person, who has not decided yet.',
      'Offer request_human, and send nothing until a person has decided or score_risk approves the deal on new facts.',
    );
  }
  return score;
}
