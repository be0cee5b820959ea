import type { Store } from '#store/store.ts';
import { type parseCommand, type Terminal, usageError } from './command.ts';

export const dealersOptions = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  status: { type: 'string' },
  tier: { type: 'string' },
  group: { type: 'string' },
  limit: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  dealer: { type: 'string' },
  locale: { type: 'string' },
  days: { type: 'string' },
  deal: { type: 'string' },
  mend: { type: 'boolean' },
} as const;

export type DealersValues = ReturnType<
  typeof parseCommand<{ args: string[]; options: typeof dealersOptions }>
>['values'];

/** What a subcommand works with. */
export interface DealersCall {
  readonly store: Store;
  readonly values: DealersValues;
  /** What stands after the verb. */
  readonly names: readonly string[];
  readonly terminal: Terminal;
  readonly now: string;
}

/** Whoever has the data folder: the command line asks for no key. */
export const operator = 'operator';

/** @throws UsageError unless exactly one thing is named */
export function oneName({ names }: Pick<DealersCall, 'names'>, question: string): string {
  const [name, more] = names;
  if (name === undefined) throw usageError(question);
  if (more !== undefined) throw usageError(`${more} is one too many.`);
  return name;
}

/** @throws UsageError unless the option is a whole number within its limits */
export function wholeOption(option: string, text: string, max: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= max) return number;
  throw usageError(`--${option} takes a whole number from 1 to ${max}; not ${text}.`);
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
