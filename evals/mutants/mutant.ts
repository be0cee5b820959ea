import type { Observed } from '../observed.ts';

/** What an assistant may get wrong, done to a run that got it right. */
export type MutantKind =
  | 'drop-write'
  | 'wrong-arg'
  | 'wrong-recipient'
  | 'wrong-number'
  | 'extra-write'
  | 'no-approval';

/** A run with one thing wrong, which the graders must not pass. */
export interface Mutant {
  readonly kind: MutantKind;
  /** What was done to it, for a person to read. */
  readonly about: string;
  readonly observed: Observed;
}

/** Another value of the same kind, far enough that no tolerance takes it for the same. */
export function another(value: unknown): unknown {
  if (typeof value === 'number') return value * 1_000 + 7;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value}-other`;
  if (Array.isArray(value)) return [...value, 'other'];
  return 'other';
}
