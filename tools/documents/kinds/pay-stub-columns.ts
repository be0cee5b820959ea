import { hitsOf, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { type Figure, figuresIn, isAmount } from './pay-stub-figures.ts';

export type TwoColumns = 'current_first' | 'ytd_first';

const named = ['gross', 'net', 'federalTax', 'socialSecurity', 'medicare'] as const;
/** The employee's share of a wage, 26 USC 3101, and how far a rounded tax may lie from it. */
const shares: Readonly<Record<string, number>> = { socialSecurity: 0.062, medicare: 0.0145 };
const shareTolerance = 0.0006;

const orders = new WeakMap<Reading, TwoColumns | undefined>();

/**
 * The order of two columns that nothing heads. The gross and at least two of net and the taxes must each have just two
 * amounts in their rows, the larger always on the same side, and Social Security or Medicare must be the same part of
 * the gross in both columns, its lawful one: a period and its year are, a tax and the wage that it rests on are not.
 */
export function orderOfTwo(reading: Reading): TwoColumns | undefined {
  if (!orders.has(reading)) orders.set(reading, worked(reading));
  return orders.get(reading);
}

function worked(reading: Reading): TwoColumns | undefined {
  if (hitsOf(reading, 'column.ytd').length > 0) return undefined;
  const rows = named.flatMap((key) => {
    const pairs = hitsOf(reading, key)
      .map(pairOf)
      .filter((pair) => pair !== undefined);
    return pairs.length === 1 ? [{ key, pair: pairs[0]! }] : [];
  });
  const gross = rows.find(({ key }) => key === 'gross')?.pair;
  if (!gross || rows.length < 3) return undefined;
  const lawful = rows.some(({ key, pair }) => {
    const share = shares[key];
    return (
      share !== undefined && [0, 1].every((i) => Math.abs(pair[i]! / gross[i]! - share) < shareTolerance)
    );
  });
  if (!lawful) return undefined;
  if (rows.every(({ pair: [a, b] }) => a < b)) return 'current_first';
  return rows.every(({ pair: [a, b] }) => a > b) ? 'ytd_first' : undefined;
}

/** The amounts right of a label in its line, where there are exactly two. */
function pairOf({ line, words }: Hit): readonly [number, number] | undefined {
  const after = line.words.slice(line.words.indexOf(words.at(-1)!) + 1);
  const [a, b, third] = figuresIn(after).filter(isAmount).map(amountOf);
  return a === undefined || b === undefined || third !== undefined ? undefined : [a, b];
}

const amountOf = ({ value }: Figure): number => Math.abs(value);
