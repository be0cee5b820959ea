/** 2^60 is beyond every amount in minor units; a bracket is halved at most so often. */
const halvingsMax = 60;

/**
 * The greatest whole number at which a condition holds that holds up to some number and not beyond it.
 *
 * @param lowest,highest whole numbers, both included in the search
 * @returns undefined when it holds nowhere, `highest` when it holds throughout
 */
export function greatestWhole(
  holds: (n: number) => boolean,
  lowest: number,
  highest: number,
): number | undefined {
  if (!holds(lowest)) return undefined;
  if (holds(highest)) return highest;
  let [yes, no] = [lowest, highest];
  for (let halvings = 0; no - yes > 1 && halvings < halvingsMax; halvings++) {
    const middle = yes + Math.floor((no - yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The least whole number at which a condition holds that holds from some number on. */
export function leastWhole(
  holds: (n: number) => boolean,
  lowest: number,
  highest: number,
): number | undefined {
  if (!holds(highest)) return undefined;
  const greatestNot = greatestWhole((n) => !holds(n), lowest, highest);
  return greatestNot === undefined ? lowest : greatestNot + 1;
}
