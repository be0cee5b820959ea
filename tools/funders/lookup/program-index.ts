import { invalidInput } from '../../kit/errors.ts';
import type { Catalog } from '../catalog.ts';
import type { Product } from '../program.ts';
import { addRange, type BitSet, emptySet } from './bit-set.ts';
import { createRuleSets, type Entry, type Places, type RuleSet } from './rule-sets.ts';

/** A catalogue larger than this is refused: the sets of a hundred thousand programs take some thirty megabytes. */
const programsMax = 500_000;

/** The programs of one market and product, in the order of funders and ids, and the sets of their rules. */
export interface Shelf {
  readonly entries: readonly Entry[];
  readonly ruleSets: readonly RuleSet[];
  /** The programs of one funder, or all. */
  scope(funderId: string | undefined): BitSet;
}

/** A catalogue as it is looked up in: no question goes through its programs. */
export interface ProgramIndex {
  /** Undefined where the catalogue has nothing of the kind. */
  shelf(market: string, product: Product): Shelf | undefined;
  entry(programId: string): Entry | undefined;
}

/**
 * Sorts a catalogue by market and product and makes the sets of its rules. A program of a funder that the catalogue does not
 * list is left out, for it has no name to show. Linear in programs but for sorting. Pure.
 *
 * @throws AppError `funders/catalog_too_large`
 */
export function createProgramIndex({ funders, programs }: Catalog): ProgramIndex {
  if (programs.length > programsMax) throw tooLarge(programs.length);
  const byId = new Map(funders.map((funder) => [funder.id, funder]));
  const entries = programs.flatMap((program): Entry[] => {
    const funder = byId.get(program.funderId);
    return funder ? [{ program, funder }] : [];
  });
  const shelves = new Map(
    [...byShelf(entries)].map(([key, kept]) => [key, createShelf(kept.toSorted(byFunderThenId))]),
  );
  const byProgram = new Map(entries.map((entry) => [entry.program.id, entry]));
  return {
    shelf: (market, product) => shelves.get(shelfKey(market, product)),
    entry: (programId) => byProgram.get(programId),
  };
}

function byShelf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const shelves = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { market = 'us', product = 'purchase' } = entry.program;
    const kept = shelves.get(shelfKey(market, product));
    if (kept) kept.push(entry);
    else shelves.set(shelfKey(market, product), [entry]);
  }
  return shelves;
}

const shelfKey = (market: string, product: Product): string => `${market} ${product}`;

const byFunderThenId = (a: Entry, b: Entry): number =>
  inCodeOrder(a.funder.id, b.funder.id) || inCodeOrder(a.program.id, b.program.id);

const inCodeOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function createShelf(entries: readonly Entry[]): Shelf {
  const places = placesOf(entries);
  return {
    entries,
    ruleSets: createRuleSets(entries, places),
    scope(funderId) {
      const set = emptySet(entries.length);
      const { start, end } =
        funderId === undefined ? { start: 0, end: entries.length } : (places.get(funderId) ?? nowhere);
      addRange(set, start, end);
      return set;
    },
  };
}

const nowhere = { start: 0, end: 0 };

function placesOf(entries: readonly Entry[]): Places {
  const places = new Map<string, { start: number; end: number }>();
  entries.forEach(({ funder }, at) => {
    const place = places.get(funder.id);
    if (place) place.end = at + 1;
    else places.set(funder.id, { start: at, end: at + 1 });
  });
  return places;
}

/** An index is made once for a catalogue and goes with it. */
const made = new WeakMap<Catalog, ProgramIndex>();

export function programIndex(catalog: Catalog): ProgramIndex {
  const known = made.get(catalog);
  if (known) return known;
  const index = createProgramIndex(catalog);
  made.set(catalog, index);
  return index;
}

const tooLarge = (programs: number) =>
  invalidInput(
    'funders/catalog_too_large',
    `The catalogue has ${programs} programs; at most ${programsMax} are looked up in.`,
    'Leave out programs that are over, or split the catalogue.',
  );
