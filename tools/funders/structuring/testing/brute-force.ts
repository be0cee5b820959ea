import type { DealInputs } from '../../../deals/structure.ts';
import type { IsoDate, Minor } from '../../../kit/units.ts';
import { decide } from '../../../risk/decision/decide.ts';
import type { Engine } from '../../../risk/decision/engine.ts';
import { riskInputs } from '../../../risk/decision/risk-inputs.ts';
import { type MatchSetting, matchProgram } from '../../match.ts';
import { type Price, priceOf } from '../../price.ts';

/** A point of the grid as its definition has it. */
export interface BrutePoint {
  readonly car: number;
  readonly termMonths: number;
  readonly cash: number;
  readonly payment: number;
  readonly cost: number;
  readonly funders: number;
  readonly programId: string;
  readonly outcome: string;
}

export interface BruteGrid {
  /** Deals with no cash down. */
  readonly cars: readonly DealInputs[];
  readonly terms: readonly number[];
  readonly step: number;
  readonly stepsMax: number;
  readonly amountMin: number;
  readonly settings: readonly MatchSetting[];
  readonly engine: Engine;
  readonly today: IsoDate;
}

/** The front by trying everything: each point of the grid with each program, then each point against each other. */
export function bruteFront(grid: BruteGrid): BrutePoint[] {
  const points = brutePoints(grid);
  const approved = points.filter(({ outcome }) => outcome === 'approved');
  const allowed = approved.length > 0 ? approved : points.filter(({ outcome }) => outcome === 'referred');
  return allowed.filter((one) => !allowed.some((other) => dominates(other, one)));
}

/** Every point that some program takes. */
function brutePoints(grid: BruteGrid): BrutePoint[] {
  const points: BrutePoint[] = [];
  for (let car = 0; car < grid.cars.length; car++)
    for (const termMonths of grid.terms)
      for (let k = 0; k <= grid.stepsMax; k++) {
        const point = brutePoint(grid, car, termMonths, k * grid.step);
        if (point) points.push(point);
      }
  return points;
}

export function brutePoint(
  grid: BruteGrid,
  car: number,
  termMonths: number,
  cash: number,
): BrutePoint | undefined {
  const at = grid.cars[car] as DealInputs;
  const amountFinanced = (at.structure.amountFinanced - cash) as Minor;
  if (amountFinanced < grid.amountMin) return undefined;
  const structure = { ...at.structure, downPayment: cash as Minor, amountFinanced, termMonths };
  const deal = { ...at, structure };
  let best: { readonly price: Price; readonly id: string } | undefined;
  const funders = new Set<string>();
  for (const setting of grid.settings) {
    const match = matchProgram(deal, setting);
    if (!match.fits) continue;
    const loan = { amountFinanced, termMonths, contractDate: grid.today };
    const { id } = setting.program;
    let price: Price;
    try {
      price = priceOf(setting.program, match.quote, loan);
    } catch {
      continue;
    }
    funders.add(setting.funder.id);
    if (!best || cheaper({ price, id }, best)) best = { price, id };
  }
  if (!best) return undefined;
  return {
    car,
    termMonths,
    cash,
    payment: best.price.terms.monthlyPayment,
    cost: cash + best.price.terms.totalOfPayments,
    funders: funders.size,
    programId: best.id,
    outcome: decide(grid.engine, riskInputs(deal, grid.today)).assessment.outcome,
  };
}

interface Priced {
  readonly price: Price;
  readonly id: string;
}

function cheaper(a: Priced, b: Priced): boolean {
  if (a.price.terms.totalOfPayments !== b.price.terms.totalOfPayments)
    return a.price.terms.totalOfPayments < b.price.terms.totalOfPayments;
  if (a.price.terms.apr !== b.price.terms.apr) return a.price.terms.apr < b.price.terms.apr;
  return a.id < b.id;
}

function dominates(a: BrutePoint, b: BrutePoint): boolean {
  const asGood = a.cost <= b.cost && a.payment <= b.payment && a.cash <= b.cash && a.funders >= b.funders;
  return asGood && (a.cost < b.cost || a.payment < b.payment || a.cash < b.cash || a.funders > b.funders);
}
