import { dealerMarkup } from '../channel/dealer-limits.ts';
import type { DealInputs } from '../deals/structure.ts';
import { AnnualRate, type IsoDate } from '../kit/units.ts';
import type { MatchSetting } from './match.ts';
import type { Program, Promotion, RateCell } from './program.ts';
import { holds, holdsCar, holdsScore, holdsTerm, type SheetPoint } from './span.ts';

/** The rates of a deal with a program. */
export interface RateQuote {
  readonly buyRate: AnnualRate;
  /** What the contract charges the customer. */
  readonly sellRate: AnnualRate;
  /** Whose rate it is, where a promotion lowers the sheet's. */
  readonly promotionId: string | null;
}

/** Model years count, as rate sheets count them: this year's and next year's cars are 0. */
export const vehicleAge = (modelYear: number, today: IsoDate): number =>
  Math.max(0, Number(today.slice(0, 4)) - modelYear);

/** Where the deal stands on the program's sheet; undefined where it has no score and the program wants one. */
export function sheetPoint(deal: DealInputs, program: Program, today: IsoDate): SheetPoint | undefined {
  const score = deal.creditScore ?? (program.noScore ? 0 : undefined);
  if (score === undefined) return undefined;
  const { termMonths } = deal.structure;
  const { year, odometerMiles } = deal.vehicle;
  return { score, termMonths, vehicleAge: vehicleAge(year, today), odometerMiles };
}

/** What a sheet says to a deal: its rates, or the axis on which it has none. */
export type SheetAnswer =
  | { readonly cell: RateCell; readonly point: SheetPoint }
  | { readonly lacks: 'score' | 'car' | 'term' };

/** Looks along the axes in turn: cells for the score, of those the ones for the car, of those the one for the term. Pure. */
export function readSheet(deal: DealInputs, program: Program, today: IsoDate): SheetAnswer {
  const point = sheetPoint(deal, program, today);
  const forScore = point ? program.rateSheet.filter((cell) => holdsScore(cell, point.score)) : [];
  if (!point || forScore.length === 0) return { lacks: 'score' };
  const forCar = forScore.filter((cell) => holdsCar(cell, point));
  if (forCar.length === 0) return { lacks: 'car' };
  const cell = forCar.find((one) => holdsTerm(one, point.termMonths));
  return cell ? { cell, point } : { lacks: 'term' };
}

/** The cells that price the deal's score and car, whatever the term. */
export function cellsForDeal(deal: DealInputs, program: Program, today: IsoDate): RateCell[] {
  const point = sheetPoint(deal, program, today);
  if (!point) return [];
  return program.rateSheet.filter((cell) => holdsScore(cell, point.score) && holdsCar(cell, point));
}

/**
 * Buy rate = the sheet's, or the lowest of a promotion that holds the deal and is lower; sell rate = buy rate + markup, to a
 * millionth, for sums of decimal fractions are not exact in binary. Pure.
 */
export function rateQuote(
  deal: DealInputs,
  { program, dealer, today }: Pick<MatchSetting, 'program' | 'dealer' | 'today'>,
  { cell, point }: { readonly cell: RateCell; readonly point: SheetPoint },
): RateQuote {
  const promotion = promotionFor(deal, program, point, today);
  const lower = promotion && promotion.buyRate < cell.buyRate ? promotion : undefined;
  const buyRate = lower?.buyRate ?? cell.buyRate;
  const markup = lower && !lower.markup ? 0 : dealerMarkup(dealer, markupAllowed(deal, program, point));
  const sellRate = AnnualRate.parse(Math.round((buyRate + markup) * 1e6) / 1e6);
  return { buyRate, sellRate, promotionId: lower?.id ?? null };
}

/**
 * The most that may be added to the buy rate: the program's own limit for such a deal, and nothing where the dealer is paid
 * in another way than by the spread; less where an exception for this buyer is on record.
 */
function markupAllowed(deal: DealInputs, program: Program, point: SheetPoint): AnnualRate {
  if (program.reserve && program.reserve.kind !== 'spread') return 0 as AnnualRate;
  const rule = program.markupRules?.find((one) => holds(one, point));
  return Math.min(rule?.markupMax ?? program.markupMax, deal.markupMax ?? 1) as AnnualRate;
}

/** The lowest; of equals the one named first. */
function promotionFor(
  deal: DealInputs,
  program: Program,
  point: SheetPoint,
  today: IsoDate,
): Promotion | undefined {
  const open = program.promotions?.filter(
    (one) => one.from <= today && today <= one.to && holds(one, point) && isForCar(one, deal),
  );
  return open?.toSorted((a, b) => a.buyRate - b.buyRate)[0];
}

const isForCar = ({ vehicles }: Promotion, { vehicle }: DealInputs): boolean =>
  !vehicles || vehicles.some((one) => namesCar(one, vehicle));

/** Whether a make and perhaps a model name the car, in any case; "Civic" names a "Civic EX" and no "Civics". */
export function namesCar(
  named: { readonly make: string; readonly model?: string | undefined },
  vehicle: DealInputs['vehicle'],
): boolean {
  if (vehicle.make?.toLowerCase() !== named.make.toLowerCase()) return false;
  if (named.model === undefined) return true;
  return `${vehicle.model?.trim().toLowerCase()} `.startsWith(`${named.model.toLowerCase()} `);
}
