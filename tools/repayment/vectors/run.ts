import { ZodError } from 'zod';
import { AppError } from '../../kit/errors.ts';
import { adapterOf } from './adapters.ts';
import type { VectorCase } from './cases.ts';
import { firstDifference } from './compare.ts';

export type Outcome =
  | { readonly status: 'passed' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'not covered'; readonly reason: string };

/** Runs one case through the function its kind names, and compares what comes back with what the source prints. */
export function runCase(vector: VectorCase): Outcome {
  const adapter = adapterOf(vector.kind);
  if (!adapter) return { status: 'not covered', reason: `no function for ${vector.kind} yet` };
  if (!assertsSomething(vector.expected)) return { status: 'failed', reason: 'the case asserts nothing' };
  try {
    const difference = firstDifference(vector, adapter(vector.inputs));
    if (!difference) return { status: 'passed' };
    const { path, expected, actual, rule } = difference;
    return {
      status: 'failed',
      reason: `${path}: expected ${JSON.stringify(expected)}, computed ${JSON.stringify(actual)} (${rule})`,
    };
  } catch (error) {
    const reason = inOneLine(error);
    const uncovered = error instanceof AppError && error.code === 'vectors/not_covered';
    return { status: uncovered ? 'not covered' : 'failed', reason };
  }
}

/** Whether there is any figure in what a case expects: nothing cannot disagree with it otherwise. */
const assertsSomething = (expected: unknown): boolean =>
  typeof expected === 'object' && expected !== null
    ? Object.values(expected).some(assertsSomething) || (Array.isArray(expected) && expected.length === 0)
    : expected !== undefined;

/** What went wrong, in one line: of a schema's findings the first, with the place it is at. */
export function inOneLine(error: unknown): string {
  const found = error instanceof ZodError ? error.issues[0] : undefined;
  if (found) return [found.path.join('.'), found.message].filter((part) => part !== '').join(': ');
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

interface KindTally {
  passed: number;
  failed: number;
  notCovered: number;
}

export interface VectorsReport {
  readonly kinds: ReadonlyMap<string, KindTally>;
  /** One line for each case that did not pass. */
  readonly lines: readonly string[];
  readonly total: Readonly<KindTally>;
}

/** @param unreadable what could not even be read as a case, one line each: each is a failure */
export function runCases(vectors: readonly VectorCase[], unreadable: readonly string[]): VectorsReport {
  const kinds = new Map<string, KindTally>();
  const total: KindTally = { passed: 0, failed: unreadable.length, notCovered: 0 };
  const lines: string[] = unreadable.map((reason) => `failed: ${reason}`);
  if (unreadable.length > 0) kinds.set('unreadable', { passed: 0, failed: unreadable.length, notCovered: 0 });
  for (const vector of vectors) {
    const tally = kinds.get(vector.kind) ?? { passed: 0, failed: 0, notCovered: 0 };
    kinds.set(vector.kind, tally);
    const outcome = runCase(vector);
    const column = outcome.status === 'not covered' ? 'notCovered' : outcome.status;
    tally[column]++;
    total[column]++;
    if (outcome.status !== 'passed') {
      lines.push(`${outcome.status}: ${vector.kind} ${vector.id}: ${outcome.reason}`);
    }
  }
  return { kinds, lines, total };
}
