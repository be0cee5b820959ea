import type { Dealer } from '../channel/dealer.ts';
import type { IsoDate } from '../kit/units.ts';
import type { Catalog, Funder } from './catalog.ts';
import { overlapProblems } from './problems/overlap-problems.ts';
import { type CatalogProblem, error, type Finding, located, warning } from './problems/problem.ts';
import { capacityProblems, programProblems } from './problems/program-problems.ts';

interface Around {
  /** The dealers that are known; absent: they are not asked about. */
  readonly dealers?: readonly Pick<Dealer, 'id' | 'funderIds'>[] | undefined;
  readonly today: IsoDate;
}

/**
 * What is wrong with a market that its schemas cannot see: ids used twice, references to nothing, rows that contradict one
 * another, programs that are over, double or that no deal can ever fit. Each problem names the record and its cure; errors
 * refuse a catalogue, warnings are told. Empty when the market is sound. Pure.
 */
export function catalogProblems(catalog: Catalog, { dealers, today }: Around): CatalogProblem[] {
  const funders = new Map(catalog.funders.map((funder) => [funder.id, funder]));
  const books = new Set(catalog.guide.flatMap(({ book }) => book ?? []));
  const dealerIds = dealers && new Set(dealers.map(({ id }) => id));
  return [
    ...identity('funder', 'funders', catalog.funders, ({ id }) => id),
    ...identity('program', 'programs', catalog.programs, ({ id }) => id),
    ...identity('vehicle', 'vehicles', catalog.vehicles, ({ stockId }) => stockId),
    ...identity('dealer', 'dealers', dealers ?? [], ({ id }) => id),
    ...identity('guide value', 'guide', catalog.guide, (g) =>
      [g.year, g.make, g.model, g.trim, g.book].filter((part) => part !== undefined && part !== '').join(' '),
    ),
    ...catalog.funders.flatMap((funder, at) =>
      located(`funder ${funder.id}`, ['funders', at], funderProblems(funder)),
    ),
    ...catalog.programs.flatMap((program, at) => {
      const funder = funders.get(program.funderId);
      const missing = funder ? [] : [noSuch('funderId', 'funder', program.funderId)];
      const findings = [...missing, ...programProblems(program, { funder, books, today })];
      return located(`program ${program.id}`, ['programs', at], findings);
    }),
    ...overlapProblems(catalog.programs),
    ...sameNames(catalog),
    ...catalog.vehicles.flatMap(({ stockId, dealerId }, at) =>
      !dealerIds || dealerIds.has(dealerId)
        ? []
        : located(`vehicle ${stockId}`, ['vehicles', at], [noSuch('dealerId', 'dealer', dealerId)]),
    ),
    ...(dealers ?? []).flatMap(({ id, funderIds }) =>
      located(
        `dealer ${id}`,
        [],
        funderIds
          .filter((f) => !funders.has(f))
          .map((f) =>
            warning([], `it may send to ${f}, which is no funder`, 'Correct the dealer or add the funder.'),
          ),
      ),
    ),
  ];
}

const noSuch = (field: string, kind: string, id: string): Finding =>
  error([field], `there is no ${kind} ${id}`, `Add the ${kind} or correct the reference.`);

function identity<T>(
  kind: string,
  list: string,
  records: readonly T[],
  idOf: (record: T) => string,
): CatalogProblem[] {
  const seen = new Set<string>();
  return records.flatMap((record, at) => {
    const id = idOf(record);
    const twice = seen.has(id);
    seen.add(id);
    if (id.trim() !== '' && !twice) return [];
    const finding = twice
      ? error([], 'used twice', 'Keep one, or give the other an id of its own.')
      : error([], 'it has no id', 'Give it one.');
    return located(`${kind} ${id || at + 1}`, [list, at], [finding]);
  });
}

function funderProblems({ capacity, concentration = [] }: Funder): Finding[] {
  const twice = concentration.flatMap(({ by }, at) =>
    concentration.findIndex((other) => other.by === by) < at
      ? [error(['concentration', at], `two shares by ${by}`, 'Keep one.')]
      : [],
  );
  return [...capacityProblems(capacity), ...twice];
}

/** People tell programs by their names. */
function sameNames({ programs }: Catalog): CatalogProblem[] {
  const seen = new Map<string, string>();
  return programs.flatMap(({ id, funderId, name }, at) => {
    const key = JSON.stringify([funderId, name.trim().toLowerCase()]);
    const other = seen.get(key);
    seen.set(key, other ?? id);
    if (other === undefined || other === id) return [];
    const finding = warning(['name'], `${other} of the same funder is called "${name}" too`, 'Rename one.');
    return located(`program ${id}`, ['programs', at], [finding]);
  });
}
