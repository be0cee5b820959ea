import { AppError } from '../../kit/errors.ts';

/** Numbers that no amount, rate, term or count can be, or that few can. */
const numbers: readonly number[] = [
  -1,
  0,
  0.5,
  10,
  1_201,
  1e15,
  -1e15,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

const days: readonly string[] = ['2026-02-30', '0000-01-01', '9999-12-31', '1990-06-15', 'tomorrow', ''];

/** How long one call may take: nothing here needs a hundredth of it on a quiet machine. */
const millisecondsMax = 5_000;

/** Kinds of error that tell the caller what to mend. */
const callersFault: ReadonlySet<string> = new Set(['invalid_input', 'not_found']);

const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

interface Mutation {
  /** Such as `0.rates.0.annualRate = NaN`. */
  readonly change: string;
  readonly input: unknown;
}

/**
 * An input with one thing in it made wrong, for each number, day and list in it: a bad number or day in its place, the list
 * emptied or turned round.
 */
function mutationsOf(input: unknown, path: readonly (string | number)[] = []): Mutation[] {
  const at = (value: unknown, label: string): Mutation => ({
    change: `${path.join('.')} = ${label}`,
    input: value,
  });
  if (typeof input === 'number') return numbers.map((number) => at(number, String(number)));
  if (isDay(input)) return days.map((day) => at(day, day === '' ? "''" : day));
  if (Array.isArray(input)) {
    const inside = input.flatMap((item, k) =>
      mutationsOf(item, [...path, k]).map(({ change, input: changed }) => ({
        change,
        input: input.with(k, changed),
      })),
    );
    const whole = path.length === 0 ? [] : [at([], 'empty'), at(input.toReversed(), 'reversed')];
    return [...whole, ...inside];
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    mutationsOf(value, [...path, key]).map(({ change, input: changed }) => ({
      change,
      input: { ...input, [key]: changed },
    })),
  );
}

/**
 * What is wrong with how a call took bad input: it answered with something that is no number, threw something other than an
 * error that says what to do, or took too long. Undefined when nothing is.
 */
async function faultOf(call: () => unknown): Promise<string | undefined> {
  const started = performance.now();
  let fault: string | undefined;
  try {
    const strange = strangeIn(await call());
    fault = strange === undefined ? undefined : `answered ${strange}`;
  } catch (error) {
    const clear = error instanceof AppError && callersFault.has(error.kind) && error.fix.length > 0;
    fault = clear
      ? undefined
      : `threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
  }
  return performance.now() - started > millisecondsMax ? 'took longer than five seconds' : fault;
}

/** The first number in an answer that is none, or that is beyond what a double counts in whole units. */
function strangeIn(answer: unknown): string | undefined {
  if (typeof answer === 'number') return Number.isFinite(answer) ? undefined : String(answer);
  if (typeof answer === 'string') return answer.includes('NaN') ? answer : undefined;
  if (typeof answer !== 'object' || answer === null) return undefined;
  for (const value of Object.values(answer)) {
    const strange = strangeIn(value);
    if (strange !== undefined) return strange;
  }
  return undefined;
}

/** Every fault that a call shows when each thing in its input is made wrong in turn. */
export async function faultsOf(call: (input: unknown) => unknown, input: unknown): Promise<string[]> {
  const faults: string[] = [];
  for (const { change, input: changed } of mutationsOf(input)) {
    const fault = await faultOf(() => call(changed));
    if (fault !== undefined) faults.push(`${change}: ${fault}`);
  }
  return faults;
}
