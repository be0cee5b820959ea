import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Printed } from '../../values/values.ts';
import { medicareTax, socialSecurityTax, taxTolerance } from './wage-taxes.ts';

type Readings = readonly Printed<number>[];

interface Choice {
  readonly value: number;
  readonly votes: number;
}

/** How sure a figure is that several readings of the copies and a withholding rate agree on. */
const provenSureness = 0.97;

/**
 * The amounts of boxes 1 to 6 out of all their readings on the copies of a sheet. A wage and its tax that fit the rate
 * prove one another whatever other readings there are; a box without such proof takes what most copies show, with less
 * confidence the more of them differ.
 *
 * @param readings of boxes 1 to 6, in their order
 */
export function chosenWages(readings: readonly Readings[], year: number | undefined): ReadField[] {
  const [wages, federal, ssWages, ssTax, medicareWages, medicare] = readings.map(choicesOf);
  const social = fitting(ssWages!, ssTax!, (wage) => socialSecurityTax(wage, year));
  const health = fitting(medicareWages!, medicare!, medicareTax);
  const own = wages!.find(({ value }) => value === social?.wage || value === health?.wage);
  const first = own && own.votes * 2 > (wages![0]?.votes ?? 0) ? own.value : undefined;
  const values = [first, undefined, social?.wage, social?.tax, health?.wage, health?.tax];
  return names.flatMap((name, i) => {
    const proven = values[i];
    if (proven !== undefined) return [fieldAt(name, readings[i]!, proven, provenSureness)];
    return voted(name, readings[i]!, [wages, federal, ssWages, ssTax, medicareWages, medicare][i]!);
  });
}

const names = [
  'box1_wages',
  'box2_federal_tax',
  'box3_ss_wages',
  'box4_ss_tax',
  'box5_medicare_wages',
  'box6_medicare_tax',
] as const;

function choicesOf(readings: Readings): Choice[] {
  const votes = new Map<number, number>();
  for (const { value } of readings) votes.set(value, (votes.get(value) ?? 0) + 1);
  return [...votes].map(([value, own]) => ({ value, votes: own })).sort((a, b) => b.votes - a.votes);
}

/** The wage and the tax that fit the rate, by their votes and then by how closely they fit. */
function fitting(wages: readonly Choice[], taxes: readonly Choice[], taxOn: (wage: number) => number) {
  const pairs = wages.flatMap((wage) =>
    taxes.map((tax) => ({
      wage: wage.value,
      tax: tax.value,
      votes: wage.votes + tax.votes,
      apart: Math.abs(taxOn(wage.value) - tax.value),
    })),
  );
  return pairs
    .filter(({ tax, apart }) => tax > 0 && apart <= taxTolerance)
    .sort((a, b) => b.votes - a.votes || a.apart - b.apart)[0];
}

function voted(name: string, readings: Readings, choices: readonly Choice[]): ReadField[] {
  const [best, second] = choices;
  if (!best || best.votes === second?.votes) return [];
  return [fieldAt(name, readings, best.value, second ? 0.7 : best.votes > 1 ? 0.96 : 0.93)];
}

/** The surest reading of a value carries it; what the rates prove is sure although a letter of it was doubtful. */
function fieldAt(name: string, readings: Readings, value: number, sureness: number): ReadField {
  const fields = readings
    .filter((own) => own.value === value)
    .map((own) => fieldOf(name, 'money', own, sureness))
    .sort((a, b) => b.confidence - a.confidence);
  return sureness === provenSureness ? { ...fields[0]!, confidence: provenSureness } : fields[0]!;
}
