import { z } from 'zod';
import { invalidInput } from '../../kit/errors.ts';
import { IsoDate, type Minor, minor } from '../../kit/units.ts';

/** What a published case says, as far as the runner reads it. Prose about how it was found is left alone. */
export const VectorCase = z.object({
  id: z.string(),
  kind: z.string(),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  tolerance: z.record(z.string(), z.unknown()).default({}),
});
export type VectorCase = z.infer<typeof VectorCase>;

export const VectorFile = z.object({ cases: z.array(VectorCase) });

/** One object of a case's inputs, read field by field; what is missing or unreadable is named in the error. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: unknown) {
    this.#values = z.record(z.string(), z.unknown()).parse(values);
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  text(name: string): string {
    const value = this.#values[name];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    throw missing(name);
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  number(name: string): number {
    const value = readNumber(this.text(name));
    if (value === undefined) throw missing(name);
    return value;
  }

  /** A percent field as a fraction. */
  percent(name: string): number {
    return this.number(name) / 100;
  }

  /** A decimal amount in whole cents. */
  cents(name: string): Minor {
    return minor(this.number(name) * 100);
  }

  day(name: string): IsoDate {
    return IsoDate.parse(this.text(name));
  }

  object(name: string): Fields {
    return new Fields(this.#values[name]);
  }

  list(name: string): readonly Fields[] {
    return z
      .array(z.unknown())
      .parse(this.#values[name])
      .map((entry) => new Fields(entry));
  }

  /** A list of plain decimals. */
  numbers(name: string): readonly number[] {
    const entries = z.array(z.union([z.string(), z.number()])).parse(this.#values[name]);
    return entries.map((entry) => readNumber(String(entry)) ?? Number.NaN);
  }
}

/** A decimal, a quotient (`12/30`) or a sum of them (`2/12+1/366`); undefined for any other text. */
export function readNumber(text: string): number | undefined {
  if (!/^[-+]?[\d.]+(e[-+]?\d+)?([/+][\d.]+)*$/i.test(text.trim())) return undefined;
  if (!/[/]/.test(text)) return Number(text);
  const sum = text
    .split('+')
    .map((term) => term.split('/').map(Number))
    .reduce((total, [over = Number.NaN, under = 1]) => total + over / under, 0);
  return Number.isFinite(sum) ? sum : undefined;
}

const missing = (name: string) =>
  invalidInput('vectors/input_missing', `The case has no readable \`${name}\`.`, 'Correct the case.');
