import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import type { Compiled } from './compile.ts';
import { solveAllocation } from './solve.ts';

/**
 * The thread that an allocation runs in. It is given tables and tells what it finds; whoever started it ends it. The solver is
 * loaded anew for each allocation, so that nothing of one is left for the next.
 */
const load = loadHighs as unknown as typeof loadHighs.default;
solveAllocation(await load(), workerData as Compiled, (news) => parentPort?.postMessage(news));
