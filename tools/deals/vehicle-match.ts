import type { Vehicle } from '../funders/catalog.ts';
import { isFiller, nearlyEqual, wordsOf } from './vehicle-words.ts';

/** What words are held against. A car of the guide has neither a stock id nor a price. */
interface Car extends Pick<Vehicle, 'year' | 'make' | 'model' | 'trim' | 'condition'> {
  readonly stockId?: string;
  readonly price?: number;
}

/** Which car a person's words name. Several is a question to ask, never a guess. */
export type VehicleMatch<V extends Car = Vehicle> =
  | { readonly kind: 'found'; readonly vehicle: V }
  | { readonly kind: 'several'; readonly vehicles: readonly V[] }
  | { readonly kind: 'none' };

/**
 * Chooses the car that words or a stock id name: "23 outback", "subaru outback premium", "S1001".
 *
 * A year excludes every other year and "new" or "used" the other condition. Then model counts 8, make 4, each word of
 * the trim 2 and the whole trim 1 more. One best car is found only if no word is left over that could mean another:
 * "Outback Wilderness" where only a Premium stands makes a question, "Subaru Forester" where none stands finds none.
 */
export function matchVehicle<V extends Car>(text: string, vehicles: readonly V[]): VehicleMatch<V> {
  const fits = fitting(text, vehicles);
  const top = fits.filter(({ score }) => score === fits[0]?.score);
  const best = top[0];
  if (!best || (best.unknown.length > 0 && !best.model)) return { kind: 'none' };
  if (top.length === 1 && best.unknown.length === 0 && (best.model || best.make)) {
    return { kind: 'found', vehicle: best.vehicle };
  }
  return { kind: 'several', vehicles: top.map(({ vehicle }) => vehicle) };
}

/**
 * Lists the cars that words describe, best first, then by price and stock id. Cars of the named model only, else of the
 * named make; other years when the named one is not there; every car when the words name nothing.
 */
export function searchVehicles(text: string, vehicles: readonly Vehicle[]): Vehicle[] {
  const words = wordsOf(text);
  if (words.every(isFiller)) return [...vehicles].sort(byPrice);
  const exact = fitting(text, vehicles);
  const fits = exact.length > 0 ? exact : fitting(words.filter((word) => !isYear(word)).join(' '), vehicles);
  const level = fits.some(({ model }) => model)
    ? 'model'
    : fits.some(({ make }) => make)
      ? 'make'
      : undefined;
  return fits.filter((fit) => level === undefined || fit[level]).map(({ vehicle }) => vehicle);
}

interface Fit<V extends Car> {
  readonly vehicle: V;
  readonly score: number;
  readonly make: boolean;
  readonly model: boolean;
  /** Words that neither this car nor the list of fillers accounts for. */
  readonly unknown: readonly string[];
}

function fitting<V extends Car>(text: string, vehicles: readonly V[]): Fit<V>[] {
  const words = wordsOf(text);
  const fits = vehicles.map((vehicle) => fitOf(words, vehicle)).filter((fit) => fit.score > 0);
  return fits.sort((a, b) => b.score - a.score || byPrice(a.vehicle, b.vehicle));
}

const byPrice = (a: Car, b: Car): number =>
  (a.price ?? 0) - (b.price ?? 0) || ((a.stockId ?? '') < (b.stockId ?? '') ? -1 : 1);

/** How well words name one car; a score of 0 when they rule it out or say nothing of it. */
function fitOf<V extends Car>(words: readonly string[], vehicle: V): Fit<V> {
  const used = new Set<number>();
  const names = namesOf(vehicle);
  if (takeRun(words, used, names.stockId))
    return { vehicle, score: 1000, make: true, model: true, unknown: [] };
  const model = takeRun(words, used, names.model);
  const make = names.make.filter((word) => takeRun(words, used, word)).length > 0;
  const wholeTrim = takeRun(words, used, names.trim);
  const trim = wholeTrim
    ? names.trimWords.length
    : names.trimWords.filter((word) => takeRun(words, used, word)).length;
  const rest = words.filter((_, index) => !used.has(index));
  const years = rest.filter(isYear).map(yearOf);
  const conditions = rest.filter(isCondition);
  const unknown = rest.filter((word) => !isYear(word) && !isFiller(word) && !isCondition(word));
  const excluded =
    years.some((year) => year !== vehicle.year) || conditions.some((word) => word !== vehicle.condition);
  const named = (model ? 8 : 0) + (make ? 4 : 0) + trim * 2 + (wholeTrim ? 1 : 0);
  const score = excluded ? 0 : named + years.length + conditions.length;
  return { vehicle, score, make, model, unknown };
}

/** A car's names, each glued together as `takeRun` wants it. */
interface Names {
  readonly stockId: string;
  readonly model: string;
  readonly make: readonly string[];
  readonly trim: string;
  readonly trimWords: readonly string[];
}

/** The same cars are searched for every deal, so each is spelled out once. */
const spelled = new WeakMap<Car, Names>();

function namesOf(car: Car): Names {
  const known = spelled.get(car);
  if (known) return known;
  const glued = (name: string) => wordsOf(name).join('');
  const names = {
    stockId: glued(car.stockId ?? ''),
    model: glued(car.model),
    make: wordsOf(car.make).map(glued),
    trim: glued(car.trim),
    trimWords: wordsOf(car.trim).map(glued),
  };
  spelled.set(car, names);
  return names;
}

/** Uses up the run of words that spells a name glued together ("f 150" for "f150"). @returns whether there was one */
function takeRun(words: readonly string[], used: Set<number>, glued: string): boolean {
  if (glued === '') return false;
  for (let start = 0; start < words.length; start++) {
    let run = '';
    for (let end = start; end < words.length && end < start + 5 && !used.has(end); end++) {
      run += words[end];
      if (!nearlyEqual(run, glued)) continue;
      for (let index = start; index <= end; index++) used.add(index);
      return true;
    }
  }
  return false;
}

const isCondition = (word: string): word is Vehicle['condition'] => word === 'new' || word === 'used';

const isYear = (word: string): boolean => /^(19[89]\d|20\d\d|\d\d)$/.test(word);

/** "23" is 2023, "98" is 1998. */
function yearOf(word: string): number {
  if (word.length === 4) return Number(word);
  return Number(word) + (Number(word) < 50 ? 2000 : 1900);
}
