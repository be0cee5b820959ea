import type { Characteristic } from '#tools/risk/card/characteristic.ts';
import type { Scorecard } from '#tools/risk/card/scorecard.ts';
import type { Features } from '#tools/risk/scoring/score.ts';
import { modelOf, type Tree } from './onnx-model.ts';

/** Above any value of a card, so that only what is missing (NaN, which is below nothing) goes the other way. */
const aboveAll = 3e38;

/**
 * A card as ONNX knows additive models: one tree of cuts for each characteristic, whose leaves are points, and their sum.
 * Categories come as the number of their group. It names no reasons, keeps no points apart and gives no PD.
 *
 * @throws RangeError for a card with special codes, which this leaves out
 */
export function onnxOf({ characteristics, scaling }: Pick<Scorecard, 'characteristics' | 'scaling'>) {
  return {
    file: modelOf(characteristics.map(treeOf), scaling.basePoints),
    width: characteristics.length,
    /** Values of one person in the card's order; NaN is missing. */
    encode: encoder(characteristics),
  };
}

function treeOf(characteristic: Characteristic): Tree {
  const { missing } = characteristic;
  if (characteristic.kind === 'category') {
    const { groups, unseen } = characteristic;
    const leaves = [...groups.map(({ points }) => points), unseen.points];
    const halves = leaves.slice(1).map((_, at) => at + 0.5);
    return { edge: aboveAll, low: halved(halves, leaves), high: missing.points };
  }
  const { bins, special } = characteristic;
  if (special.length > 0) throw new RangeError(`${characteristic.key} has special codes.`);
  const edges = bins.slice(1).map(({ from }) => from as number);
  const leaves = bins.map(({ points }) => points);
  return { edge: aboveAll, low: halved(edges, leaves), high: missing.points };
}

/** Cuts in the middle, so that a leaf is as few comparisons away as can be. */
function halved(edges: readonly number[], leaves: readonly number[]): Tree {
  const middle = edges.length >> 1;
  const edge = edges[middle];
  if (edge === undefined) return leaves[0] as number;
  return {
    edge,
    low: halved(edges.slice(0, middle), leaves.slice(0, middle + 1)),
    high: halved(edges.slice(middle + 1), leaves.slice(middle + 1)),
  };
}

function encoder(characteristics: readonly Characteristic[]) {
  const columns = characteristics.map((one) => {
    if (one.kind === 'number') return (value: Features[string]) => (typeof value === 'number' ? value : NaN);
    const groups = new Map(one.groups.flatMap(({ values }, at) => values.map((value) => [value, at])));
    return (value: Features[string]) =>
      value === null || value === undefined ? NaN : (groups.get(String(value)) ?? one.groups.length);
  });
  return (features: Features, into: Float32Array, offset: number): void => {
    for (let at = 0; at < columns.length; at++)
      into[offset + at] = columns[at]?.(features[characteristics[at]?.key ?? '']) ?? NaN;
  };
}
