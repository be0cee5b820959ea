import { z } from 'zod';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
type Scalar = z.infer<typeof Scalar>;

/** A test of one value. What is not an operator is a literal; decimals are compared as decimals, so 25 equals "25.00". */
export const Operator = z.union([
  z.strictObject({ eq: Scalar }),
  z.strictObject({ ne: Scalar }),
  z.strictObject({ in: z.array(Scalar).min(1) }),
  z.strictObject({ notIn: z.array(Scalar).min(1) }),
  z.strictObject({ between: z.tuple([z.number(), z.number()]) }),
  z.strictObject({
    approx: z.strictObject({
      value: z.number(),
      abs: z.number().positive().optional(),
      rel: z.number().positive().optional(),
      reason: z.string().min(1).describe('why an exact value cannot be expected'),
    }),
  }),
  z.strictObject({ regex: z.string().min(1) }),
  z.strictObject({ any: z.literal(true) }),
  z.strictObject({ absent: z.literal(true) }),
]);
export type Operator = z.infer<typeof Operator>;

/** A literal, an operator, a list matched item by item, or a map of them. */
export type Matcher = Scalar | Operator | readonly Matcher[] | { readonly [key: string]: Matcher };
export const Matcher: z.ZodType<Matcher> = z.lazy(() =>
  z.union([Scalar, Operator, z.array(Matcher), z.record(z.string(), Matcher)]),
) as z.ZodType<Matcher>;

export interface Mismatch {
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
}

/**
 * Where a value differs from what a matcher asks; empty when it fits.
 *
 * @param extra whether keys that the matcher does not name are a mismatch
 */
export function mismatches(
  matcher: Matcher,
  actual: unknown,
  extra: 'allow' | 'refuse',
  path = '',
): readonly Mismatch[] {
  const miss = (expected: string): Mismatch[] => [{ path: path || '/', expected, actual: show(actual) }];
  if (isOperator(matcher)) return holds(matcher, actual) ? [] : miss(show(matcher));
  if (Array.isArray(matcher)) {
    if (!Array.isArray(actual) || actual.length !== matcher.length) return miss(show(matcher));
    return matcher.flatMap((item, i) => mismatches(item, actual[i], extra, `${path}/${i}`));
  }
  if (matcher !== null && typeof matcher === 'object') {
    if (!isRecord(actual)) return miss(show(matcher));
    const named = matcher as Readonly<Record<string, Matcher>>;
    const differing = Object.entries(named).flatMap(([key, member]) =>
      mismatches(member, actual[key], extra, `${path}/${key}`),
    );
    if (extra === 'allow') return differing;
    const unnamed = Object.keys(actual).filter((key) => !(key in named) && actual[key] !== undefined);
    return [
      ...differing,
      ...unnamed.map((key) => ({
        path: `${path}/${key}`,
        expected: 'nothing',
        actual: show(actual[key]),
      })),
    ];
  }
  return sameScalar(matcher as Scalar, actual) ? [] : miss(show(matcher));
}

const operatorKeys = ['eq', 'ne', 'in', 'notIn', 'between', 'approx', 'regex', 'any', 'absent'];

export const isOperator = (matcher: Matcher): matcher is Operator => {
  if (!isRecord(matcher)) return false;
  const keys = Object.keys(matcher);
  return keys.length === 1 && operatorKeys.includes(keys[0] ?? '');
};

function holds(operator: Operator, actual: unknown): boolean {
  if ('absent' in operator) return actual === undefined || actual === null;
  if (actual === undefined) return false;
  if ('any' in operator) return actual !== null;
  if ('eq' in operator) return sameScalar(operator.eq, actual);
  if ('ne' in operator) return !sameScalar(operator.ne, actual);
  if ('in' in operator) return operator.in.some((one) => sameScalar(one, actual));
  if ('notIn' in operator) return !operator.notIn.some((one) => sameScalar(one, actual));
  if ('regex' in operator) return typeof actual === 'string' && new RegExp(operator.regex, 'u').test(actual);
  if (typeof actual !== 'number') return false;
  if ('between' in operator) return operator.between[0] <= actual && actual <= operator.between[1];
  const { value, abs = 0, rel = 0 } = operator.approx;
  return Math.abs(actual - value) <= Math.max(abs, rel * Math.abs(value));
}

/** Two strings are compared as they are; a number also equals a string that spells the same decimal. */
function sameScalar(expected: Scalar, actual: unknown): boolean {
  if (typeof expected === 'number' || typeof actual === 'number') {
    const [a, b] = [decimal(expected), decimal(actual)];
    return a !== undefined && a === b;
  }
  return expected === actual;
}

function decimal(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value + 0) : undefined;
  if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return undefined;
  return String(Number(value) + 0);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A value in one short line. */
export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 197)}…` : text;
}
