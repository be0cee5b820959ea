import { readNumber, type VectorCase } from './cases.ts';

/** The first figure that is not what the case prints. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly rule: string;
}

/**
 * The first difference between what we compute and what a case expects, or undefined when there is none.
 * Every expected figure must be there; figures we compute beyond those are not looked at.
 */
export function firstDifference(
  { expected, tolerance }: Pick<VectorCase, 'expected' | 'tolerance'>,
  actual: Readonly<Record<string, unknown>>,
): Difference | undefined {
  for (const [field, value] of Object.entries(expected)) {
    const rule = tolerance[field] ?? tolerance['*'] ?? 'exact';
    const difference = differs(field, value, actual[field], rule);
    if (difference) return difference;
  }
  return undefined;
}

function differs(path: string, expected: unknown, actual: unknown, rule: unknown): Difference | undefined {
  if (Array.isArray(expected)) {
    const list = Array.isArray(actual) ? picked(expected, actual) : [];
    if (list.length < expected.length) {
      return { path: `${path}.length`, expected: expected.length, actual: list.length, rule: 'at least' };
    }
    return firstOf(expected.map((entry, k) => () => differs(`${path}[${k}]`, entry, list[k], rule)));
  }
  if (typeof expected === 'object' && expected !== null) {
    const values = typeof actual === 'object' && actual !== null ? (actual as Record<string, unknown>) : {};
    return firstOf(
      Object.entries(expected).map(
        ([key, value]) =>
          () =>
            differs(`${path}.${key}`, value, values[key], rule),
      ),
    );
  }
  return agrees(expected, actual, rule)
    ? undefined
    : { path, expected, actual, rule: typeof rule === 'string' ? rule : JSON.stringify(rule) };
}

/** The rows a case prints, by their number `n` where it prints only some of them; otherwise every row as it stands. */
function picked(expected: readonly unknown[], actual: readonly unknown[]): readonly unknown[] {
  const numbers = expected.map(numberOf);
  if (numbers.includes(undefined) || numbers.every((n, k) => n === k + 1)) return actual;
  return numbers.map((n) => actual.find((row) => numberOf(row) === n));
}

const numberOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'n' in row ? row.n : undefined;

function firstOf(checks: readonly (() => Difference | undefined)[]): Difference | undefined {
  for (const check of checks) {
    const difference = check();
    if (difference) return difference;
  }
  return undefined;
}

/**
 * Whether a leaf agrees under the case's rule: `{ abs }`, "… N dp", "… the cent", "exact …".
 * A tolerance finer than a double can tell apart at that size is read as eight of its last digits.
 */
function agrees(expected: unknown, actual: unknown, rule: unknown): boolean {
  const [wanted, got] = [asNumber(expected), asNumber(actual)];
  if (wanted === undefined || got === undefined) return expected === actual;
  const resolution = Math.abs(wanted) * 8 * Number.EPSILON;
  const gap = Math.abs(wanted - got);
  if (typeof rule === 'object' && rule !== null && 'abs' in rule) {
    return gap <= Number(rule.abs) + resolution;
  }
  const decimals = decimalsOf(String(rule), String(expected));
  if (decimals === undefined) return gap <= Math.max(resolution, 1e-9);
  return Math.abs(rounded(wanted, decimals) - rounded(got, decimals)) < 10 ** -decimals / 2;
}

const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value) : undefined;

/** To how many places a rule in words rounds before comparing; undefined when it compares exactly. */
function decimalsOf(rule: string, expected: string): number | undefined {
  const named = /(\d+) (?:dp|places|decimal)/.exec(rule);
  if (named) return Number(named[1]);
  if (/cent\b/.test(rule)) return 2;
  if (!/after rounding/.test(rule)) return undefined;
  return /\./.test(expected) ? Math.max(2, expected.split('.')[1]?.length ?? 0) : 0;
}

/** Half away from zero, a value within a double's noise of a half counted as the half. */
function rounded(value: number, decimals: number): number {
  const scaled = Math.abs(value) * 10 ** decimals;
  return (Math.sign(value) * Math.floor(scaled + 0.5 + scaled * 4 * Number.EPSILON)) / 10 ** decimals;
}
