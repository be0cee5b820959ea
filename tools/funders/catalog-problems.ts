import type { Dealer } from '../channel/dealer.ts';
import type { Catalog } from './catalog.ts';
import type { Program } from './program.ts';
import { isEmpty, overlap } from './span.ts';

/**
 * What is wrong with a market that its schemas cannot see: ids used twice, references to nothing, rate sheets with two
 * answers or none that count. Each problem names the record. Empty when the market is sound. Pure.
 */
export function catalogProblems(catalog: Catalog, dealers: readonly Dealer[]): string[] {
  const funderIds = new Set(catalog.funders.map(({ id }) => id));
  const dealerIds = new Set(dealers.map(({ id }) => id));
  return [
    ...repeated('funder', catalog.funders, ({ id }) => id),
    ...repeated('program', catalog.programs, ({ id }) => id),
    ...repeated('dealer', dealers, ({ id }) => id),
    ...repeated('vehicle', catalog.vehicles, ({ stockId }) => stockId),
    ...repeated('guide value', catalog.guide, (g) => `${g.year} ${g.make} ${g.model} ${g.trim}`),
    ...unknownReferences('program', catalog.programs, funderIds, ({ id, funderId }) => [id, funderId]),
    ...unknownReferences('vehicle', catalog.vehicles, dealerIds, ({ stockId, dealerId }) => [
      stockId,
      dealerId,
    ]),
    ...dealers.flatMap(({ id, funderIds: permitted }) =>
      permitted.filter((f) => !funderIds.has(f)).map((f) => `dealer ${id}: there is no ${f}`),
    ),
    ...catalog.programs.flatMap(programProblems),
  ];
}

function repeated<T>(kind: string, records: readonly T[], idOf: (record: T) => string): string[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const id = idOf(record);
    if (seen.has(id)) return [`${kind} ${id}: used twice`];
    seen.add(id);
    return [];
  });
}

function unknownReferences<T>(
  kind: string,
  records: readonly T[],
  known: ReadonlySet<string>,
  reference: (record: T) => readonly [id: string, to: string],
): string[] {
  return records
    .map(reference)
    .filter(([, to]) => !known.has(to))
    .map(([id, to]) => `${kind} ${id}: there is no ${to}`);
}

function programProblems(program: Program): string[] {
  const { rateSheet, amountMin, amountMax, effectiveFrom, effectiveTo, termMonthsMax, noScore } = program;
  const pairs = rateSheet.flatMap((cell, i) => rateSheet.slice(i + 1).map((other) => [cell, other] as const));
  const checks: readonly (readonly [boolean, string])[] = [
    [pairs.some(([a, b]) => overlap(a, b)), 'two rates for one score and term'],
    [rateSheet.some(isEmpty), 'a cell that no deal can be in'],
    [rateSheet.some((cell) => cell.termMonthsMax > termMonthsMax), 'a rate for a term above its longest'],
    [
      noScore !== rateSheet.some((cell) => cell.scoreMin === 0),
      'noScore and a cell from score 0 go together',
    ],
    [amountMin > amountMax, 'the least amount is above the largest'],
    [effectiveTo !== null && effectiveTo < effectiveFrom, 'it ends before it begins'],
  ];
  return checks.filter(([wrong]) => wrong).map(([, problem]) => `program ${program.id}: ${problem}`);
}
