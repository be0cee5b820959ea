import type { Catalog } from '../funders/catalog.ts';
import type { AnnualRate, IsoDate } from '../kit/units.ts';

/**
 * The lowest and the highest buy rate, over all programs in force on a day, of the rate-sheet cells that take a term.
 *
 * @returns undefined when no program takes it
 */
export function listedRates(
  catalog: Catalog,
  termMonths: number,
  asOf: IsoDate,
): { readonly lowest: AnnualRate; readonly highest: AnnualRate } | undefined {
  const rates = catalog.programs
    .filter(
      ({ effectiveFrom, effectiveTo, termMonthsMax }) =>
        termMonths <= termMonthsMax && effectiveFrom <= asOf && (effectiveTo === null || asOf <= effectiveTo),
    )
    .flatMap(({ rateSheet }) => rateSheet)
    .filter((cell) => cell.termMonthsMin <= termMonths && termMonths <= cell.termMonthsMax)
    .map(({ buyRate }) => buyRate)
    .sort((a, b) => a - b);
  const [lowest, highest] = [rates[0], rates.at(-1)];
  return lowest === undefined || highest === undefined ? undefined : { lowest, highest };
}
