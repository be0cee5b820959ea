import { z } from 'zod';
import { invalidInput } from '../../kit/errors.ts';
import { IsoDate, type Minor, minor } from '../../kit/units.ts';
import { notCovered } from './conventions.ts';

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

const countMax = 10_000;

/** Which fields of a case's objects have been looked at. */
const lookedAt = new WeakMap<object, Set<string>>();

/** One object of a case's inputs, read field by field; what is missing or unreadable is named in the error, in one line. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #names: Set<string>;

  constructor(values: unknown) {
    if (!isObject(values)) {
      throw invalidInput(
        'vectors/input_missing',
        'The case has no readable object here.',
        'Correct the case.',
      );
    }
    this.#values = values;
    this.#names = lookedAt.get(values) ?? new Set();
    lookedAt.set(values, this.#names);
  }

  has(name: string): boolean {
    return this.#at(name) !== undefined;
  }

  /** The first of some names for the same thing that the case uses. */
  oneOf(...names: readonly string[]): string | undefined {
    return names.find((name) => this.has(name));
  }

  #at(name: string): unknown {
    this.#names.add(name);
    return this.#values[name];
  }

  /** Whether a field holds a list. */
  isList(name: string): boolean {
    return Array.isArray(this.#at(name));
  }

  isListOfNumbers(name: string): boolean {
    const value = this.#at(name);
    return Array.isArray(value) && value.every((each) => typeof each !== 'object');
  }

  /** Whether a field holds a number, or text that reads as one. */
  isNumber(name: string): boolean {
    const value = this.#at(name);
    return typeof value === 'number' || (typeof value === 'string' && readNumber(value) !== undefined);
  }

  /** Whether a field is there and says nothing. */
  isNull(name: string): boolean {
    return this.#at(name) === null;
  }

  text(name: string): string {
    const value = this.#at(name);
    if (typeof value === 'object' && value !== null) throw notCovered(`\`${name}\` in this form`);
    return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
      ? String(value)
      : refuse(name, value, 'neither text nor number');
  }

  /** A field of words, or none. */
  words(name: string): string {
    return this.has(name) ? this.text(name) : '';
  }

  /** Yes or no; no when the case says nothing. */
  flag(name: string): boolean {
    const value = this.#at(name) ?? false;
    return typeof value === 'boolean' ? value : refuse(name, value, 'neither true nor false');
  }

  number(name: string): number {
    const text = this.text(name);
    return readNumber(text) ?? refuse(name, text, 'no number');
  }

  /** A number that is not below 0, in units of the currency or in percent. */
  notNegative(name: string): number {
    const value = this.number(name);
    return value >= 0 ? value : refuse(name, value, 'negative');
  }

  /** How many of something that is listed one by one: a whole number up to the most flows that a rate is sought for. */
  count(name: string): number {
    const count = this.number(name);
    const counts = Number.isInteger(count) && count >= 1 && count <= countMax;
    return counts ? count : refuse(name, count, `no count from 1 to ${countMax}`);
  }

  /** A percent field as a fraction. */
  percent(name: string): number {
    return this.number(name) / 100;
  }

  /** A decimal amount in whole cents. */
  cents(name: string): Minor {
    const cents = Math.abs(this.number(name) * 100);
    return cents <= Number.MAX_SAFE_INTEGER
      ? minor(this.number(name) * 100)
      : refuse(name, this.#at(name), 'no amount of money');
  }

  day(name: string): IsoDate {
    return dayIn(name, this.text(name));
  }

  days(name: string): readonly IsoDate[] {
    return this.#entries(name).map((entry) => dayIn(name, entry));
  }

  /** Whether a field holds yes or no. */
  isFlag(name: string): boolean {
    return typeof this.#at(name) === 'boolean';
  }

  object(name: string): Fields {
    const value = this.#at(name);
    return isObject(value) ? new Fields(value) : refuse(name, value, 'no object');
  }

  list(name: string): readonly Fields[] {
    return this.#entries(name).map((entry) => {
      if (!isObject(entry)) throw notCovered(`\`${name}\` as a list of plain values`);
      return new Fields(entry);
    });
  }

  /** A list of plain decimals; one number is a list of one. */
  numbers(name: string): readonly number[] {
    const entries = this.isNumber(name) ? [this.#at(name)] : this.#entries(name);
    return entries.map((entry) => readNumber(String(entry)) ?? refuse(name, entry, 'no number'));
  }

  /** A list of words or numbers as words; one is a list of one. */
  texts(name: string): readonly string[] {
    const value = this.#at(name);
    return typeof value === 'object' ? this.#entries(name).map(String) : [this.text(name)];
  }

  #entries(name: string): readonly unknown[] {
    const value = this.#at(name);
    return Array.isArray(value) ? value : refuse(name, value, 'no list');
  }
}

const dayIn = (name: string, value: unknown): IsoDate =>
  IsoDate.safeParse(value).data ?? refuse(name, value, 'no day of the calendar, YYYY-MM-DD');

/** What is missing puts a case in a form that is not read here; what is there and unreadable is a fault of the case. */
function refuse(name: string, value: unknown, what: string): never {
  if (value === undefined) throw notCovered(`a case without \`${name}\``);
  const message = `The case's \`${name}\` is ${what}: ${JSON.stringify(value).slice(0, longestShown)}.`;
  throw invalidInput('vectors/input_unreadable', message, 'Correct the case.');
}

const longestShown = 60;

/**
 * The inputs that nobody looked at, by their paths: `steps[1].percent`. A figure worked out without them may look right and
 * be wrong.
 */
function unreadInputs(values: unknown, path = ''): readonly string[] {
  if (Array.isArray(values)) return values.flatMap((each, k) => unreadInputs(each, `${path}[${k}]`));
  const names = isObject(values) ? lookedAt.get(values) : undefined;
  if (!names || !isObject(values)) return [];
  const prefix = path === '' ? '' : `${path}.`;
  return Object.entries(values).flatMap(([name, value]) =>
    names.has(name) ? unreadInputs(value, prefix + name) : [prefix + name],
  );
}

/** Inputs that tell a reader about the case and change no figure. */
const prose = new Set([
  'comment',
  'currency',
  'description',
  'jurisdiction',
  'method',
  'note',
  'notes',
  'product',
  'solveFor',
  'type',
  'unknown',
]);

/**
 * Refuses a case of which some input was not looked at, by its name: a figure worked out without a balloon looks right.
 *
 * @throws AppError `vectors/not_covered`
 */
export function requireAllRead(inputs: unknown): void {
  const unread = unreadInputs(inputs).filter((path) => !prose.has(path.replace(/^.*\./, '')));
  if (unread.length > 0) throw notCovered(`the input ${unread.join(', ')}`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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

/** Two inputs of a case that cannot both be so. */
export const contradictory = (one: string, other: string) =>
  invalidInput(
    'vectors/inputs_contradict',
    `The case's \`${one}\` and \`${other}\` contradict each other.`,
    'Correct the case.',
  );
