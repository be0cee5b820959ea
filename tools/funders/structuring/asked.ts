import type { Dealer } from '../../channel/dealer.ts';
import { known } from '../../deals/deal.ts';
import { dealerOf } from '../../deals/named-records.ts';
import type { MissingFact } from '../../deals/structure.ts';
import { invalidInput } from '../../kit/errors.ts';
import { type Minor, minor } from '../../kit/units.ts';
import type { MarketPack } from '../../markets/market-pack.ts';
import { listedTerms } from '../../risk/path/deal-setting.ts';
import type { MatchSetting } from '../match.ts';
import type { Product } from '../program.ts';
import { carsAsked, otherCars, type Scene } from './asked-cars.ts';
import { structuringCeilings } from './ceilings.ts';
import { amountAt, type Grid, type GridCar } from './grid.ts';
import { houseBy } from './house.ts';
import { type Search, searchOf } from './search.ts';

/** What a person wants, as far as they said. */
export interface Wanted {
  readonly paymentMax?: Minor | undefined;
  readonly downPaymentMax?: Minor | undefined;
  readonly termMonths?: readonly number[] | undefined;
  readonly stockIds?: readonly string[] | undefined;
}

/**
 * The search that a person's wishes ask for, or the facts that are missing.
 *
 *     cars    those named, otherwise the deal's own      terms   those named, otherwise all that a sheet prices
 *     cash    from none up to what was said, otherwise up to the cash down on file
 *
 * The cash on file is what a buyer said they would pay, so more is no structure of theirs: it is told as what would have to
 * give. Cash comes in whole steps; what is left of the most beyond the last step stays with the buyer.
 *
 * @throws AppError not_found `structuring/stock_unknown`; invalid_input `structuring/too_many_matches`
 */
export function searchAsked(scene: Scene, wanted: Wanted): Search | { readonly missing: MissingFact[] } {
  const { world, income, engine, market, today } = scene;
  const dealer = dealerOf(world, income.deal);
  const most = wanted.downPaymentMax ?? (known(income.deal, 'terms.downPayment') as Minor | undefined);
  const cars = carsAsked(scene, dealer, wanted.stockIds);
  const missing = [...new Set([...cars.missing, ...(most === undefined ? [noCash] : [])])];
  if (missing.length > 0 || most === undefined) return { missing };
  const settings = settingsOf(scene, dealer, cars.read[0]?.inputs.product ?? 'purchase');
  requireFew(settings.length * cars.read.length);
  const onFile = known(income.deal, 'terms.termMonths');
  const terms = ascending([
    ...listedTerms(world.catalog(), today),
    ...(onFile === undefined ? [] : [onFile]),
  ]);
  const asked = wanted.termMonths === undefined ? terms : ascending(wanted.termMonths);
  return searchOf({
    lenders: { settings, dealer, today, house: houseBy(engine, income, today) },
    grid: gridOf(cars.read, asked, most, market),
    wishes: {
      paymentMax: wanted.paymentMax,
      cashMax: most,
      price: cars.read[0]?.inputs.structure.price ?? minor(0),
      termMonths: wanted.termMonths?.length === 1 ? wanted.termMonths[0] : onFile,
      cash: (known(income.deal, 'terms.downPayment') as Minor | undefined) ?? most,
    },
    beyond: { terms, cars: () => otherCars(scene, dealer, cars.read) },
  });
}

const noCash = 'terms.downPayment' as const;

const ascending = (terms: readonly number[]): number[] => [...new Set(terms)].sort((a, b) => a - b);

/** Programs of the deal's market and product; no other lends under its law. */
function settingsOf({ world, income, today }: Scene, dealer: Dealer, product: Product): MatchSetting[] {
  const { funders, programs } = world.catalog();
  const byId = new Map(funders.map((funder) => [funder.id, funder]));
  const own = programs.filter((program) => {
    return (program.market ?? 'us') === income.deal.market && (program.product ?? 'purchase') === product;
  });
  return own.flatMap((program) => {
    const funder = byId.get(program.funderId);
    if (!funder) return [];
    const sent = program.capacity || funder.capacity ? world.sent?.(program, today) : undefined;
    return [{ program, funder, dealer, today, sent }];
  });
}

function gridOf(cars: readonly GridCar[], terms: readonly number[], most: Minor, market: MarketPack): Grid {
  const base = structuringCeilings.cashStep * 10 ** market.currencyExponent;
  const owed = Math.max(0, ...cars.map(({ inputs }) => inputs.structure.amountFinanced));
  const step = minor(owed / base > structuringCeilings.cashStepsMax ? base * 10 : base);
  const amountMin = minor(structuringCeilings.stepsFinancedMin * base);
  const whole = { cars, terms, step, amountMin, stepsMax: structuringCeilings.cashStepsMax };
  const last = Math.max(0, ...cars.map((car) => Math.floor((amountAt(car, whole, 0) - amountMin) / step)));
  return { ...whole, stepsMax: Math.min(whole.stepsMax, last, Math.floor(most / step)) };
}

function requireFew(matches: number): void {
  if (matches <= structuringCeilings.matchesMax) return;
  throw invalidInput(
    'structuring/too_many_matches',
    'So many programs cannot be asked about so many cars in one search.',
    'Name fewer cars.',
  );
}
