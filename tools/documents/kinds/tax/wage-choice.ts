import type { ReadField } from '../../../deals/deal.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Printed } from '../../values/values.ts';
import { medicareTax, socialSecurityTax, taxTolerance } from './wage-taxes.ts';

type Readings = readonly Printed<number>[];

interface Choice {
  readonly value: number;
  readonly votes: number;
}

/** How sure a figure is that a withholding rate proves. */
const provenSureness = 0.97;
/** How sure one is that OCR read and that fits the rate but for some cents: one of its digits may be misread. */
const likelySureness = 0.8;
/** How sure one is where copies differ besides. */
const doubtfulSureness = 0.55;
/** A tax that is the rate of its wage but for rounding, in cents: no digit of either can be misread. */
const roundingMax = 2;

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
  const exact = social?.exact || health?.exact ? roundingMax : taxTolerance;
  const values = [first, undefined, social?.wage, social?.tax, health?.wage, health?.tax];
  const aparts = [exact, 0, social?.apart, social?.apart, health?.apart, health?.apart];
  const copies = Math.max(...readings.map(({ length }) => length));
  return names.flatMap((name, i) => {
    const proven = values[i];
    if (proven !== undefined) return provenFields(name, readings[i]!, proven, aparts[i]!);
    return voted(
      name,
      readings[i]!,
      [wages, federal, ssWages, ssTax, medicareWages, medicare][i]!,
      readings[i]!.length < copies,
    );
  });
}

/**
 * The surest reading of a value carries it; what a rate proves is sure although a letter of it was doubtful. Where copies
 * differ and none fits the rate exactly, any may be the misread one.
 */
function provenFields(name: string, readings: Readings, value: number, apart: number): ReadField[] {
  const field = fieldAt(name, readings, value, provenSureness);
  if (apart <= roundingMax || field.reading !== 'ocr') return [{ ...field, confidence: provenSureness }];
  const differ = readings.some((own) => own.value !== value);
  return differ ? [{ ...field, confidence: doubtfulSureness }] : [{ ...field, confidence: likelySureness }];
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

/** The wage and the tax that fit the rate: those that fit it exactly first, then by their votes. */
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
    .map((pair) => ({ ...pair, exact: pair.apart <= roundingMax }))
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.votes - a.votes || a.apart - b.apart)[0];
}

/** What most copies show; less sure where they differ, or where one of them could not be read. */
function voted(name: string, readings: Readings, choices: readonly Choice[], copyLost: boolean): ReadField[] {
  const [best, second] = choices;
  if (!best || best.votes === second?.votes) return [];
  const sureness = second ? 0.7 : copyLost && best.votes > 1 ? 0.8 : best.votes > 1 ? 0.96 : 0.93;
  return [fieldAt(name, readings, best.value, sureness)];
}

function fieldAt(name: string, readings: Readings, value: number, sureness: number): ReadField {
  return readings
    .filter((own) => own.value === value)
    .map((own) => fieldOf(name, 'money', own, sureness))
    .sort((a, b) => b.confidence - a.confidence)[0]!;
}
