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
    const list = picked(expected, Array.isArray(actual) ? actual : []);
    if (list.length !== expected.length) {
      return { path: `${path}.length`, expected: expected.length, actual: list.length, rule: 'as many' };
    }
    return firstOf(expected.map((entry, k) => () => differs(`${path}[${k}]`, entry, list[k], rule)));
  }
  if (isRecord(expected)) {
    const values = isRecord(actual) ? actual : {};
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

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The entries of a table that a case prints, in its order. A case that prints instalments only is not asked about
 * drawdowns. One that prints some rows of a table, by their number `n`, is asked about those. Rows 1 to n are the whole
 * table unless the last of them still owes a balance, and a last row of which nothing is left is the table's last, so that
 * a row too many is found out; only rows on which nothing falls due may follow, and need not be printed.
 */
function picked(expected: readonly unknown[], actual: readonly unknown[]): readonly unknown[] {
  const typed = (entry: unknown) => isRecord(entry) && 'type' in entry;
  const rows = expected.some(typed) ? actual : actual.filter((entry) => !typed(entry));
  const printed = expected.filter((entry) => !typed(entry)).map(numberOf);
  if (printed.includes(undefined)) return rows;
  const fromTheFirst = printed.every((n, k) => n === k + 1);
  const last = expected.at(-1);
  const left = isRecord(last) && 'balance' in last ? asNumber(last.balance) : undefined;
  const ended = left === 0 || (fromTheFirst && left === undefined);
  const tooMany = (entry: unknown) =>
    ended && Number(numberOf(entry)) > Number(printed.at(-1)) && fallsDue(entry);
  return rows.filter((entry) => typed(entry) || printed.includes(numberOf(entry)) || tooMany(entry));
}

const fallsDue = (row: unknown): boolean => isRecord(row) && row.due !== 0;

const numberOf = (row: unknown): unknown => (isRecord(row) ? row.n : undefined);

function firstOf(checks: readonly (() => Difference | undefined)[]): Difference | undefined {
  for (const check of checks) {
    const difference = check();
    if (difference) return difference;
  }
  return undefined;
}

/**
 * Whether a leaf agrees under the case's rule: `{ abs }`, "… N dp", "… the cent", "… after rounding", "exact".
 *
 * Both sides are doubles, and a sum of many is off by some of its last digits: sixteen of those are allowed for, the
 * 15th significant figure at most, and nothing else.
 */
function agrees(expected: unknown, actual: unknown, rule: unknown): boolean {
  const [wanted, got] = [asNumber(expected), asNumber(actual)];
  if (wanted === undefined || got === undefined) return expected === actual;
  const gap = Math.abs(wanted - got);
  const noise = 16 * Number.EPSILON * Math.max(Math.abs(wanted), Math.abs(got));
  if (isRecord(rule) && 'abs' in rule) return gap <= Number(rule.abs) + noise;
  const decimals = decimalsOf(String(rule), String(expected));
  if (decimals === undefined) return gap <= noise;
  return Math.abs(rounded(wanted, decimals) - rounded(got, decimals)) < 10 ** -decimals / 2;
}

const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value) : undefined;

const moneyDecimals = 2;

/** To how many places a rule in words rounds both sides before comparing; undefined when it compares exactly. */
function decimalsOf(rule: string, expected: string): number | undefined {
  const named = /(\d+) (?:dp|places|decimal)/.exec(rule);
  if (named) return Number(named[1]);
  if (/cent\b/.test(rule)) return moneyDecimals;
  return /after rounding/.test(rule)
    ? Math.max(moneyDecimals, expected.split('.')[1]?.length ?? 0)
    : undefined;
}

/** Half away from zero, a value within a double's noise of a half counted as the half. */
function rounded(value: number, decimals: number): number {
  const scaled = Math.abs(value) * 10 ** decimals;
  return (Math.sign(value) * Math.floor(scaled + 0.5 + scaled * 4 * Number.EPSILON)) / 10 ** decimals;
}
