/** The most earnings that social security tax is taken from, in dollars, by year. @see 42 USC 430; SSA's yearly notices */
const wageBase: Readonly<Record<number, number>> = {
  2015: 118_500,
  2016: 118_500,
  2017: 127_200,
  2018: 128_400,
  2019: 132_900,
  2020: 137_700,
  2021: 142_800,
  2022: 147_000,
  2023: 160_200,
  2024: 168_600,
  2025: 176_100,
  2026: 184_500,
};

const ssRate = 0.062;
const medicareRate = 0.0145;
/** Above this, in cents, an additional 0.9 % is withheld. @see 26 CFR 31.3101-2 */
const additionalMedicareFrom = 20_000_000;
const additionalMedicareRate = 0.009;

/** Social security tax withheld on box 3 wages, in cents, unrounded: 6.2 % up to the year's base. */
export function socialSecurityTax(wages: number, year: number | undefined): number {
  const base = year === undefined ? undefined : wageBase[year];
  return ssRate * Math.min(wages, base === undefined ? wages : base * 100);
}

/** Medicare tax withheld on box 5 wages, in cents, unrounded: 1.45 %, and 0.9 % more on what exceeds $200,000. */
export const medicareTax = (wages: number): number =>
  medicareRate * wages + additionalMedicareRate * Math.max(0, wages - additionalMedicareFrom);

/** Payroll rounds each pay: up to half a cent a period, and a few cents are no contradiction. */
export const taxTolerance = 60;
