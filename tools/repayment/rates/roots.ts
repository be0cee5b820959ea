/** Chandrupatla's method halves at worst and usually needs ten steps; a bracket of any size is exhausted long before. */
const stepsMax = 200;

/**
 * Where a function crosses zero between two points at which its signs differ, to the last digits of a double.
 *
 * @param from,to the bracket; `f` must be finite between them
 * @see Chandrupatla (1997), a hybrid of inverse quadratic interpolation and bisection: it cannot leave the bracket
 */
export function rootBetween(f: (x: number) => number, from: number, to: number): number {
  let [x1, x2, x3] = [from, to, to];
  let [f1, f2, f3] = [f(from), f(to), f(to)];
  if (f1 === 0) return from;
  if (f2 === 0) return to;
  let share = 0.5;
  for (let steps = 0; steps < stepsMax; steps++) {
    const x = x1 + share * (x2 - x1);
    const value = f(x);
    if (Math.sign(value) === Math.sign(f1)) [x3, f3] = [x1, f1];
    else [x3, f3, x2, f2] = [x2, f2, x1, f1];
    [x1, f1] = [x, value];
    const best = Math.abs(f2) < Math.abs(f1) ? x2 : x1;
    const least = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(x2 - x1);
    if (value === 0 || !(least < 0.5)) return best;
    const [xi, phi] = [(x1 - x2) / (x3 - x2), (f1 - f2) / (f3 - f2)];
    const interpolates = phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi;
    const next = interpolates
      ? (f1 / (f2 - f1)) * (f3 / (f2 - f3)) + ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
      : 0.5;
    share = Math.min(1 - least, Math.max(least, next));
  }
  return x1;
}

/**
 * Every crossing of zero between neighbouring points, and the points that lie on zero. Two crossings between the same two
 * points are not seen.
 *
 * @param points rising, with `f` finite on them
 */
export function rootsAlong(f: (x: number) => number, points: readonly number[]): number[] {
  const roots: number[] = [];
  let before: { at: number; value: number } | undefined;
  for (const at of points) {
    const value = f(at);
    if (value === 0) roots.push(at);
    else if (before && value * before.value < 0) roots.push(rootBetween(f, before.at, at));
    before = { at, value };
  }
  return roots;
}
