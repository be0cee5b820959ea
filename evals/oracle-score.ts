import { shippedCards } from '#tools/risk/card/shipped-cards.ts';
import { contractOf, type Derivation } from './oracle.ts';
import type { Applicant } from './oracle-market.ts';

/** As much of a card as is read here. */
interface Card {
  readonly population: {
    readonly creditScore: {
      readonly from: number | null;
      readonly to: number | null;
      readonly missing: boolean;
    };
  };
  readonly scaling: { readonly basePoints: number };
  readonly characteristics: readonly Characteristic[];
  readonly bands: readonly {
    readonly code: string;
    readonly scoreMin: number | null;
    readonly outcome: string;
    readonly qualifyingRate: number;
  }[];
}
interface Characteristic {
  readonly key: string;
  readonly bins?: readonly {
    readonly from: number | null;
    readonly to: number | null;
    readonly points: number;
  }[];
  readonly groups?: readonly { readonly values: readonly string[]; readonly points: number }[];
  readonly unseen?: { readonly points: number };
  readonly missing: { readonly points: number };
}

export interface OracleScore {
  readonly card: string;
  readonly score: number;
  readonly band: string;
  /** What the band alone would answer. */
  readonly outcome: string;
}

/**
 * An independent reading of the scorecards: it reads them as data and shares no code with `tools/risk`. The card is the one
 * for the bureau score; from its best band down, each at its own qualifying rate, the first whose minimum the points
 * reach is the applicant's.
 */
export function oracleScore(
  applicant: Applicant,
  from: Derivation,
  cards: Readonly<Record<string, Card>> = shippedCards as Readonly<Record<string, Card>>,
): OracleScore {
  const entry = Object.entries(cards).find(([, { population }]) => {
    const { from: low, to: high, missing } = population.creditScore;
    const { creditScore } = applicant;
    if (creditScore === null) return missing;
    return (low ?? -Infinity) <= creditScore && creditScore < (high ?? Infinity);
  });
  if (!entry) throw new Error('No card is for this bureau score.');
  const [name, card] = entry;
  for (const { code, scoreMin, outcome, qualifyingRate } of card.bands) {
    const { payment } = contractOf(applicant.financed, 0, qualifyingRate * 100, applicant.months);
    const values = valuesOf(applicant, from, payment);
    const points = card.characteristics.map((one) => pointsOf(one, values[one.key]));
    const score = points.reduce((sum, earned) => sum + earned, card.scaling.basePoints);
    if (score >= (scoreMin ?? -Infinity)) return { card: name, score, band: code, outcome };
  }
  throw new Error('The last band of a card holds every score.');
}

function valuesOf(applicant: Applicant, from: Derivation, payment: number) {
  const age = Number(applicant.today.slice(0, 4)) - applicant.modelYear;
  const values: Readonly<Record<string, number | string | null>> = {
    loan_amount_usd: applicant.financed / 100,
    term_months: applicant.months,
    vehicle_value_usd: applicant.bookValue / 100,
    ltv_pct: (100 * applicant.financed) / applicant.bookValue,
    credit_score: applicant.creditScore,
    payment_to_income: payment / applicant.income,
    vehicle_is_new: applicant.condition === 'new' ? 1 : 0,
    vehicle_type: from.body ?? null,
    vehicle_age_years: age > 0 ? age : 0,
    co_borrower: 0,
  };
  return values;
}

function pointsOf(
  { bins, groups, unseen, missing }: Characteristic,
  value: number | string | null | undefined,
) {
  if (value === null || value === undefined) return missing.points;
  if (groups) {
    const group = groups.find(({ values }) => values.includes(String(value)));
    return group?.points ?? unseen?.points ?? missing.points;
  }
  const number = Number(value);
  const bin = bins?.find((one) => (one.from ?? -Infinity) <= number && number < (one.to ?? Infinity));
  return (bin ?? missing).points;
}
