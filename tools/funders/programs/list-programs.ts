import type { IsoDate } from '../../kit/units.ts';
import type { Catalog, Funder } from '../catalog.ts';
import type { Product, Program, RateCell } from '../program.ts';
import { holdsScore, holdsTerm } from '../span.ts';

/** Which programs are asked for; what is absent is not asked. */
export interface ProgramFilter {
  readonly funder?: string | undefined;
  readonly product?: Product | undefined;
  /** Programs for any car are for this one too. */
  readonly condition?: 'new' | 'used' | undefined;
  readonly state?: string | undefined;
  /** Rates that are for this score; 0 stands for none. */
  readonly score?: number | undefined;
  readonly termMonths?: number | undefined;
  readonly on?: IsoDate | undefined;
}

export interface ListedProgram {
  readonly program: Program;
  readonly funder: Funder | undefined;
  /** The rates that are asked for: all of them, or those for the score and term. */
  readonly rates: readonly RateCell[];
}

/** The programs that a filter lets through, in the catalogue's order, with the rates that it asks for. Pure. */
export function listPrograms({ programs, funders }: Catalog, filter: ProgramFilter): ListedProgram[] {
  const known = new Map(funders.map((funder) => [funder.id, funder]));
  return programs.flatMap((program) => {
    const funder = known.get(program.funderId);
    if (!isAsked(program, funder, filter)) return [];
    const rates = program.rateSheet.filter((cell) => isPriced(cell, program, filter));
    return rates.length > 0 ? [{ program, funder, rates }] : [];
  });
}

function isAsked(program: Program, funder: Funder | undefined, filter: ProgramFilter): boolean {
  const { product, condition, state, on } = filter;
  const isOf = [program.funderId, funder?.name].some((name) => sameText(name, filter.funder));
  const lends = funder?.states.includes(state ?? '') && (program.regions?.includes(state ?? '') ?? true);
  return (
    (filter.funder === undefined || isOf) &&
    (product === undefined || (program.product ?? 'purchase') === product) &&
    (condition === undefined || program.condition === 'any' || program.condition === condition) &&
    (state === undefined || lends === true) &&
    (on === undefined || (program.effectiveFrom <= on && (program.effectiveTo ?? on) >= on))
  );
}

const isPriced = (cell: RateCell, program: Program, { score, termMonths }: ProgramFilter): boolean =>
  (score === undefined || holdsScore(cell, score)) &&
  (termMonths === undefined || (termMonths <= program.termMonthsMax && holdsTerm(cell, termMonths)));

const sameText = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a.toLowerCase() === b?.toLowerCase();
