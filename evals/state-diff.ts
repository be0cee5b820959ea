import { assign } from './assign.ts';
import { type Mismatch, mismatches, show } from './matchers.ts';
import type { StateExpectation } from './scenario.ts';
import type { Snapshot } from './snapshot.ts';

/** One difference between two snapshots: a record that came or went, or a field of one that has another value. */
export interface StateChange {
  readonly op: 'add' | 'update' | 'remove';
  readonly path: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** Every difference, in the order in which the records came to be: ids are random, so an order of paths would differ from run to run. */
export function stateChanges(before: Snapshot, after: Snapshot): readonly StateChange[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].flatMap((path): StateChange[] => {
    const [old, now] = [before.get(path), after.get(path)];
    if (!old) return [{ op: 'add', path, to: now }];
    if (!now) return [{ op: 'remove', path, from: old }];
    return Object.keys({ ...old, ...now })
      .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
      .map((field) => ({ op: 'update', path: `${path}/${field}`, from: old[field], to: now[field] }));
  });
}

/** What the world shows that was not expected, and what was expected and does not show. */
export interface StateVerdict {
  readonly unexpected: readonly StateChange[];
  readonly missing: readonly { readonly expected: StateExpectation; readonly nearest: string | null }[];
}

/**
 * Holds the changes against a closed list: whatever is not listed must be unchanged. Expectations with a number are filled
 * first, by maximum matching; those with a minimum take what is left of their kind.
 */
export function judgeState(
  changes: readonly StateChange[],
  expected: readonly StateExpectation[],
): StateVerdict {
  const slots = expected.flatMap((one) =>
    Array.from({ length: typeof one.count === 'number' ? one.count : one.count.min }, () => one),
  );
  const held = assign(slots.length, changes.length, (slot, item) => {
    const [expectation, change] = [slots[slot], changes[item]];
    return expectation !== undefined && change !== undefined && misfit(expectation, change) === null;
  });
  const taken = new Set(held.filter((item) => item !== undefined));
  const open = expected.filter(({ count }) => typeof count !== 'number');
  const unexpected = changes.filter(
    (change, i) => !taken.has(i) && !open.some((expectation) => misfit(expectation, change) === null),
  );
  const missing = slots.flatMap((expectation, slot) =>
    held[slot] === undefined ? [{ expected: expectation, nearest: nearestTo(expectation, unexpected) }] : [],
  );
  return { unexpected, missing };
}

/** Null when the change is one of those expected, otherwise where it differs; undefined when it is of another kind. */
function misfit(expected: StateExpectation, change: StateChange): readonly Mismatch[] | null | undefined {
  if (expected.op !== change.op || !pathPattern(expected.path).test(change.path)) return undefined;
  const record = change.op === 'remove' ? change.from : change.to;
  const found = [
    ...(expected.where ? mismatches(expected.where, record, 'allow') : []),
    ...(expected.from === undefined ? [] : mismatches(expected.from, change.from, 'refuse', '/from')),
    ...(expected.to === undefined ? [] : mismatches(expected.to, change.to, 'refuse', '/to')),
  ];
  return found.length === 0 ? null : found;
}

/** `*` stands for any part of one step: facts of any deal whose key starts with vehicle. */
export const pathPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`);

function nearestTo(expected: StateExpectation, changes: readonly StateChange[]): string | null {
  const near = changes.flatMap((change) => {
    const found = misfit(expected, change);
    return found ? [{ change, found }] : [];
  });
  const [best] = near.sort((a, b) => a.found.length - b.found.length);
  if (!best) return null;
  const differences = best.found.map(
    ({ path, expected: e, actual }) => `${path}: expected ${e}, is ${actual}`,
  );
  return `${best.change.path} differs at ${differences.join('; ')}`;
}

/** A change in one line, as a diff shows it. */
export function showChange({ op, path, from, to }: StateChange): string {
  if (op === 'add') return `+ ${path} ${show(to)}`;
  if (op === 'remove') return `- ${path} ${show(from)}`;
  return `~ ${path} ${show(from)} → ${show(to)}`;
}
