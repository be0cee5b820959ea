import type { Scorecard } from '#tools/risk/scorecard.ts';
import { contractOf, type Derivation } from './oracle.ts';
import type { Applicant } from './oracle-market.ts';

/**
 * An independent reading of the scorecard: it reads the card as data and shares no code with `tools/risk`. From the best
 * band down, each at its own qualifying rate, the first whose minimum the points reach is the applicant's.
 */
export function oracleScore(
  { basePoints, bands, characteristics }: Pick<Scorecard, 'basePoints' | 'bands' | 'characteristics'>,
  applicant: Applicant,
  from: Derivation,
): { readonly score: number; readonly band: string } {
  const { income, burdens, financed, months } = applicant;
  const down = (from.down ?? 0) + (from.tradeIn ?? 0) - (from.payoff ?? 0);
  for (const { code, scoreMin, qualifyingRate } of bands) {
    const { payment } = contractOf(financed, 0, qualifyingRate * 100, months);
    const values: Readonly<Record<string, number | null>> = {
      creditScore: applicant.creditScore,
      ltv: financed / applicant.bookValue,
      pti: payment / income,
      dti: (payment + burdens) / income,
      downPaymentRatio: Math.max(0, down) / (from.price ?? 1),
      employmentMonths: applicant.jobMonths,
      residenceMonths: applicant.homeMonths,
      incomeVerified: from.proved ? 1 : 0,
      termMonths: months,
    };
    let score = basePoints;
    for (const { key, bins, missing } of characteristics) {
      const value = values[key];
      const bin = bins.find(
        (one) =>
          value !== null &&
          value !== undefined &&
          (one.from ?? -Infinity) <= value &&
          value < (one.to ?? Infinity),
      );
      score += (bin ?? missing).points;
    }
    if (score >= (scoreMin ?? -Infinity)) return { score, band: code };
  }
  throw new Error('The last band of a card holds every score.');
}
