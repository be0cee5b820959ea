import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A mistake in how a command was called: exit code 2. */
export class UsageError extends Error {}

/** Writes a report, making its folder. */
export function writeOut(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export function wholeNumber(text: string, option: string, min: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min) return value;
  throw new UsageError(`--${option} takes a whole number of at least ${min}, not "${text}".`);
}
