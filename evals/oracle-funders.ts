import type { Dealer } from '#tools/channel/dealer.ts';
import type { Catalog } from '#tools/funders/catalog.ts';
import { contractOf, type Derivation, financedCents } from './oracle.ts';
import { applicantOf, purchasePrograms } from './oracle-market.ts';
import { leastCash, lowestPayment, points } from './oracle-structure.ts';

/**
 * An independent way to the figures about funders: what lies between two offers, from their rates; what a program's sheet asks for; and
 * what would have to give in a structure. It shares no code with `tools/`.
 */

const cents = (amount: number): number => Math.round(amount * 100);

/** Roles of which the figure is worked out from a contract or two, money in cents and rates as fractions. */
export function offerFigure(role: string, from: Derivation): number | undefined {
  if (role === 'markup_max')
    return from.markupMaxPercent === undefined ? undefined : from.markupMaxPercent / 100;
  const [financed, { months, ratePercent, lenderFee = 0, otherRatePercent, otherLenderFee = 0 }] = [
    financedCents(from),
    from,
  ];
  if (financed === undefined || months === undefined || ratePercent === undefined) return undefined;
  const one = contractOf(financed, cents(lenderFee), ratePercent, months);
  if (role === 'total_cost') return one.total + cents(from.down ?? 0);
  if (otherRatePercent === undefined) return undefined;
  const other = contractOf(financed, cents(otherLenderFee), otherRatePercent, months);
  switch (role) {
    case 'total_difference':
      return Math.abs(one.total - other.total);
    case 'payment_difference':
      return Math.abs(one.payment - other.payment);
    case 'apr_difference':
      return Math.abs(one.apr - other.apr);
    default:
      return undefined;
  }
}

/** Roles of which the figure rests on the market too. */
export const marketRoles = ['payment_above', 'cash_above', 'lever_score', 'stopped_count'];

/** The figure of such a role; undefined when the derivation leaves out what it takes. */
export function marketFigure(
  role: string,
  from: Derivation,
  { catalog, dealer, today }: { readonly catalog: Catalog; readonly dealer: Dealer; readonly today: string },
): number | undefined {
  if (role === 'lever_score') return scoreWanted(catalog, from);
  if (role === 'stopped_count') return from.rule === undefined ? undefined : withoutCell(catalog, from);
  const whole = applicantOf({ ...from, down: 0 }, today);
  if (!whole || from.payment === undefined || from.down === undefined) return undefined;
  const wished = cents(from.payment);
  const offered = cents(from.down);
  if (role === 'payment_above') return lowestPayment(points(catalog, dealer, whole, offered)) - wished;
  return leastCash(points(catalog, dealer, whole, whole.financed), wished) - offered;
}

/** The least score above the buyer's that a program's sheet has a rate for over the term. */
function scoreWanted({ programs }: Catalog, { program: id, score, months }: Derivation): number | undefined {
  const sheet = programs.find((one) => one.id === id)?.rateSheet ?? [];
  if (score === undefined || score === null || months === undefined) return undefined;
  const least = sheet
    .filter((cell) => cell.termMonthsMin <= months && months <= cell.termMonthsMax && cell.scoreMin > score)
    .map(({ scoreMin }) => scoreMin);
  return least.length > 0 ? Math.min(...least) : undefined;
}

/** Programs for the purchase of a car whose sheet has no rate for the score, whatever the term. */
function withoutCell(catalog: Catalog, { score }: Derivation): number | undefined {
  if (score === undefined || score === null) return undefined;
  return purchasePrograms(catalog).filter(({ rateSheet }) =>
    rateSheet.every(({ scoreMin, scoreMax }) => score < scoreMin || scoreMax < score),
  ).length;
}
