import fc from 'fast-check';
import { expect } from 'vitest';
import { AppError } from '../../kit/errors.ts';

/** Passes when a law holds for everything that is generated; shows the counterexample otherwise. */
export function expectHolds<T>(things: fc.Arbitrary<T>, holds: (thing: T) => boolean, runs: number): void {
  fc.assert(fc.property(things, holds), { numRuns: runs });
}

/**
 * Passes when a law finds something wrong with an engine that was broken on purpose. A law that throws has found nothing, so
 * its exception goes on.
 */
export function expectBroken<T>(things: fc.Arbitrary<T>, holds: (thing: T) => boolean, runs: number): void {
  const details = fc.check(fc.property(things, holds), { numRuns: runs, seed: 20_261_122 });
  if (details.failed && details.errorInstance instanceof Error) {
    if (!details.errorInstance.message.includes('returning false')) throw details.errorInstance;
  }
  expect(details.failed, 'a broken engine went unnoticed').toBe(true);
}

/** What a function answers, or undefined where it refuses its input as it should: with an `AppError` that says what to do. */
export function unlessRefused<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid_input' && error.fix !== '') return undefined;
    throw error;
  }
}
