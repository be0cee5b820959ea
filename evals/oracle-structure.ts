import type { Dealer } from '#tools/channel/dealer.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { levelOf } from './oracle.ts';
import { type Applicant, accepts, sheetRates } from './oracle-market.ts';

/**
 * An independent way to what would have to give in a structure: every term of six months' steps with every hundred of cash down is
 * tried, one after another, at the program that costs least in all. It shares no code with `tools/`. The house's own check is not
 * read, so a scenario rests on points that the house takes, which its score says.
 */
export interface Point {
  readonly months: number;
  /** Cents. */
  readonly cash: number;
  readonly payment: number;
  readonly total: number;
  readonly programId: string;
}

const terms = Array.from({ length: 15 }, (_, i) => 12 + 6 * i);
const cashStep = 10_000;

/** The cheapest program at a point, or undefined where none takes it. */
function cheapest(catalog: Catalog, dealer: Dealer, applicant: Applicant, cash: number): Point | undefined {
  const { financed, months } = applicant;
  let best: Point | undefined;
  for (const { program, ratePercent } of sheetRates(catalog, dealer, applicant)) {
    const { payment, total } = levelOf(financed, program.acquisitionFee, ratePercent, months);
    if (!accepts(program, applicant, payment) || (best && best.total <= total)) continue;
    best = { months, cash, payment, total, programId: program.id };
  }
  return best;
}

/**
 * Every point with cash from none up to the most.
 *
 * @param whole the buyer with no cash down
 * @param cashMost cents
 */
export function points(
  catalog: Catalog,
  dealer: Dealer,
  whole: Applicant,
  cashMost: number,
): readonly Point[] {
  const steps = Array.from({ length: Math.floor(cashMost / cashStep) + 1 }, (_, i) => i * cashStep);
  return terms.flatMap((months) =>
    steps.flatMap((cash) => {
      const point = cheapest(catalog, dealer, { ...whole, months, financed: whole.financed - cash }, cash);
      return point ? [point] : [];
    }),
  );
}

/** The lowest payment of all points. */
export const lowestPayment = (all: readonly Point[]): number =>
  Math.min(...all.map(({ payment }) => payment));

/** The least cash with which some point stays within a payment. */
export const leastCash = (all: readonly Point[], paymentMax: number): number =>
  Math.min(...all.filter(({ payment }) => payment <= paymentMax).map(({ cash }) => cash));
