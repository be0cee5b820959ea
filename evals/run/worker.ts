import { modelNamed } from '../models.ts';
import type { PoolRequest } from './pool.ts';
import { runCase } from './run-case.ts';

/** A process that plays one trial at a time, as `pool.ts` asks. It ends with its parent. */
process.on('message', async ({ scenario, trial, model }: PoolRequest) => {
  process.send?.(await runCase(scenario, modelNamed(model), trial));
});
process.on('disconnect', () => process.exit());
