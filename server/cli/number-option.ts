import { usageError } from './command.ts';

/**
 * The number that an option holds, from 0; undefined where it was not given.
 *
 * @throws wrong usage for anything else
 */
export function numberOption<Name extends string>(
  name: Name,
  values: Readonly<Partial<Record<Name, string | undefined>>>,
): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw usageError(`--${name} ${text}: write a number from 0.`);
  return value;
}
