import type { RunDetails } from 'fast-check';

/**
 * The counterexample of a property that returned false, or null when it held. A property that threw instead has shown
 * nothing about the guard that was taken away, so its exception goes on.
 */
export function counterexampleOf<T>(details: RunDetails<T>): string | null {
  if (!details.failed) return null;
  const thrown = details.errorInstance;
  if (!(thrown instanceof Error) || !thrown.message.includes('returning false')) throw thrown;
  return JSON.stringify(details.counterexample);
}
