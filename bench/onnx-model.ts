import { bytes, float, int, message } from './protobuf.ts';

/** A node of a tree of cuts: values below `edge` go to `low`, the others to `high`, and a missing one to `high`. */
export type Tree = number | { readonly edge: number; readonly low: Tree; readonly high: Tree };

/**
 * An ONNX file that adds up base points and the leaf that each column's tree comes to. The fields' numbers are those of onnx.proto.
 *
 * @see https://onnx.ai/onnx/operators/onnx_aionnxml_TreeEnsembleRegressor.html
 */
export function modelOf(trees: readonly Tree[], basePoints: number): Buffer {
  const node = [
    bytes(1, 'x'),
    bytes(2, 'score'),
    bytes(4, 'TreeEnsembleRegressor'),
    ...attributesOf(trees, basePoints),
    bytes(7, 'ai.onnx.ml'),
  ];
  const graph = [
    message(1, node),
    bytes(2, 'card'),
    message(11, tensor('x', trees.length)),
    message(12, tensor('score', 1)),
  ];
  const operators = [
    [bytes(1, ''), int(2, 13)],
    [bytes(1, 'ai.onnx.ml'), int(2, 1)],
  ];
  return Buffer.concat([int(1, 7), message(7, graph), ...operators.map((one) => message(8, one))]);
}

/** Floats, any number of rows by so many columns. */
function tensor(name: string, columns: number): Buffer[] {
  const shape = [message(1, [bytes(2, 'N')]), message(1, [int(1, columns)])];
  return [bytes(1, name), message(2, [message(1, [int(1, 1), message(2, shape)])])];
}

function attributesOf(trees: readonly Tree[], basePoints: number): Buffer[] {
  const cuts = trees.flatMap((tree, at) => nodesOf(tree, at));
  const leaves = cuts.filter(({ mode }) => mode === 'LEAF');
  const at = <T>(of: (cut: Cut) => T) => cuts.map(of);
  return [
    ints(
      'nodes_treeids',
      at(({ tree }) => tree),
    ),
    ints(
      'nodes_nodeids',
      at(({ id }) => id),
    ),
    ints(
      'nodes_featureids',
      at(({ tree }) => tree),
    ),
    strings(
      'nodes_modes',
      at(({ mode }) => mode),
    ),
    floats(
      'nodes_values',
      at(({ value }) => value),
    ),
    ints(
      'nodes_truenodeids',
      at(({ low }) => low),
    ),
    ints(
      'nodes_falsenodeids',
      at(({ high }) => high),
    ),
    ints(
      'target_treeids',
      leaves.map(({ tree }) => tree),
    ),
    ints(
      'target_nodeids',
      leaves.map(({ id }) => id),
    ),
    ints(
      'target_ids',
      leaves.map(() => 0),
    ),
    floats(
      'target_weights',
      leaves.map(({ points }) => points),
    ),
    floats('base_values', [basePoints]),
    message(5, [bytes(1, 'n_targets'), int(3, 1), int(20, 2)]),
  ];
}

interface Cut {
  readonly tree: number;
  readonly id: number;
  readonly mode: 'BRANCH_LT' | 'LEAF';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly points: number;
}

/** The nodes of a tree, each before those below it. */
function nodesOf(root: Tree, tree: number): Cut[] {
  const cuts: Cut[] = [];
  const add = (node: Tree): number => {
    const id = cuts.length;
    const leaf = { tree, id, mode: 'LEAF', value: 0, low: 0, high: 0 } as const;
    cuts.push({ ...leaf, points: typeof node === 'number' ? node : 0 });
    if (typeof node === 'number') return id;
    const [low, high] = [add(node.low), add(node.high)];
    cuts[id] = { tree, id, mode: 'BRANCH_LT', value: node.edge, low, high, points: 0 };
    return id;
  };
  add(root);
  return cuts;
}

const ints = (name: string, values: readonly number[]) =>
  message(5, [bytes(1, name), ...values.map((value) => int(8, value)), int(20, 7)]);
const floats = (name: string, values: readonly number[]) =>
  message(5, [bytes(1, name), ...values.map((value) => float(7, value)), int(20, 6)]);
const strings = (name: string, values: readonly string[]) =>
  message(5, [bytes(1, name), ...values.map((value) => bytes(9, value)), int(20, 8)]);
