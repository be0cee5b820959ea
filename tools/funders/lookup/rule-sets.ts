import type { Dealer } from '../../channel/dealer.ts';
import type { DealInputs } from '../../deals/structure.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { Funder } from '../catalog.ts';
import type { FunderRule } from '../codes.ts';
import { leastAmount } from '../match.ts';
import type { Program } from '../program.ts';
import { vehicleAge } from '../rates.ts';
import { holdsScore } from '../span.ts';
import { add, addAll, addRange, type BitSet, emptySet, others } from './bit-set.ts';
import { createRangeIndex, type Range, setsByKey } from './range-index.ts';

/** A program beside its funder: what the sets are about, by position. */
export interface Entry {
  readonly program: Program;
  readonly funder: Funder;
}

/** Where the programs of each funder stand, from `start` up to and without `end`. */
export type Places = ReadonlyMap<string, { readonly start: number; readonly end: number }>;

/** What the sets are asked about. */
export interface Question {
  readonly deal: DealInputs;
  readonly dealer: Dealer;
  readonly today: IsoDate;
}

/** A rule, and which programs a deal passes it with. The set is not to be changed. */
export type RuleSet = readonly [rule: FunderRule, passing: (question: Question) => BitSet];

/**
 * The rules that no other terms of the deal would change, each as a set that is looked up: the day, the dealership, the place,
 * the car, the person and the least amount. What is left has to be looked at program by program: capacity, cells by car,
 * and everything that lending less or over another term eases.
 *
 * @param entries those of a funder side by side, as `places` says
 */
export function createRuleSets(entries: readonly Entry[], places: Places): readonly RuleSet[] {
  const size = entries.length;
  const programs = entries.map(({ program }) => program);
  const none = emptySet(size);
  const everyone = others(none, size);
  const ranges = (rangeOf: (program: Program) => Range) =>
    createRangeIndex(size, programs.map((program) => [rangeOf(program)]).entries());
  const by = (keysOf: (entry: Entry) => Iterable<string>) => setsByKey(entries.map(keysOf));

  const days = ranges(({ effectiveFrom, effectiveTo }) => [dayNumber(effectiveFrom), lastDay(effectiveTo)]);
  const states = by(statesOf);
  const conditions = by(({ program }) =>
    program.condition === 'any' ? ['new', 'used'] : [program.condition],
  );
  const ages = ranges(({ vehicleAgeMax }) => [0, vehicleAgeMax]);
  const miles = ranges(({ odometerMilesMax }) => [0, odometerMilesMax]);
  const files = by(({ program: { thinFile } }) => [
    ...(thinFile === 'only' ? [] : ['usual']),
    ...(thinFile === 'refused' ? [] : ['thin']),
  ]);
  const incomes = ranges(({ grossMonthlyIncomeMin: min }) => [min, Number.POSITIVE_INFINITY]);
  const jobs = ranges(({ employmentMonthsMin: min }) => [min, Number.POSITIVE_INFINITY]);
  const homes = ranges(({ residenceMonthsMin: min }) => [min, Number.POSITIVE_INFINITY]);
  const amounts = ranges((program) => [leastAmount(program), Number.POSITIVE_INFINITY]);
  return [
    ['not_effective', ({ today }) => days.holding(dayNumber(today))],
    ['dealer', dealerSets(places, size)],
    ['state', ({ deal }) => states.get(deal.state) ?? none],
    ['condition', ({ deal }) => conditions.get(deal.vehicle.condition) ?? none],
    ['vehicle_excluded', exclusionSets(programs, everyone)],
    ['vehicle_age', ({ deal, today }) => ages.holding(vehicleAge(deal.vehicle.year, today))],
    ['odometer', ({ deal }) => miles.holding(deal.vehicle.odometerMiles)],
    ['book', bookSets(programs, everyone)],
    ['score', scoreSets(programs)],
    ['thin_file', ({ deal }) => files.get(deal.thinFile ? 'thin' : 'usual') ?? none],
    ['income_min', ({ deal }) => incomes.holding(deal.grossMonthlyIncome)],
    ['employment', ({ deal }) => jobs.holding(deal.employmentMonths)],
    ['residence', ({ deal }) => homes.holding(deal.residenceMonths)],
    ['amount_min', ({ deal }) => amounts.holding(deal.structure.amountFinanced)],
  ];
}

/** Days as numbers that stand in the same order, 2 March 2026 as 20260302. */
const dayNumber = (day: IsoDate): number => Number(day.replaceAll('-', ''));
const lastDay = (day: IsoDate | null): number => (day === null ? Number.POSITIVE_INFINITY : dayNumber(day));

const statesOf = ({ funder, program: { regions } }: Entry): ReadonlySet<string> =>
  new Set(regions ? regions.filter((state) => funder.states.includes(state)) : funder.states);

function dealerSets(places: Places, size: number): RuleSet[1] {
  return ({ dealer }) => {
    const set = emptySet(size);
    for (const id of dealer.funderIds) {
      const place = places.get(id);
      if (place) addRange(set, place.start, place.end);
    }
    return set;
  };
}

/** By make, or by make and model, the years left out: a car is asked about by each beginning of its model's words. */
function exclusionSets(programs: readonly Program[], everyone: BitSet): RuleSet[1] {
  const byCar = new Map<string, Map<number, Range[]>>();
  programs.forEach(({ exclusions = [] }, at) => {
    for (const { make, model, yearMin = 0, yearMax = Number.POSITIVE_INFINITY } of exclusions) {
      const years = byCar.get(carKey(make, model)) ?? new Map<number, Range[]>();
      byCar.set(carKey(make, model), years.set(at, [...(years.get(at) ?? []), [yearMin, yearMax]]));
    }
  });
  const indexes = new Map([...byCar].map(([car, years]) => [car, createRangeIndex(programs.length, years)]));
  return ({ deal: { vehicle } }) => {
    const found = carNames(vehicle).flatMap((car) => indexes.get(car)?.holding(vehicle.year) ?? []);
    if (found.length === 0) return everyone;
    const excluded = emptySet(programs.length);
    for (const set of found) addAll(excluded, set);
    return others(excluded, programs.length);
  };
}

const carKey = (make: string, model = ''): string => `${make}\n${model}`.toLowerCase();

/** Every make, or make and model, that a rule may call the car by, as `namesCar` takes it: "Civic" for a "Civic EX". */
function carNames({ make, model = '' }: DealInputs['vehicle']): string[] {
  if (make === undefined) return [];
  const words = model.trim().split(' ');
  return [carKey(make), ...words.map((_, n) => carKey(make, words.slice(0, n + 1).join(' ')))];
}

function bookSets(programs: readonly Program[], everyone: BitSet): RuleSet[1] {
  const wanting = setsByKey(
    programs.map(({ book, advanceOn }) => (book === undefined || advanceOn === 'price' ? [] : [book])),
  );
  return ({ deal }) => {
    const lacking = [...wanting].filter(([book]) => deal.bookValues?.[book] === undefined);
    if (lacking.length === 0) return everyone;
    const without = emptySet(programs.length);
    for (const [, set] of lacking) addAll(without, set);
    return others(without, programs.length);
  };
}

/** Scores by the cells of the sheets; people without one by the sheets with a cell from score 0. */
function scoreSets(programs: readonly Program[]): RuleSet[1] {
  const bands = programs.map(({ rateSheet }) =>
    rateSheet.map(({ scoreMin, scoreMax }): Range => [scoreMin, scoreMax]),
  );
  const scores = createRangeIndex(programs.length, bands.entries());
  const noScore = emptySet(programs.length);
  programs.forEach(({ noScore: takes, rateSheet }, at) => {
    if (takes && rateSheet.some((cell) => holdsScore(cell, 0))) add(noScore, at);
  });
  return ({ deal }) => (deal.creditScore === null ? noScore : scores.holding(deal.creditScore));
}
