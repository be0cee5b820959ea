import type { LeverView } from '../card-types.ts';
import type { Words } from '../language/words.ts';
import type { Speech } from '../use-speech.ts';

/** A change in words with the value it would take: "Put more down: $4,500.00 down", "Wait until Apr 1, 2026". */
export function leverText(lever: LeverView, words: Words, speech: Speech): string {
  const what = speech.code('lever', lever.kind);
  const term = changedTerms(lever, words, speech);
  if (term) return words.offer.leverFigure(what, term);
  const limit = limitReached(lever, speech);
  return limit ? `${what} ${limit}` : what;
}

const changedTerms = ({ downPayment, termMonths }: LeverView, words: Words, speech: Speech): string =>
  [
    ...(downPayment === undefined ? [] : [words.card.cureDown(speech.money(downPayment))]),
    ...(termMonths === undefined ? [] : [words.card.months(speech.whole(termMonths))]),
  ].join(' · ');

/** The phrases of the other changes end where the figure belongs. */
function limitReached(lever: LeverView, speech: Speech): string | undefined {
  const { amountFinanced, grossMonthlyIncome, monthlyDebt, day } = lever;
  const money = amountFinanced ?? grossMonthlyIncome ?? monthlyDebt;
  if (money !== undefined) return speech.money(money);
  if (day !== undefined) return speech.day(day);
  const counted = lever.months ?? lever.odometerMiles ?? lever.vehicleAge ?? lever.creditScore;
  return counted === undefined ? undefined : speech.whole(counted);
}
