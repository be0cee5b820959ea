import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Scorecard } from '#tools/risk/card/scorecard.ts';
import type { Features } from '#tools/risk/scoring/score.ts';
import type { Contender } from './measure.ts';
import { onnxOf } from './onnx-card.ts';

/** What is used of onnxruntime-node, which is nobody's dependency here. */
interface Runtime {
  readonly Tensor: new (type: 'float32', values: Float32Array, shape: readonly number[]) => unknown;
  readonly InferenceSession: {
    create(
      file: Uint8Array,
      options: { readonly intraOpNumThreads: number; readonly interOpNumThreads: number },
    ): Promise<{ run(inputs: { readonly x: unknown }): Promise<{ score: { data: Float32Array } }> }>;
  };
}

export const lackingOnnx =
  'onnxruntime-node is left out: install it into a folder of its own and give that with --dir: npm install --prefix DIR --ignore-scripts onnxruntime-node.';

/** The runtime installed in a folder; undefined when there is none. */
export function onnxRuntimeIn(dir: string | undefined): Runtime | undefined {
  if (dir === undefined) return undefined;
  const home = join(resolve(dir), 'node_modules', 'onnxruntime-node');
  return existsSync(home) ? (createRequire(join(home, 'package.json'))(home) as Runtime) : undefined;
}

/** The same card in ONNX, on one thread: everybody in one call, and one person a call as decisions come in. */
export async function onnxWays(
  { Tensor, InferenceSession }: Runtime,
  card: Scorecard,
  features: readonly Features[],
): Promise<Contender<number>[]> {
  const { file, width, encode } = onnxOf(card);
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const scored = async (people: readonly Features[]) => {
    const values = new Float32Array(people.length * width);
    people.forEach((one, at) => void encode(one, values, at * width));
    const { score } = await session.run({ x: new Tensor('float32', values, [people.length, width]) });
    return score.data.reduce((sum, points) => sum + points, 0);
  };
  return [
    { name: 'onnxruntime-node, everybody in one call', run: () => scored(features) },
    {
      name: 'onnxruntime-node, one person a call',
      async run() {
        let total = 0;
        for (const one of features) total += await scored([one]);
        return total;
      },
    },
  ];
}
