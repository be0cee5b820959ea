import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { baselinePath, baselineText, readSide } from '../baseline/baseline-file.ts';
import { compareRuns } from '../baseline/compare.ts';
import { traceOf } from '../baseline/trace.ts';
import { exitCode, type RunReport, readRun } from '../report/json.ts';
import { UsageError, writeOut } from '../usage.ts';

const help = `chauffeur eval bless RUN --reason WHY

Makes a run the baseline of its model (evals/baselines), against which later ones are compared. RUN is the folder of a whole run.

  --reason WHY   why it is as it should be; kept in the baseline
  --accept ID    a critical scenario that may have got worse; may be repeated

Refused when the run is incomplete or a part, when a guarantee was broken, and when a critical scenario got worse without
--accept. Exit codes: 0 blessed, 1 refused, 2 bad arguments.
`;

export function blessCommand(argv: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      help: { type: 'boolean', short: 'h' },
      reason: { type: 'string' },
      accept: { type: 'string', multiple: true, default: [] as string[] },
    },
    allowPositionals: true,
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(`Name one run.\n\n${help}`);
  if ((values.reason ?? '').trim().length < 10)
    throw new UsageError('Say why with --reason, in a few words.');
  const run = readRun(join(folder, 'run.json'));
  const refusal = refused(run, values.accept);
  if (refusal !== undefined) {
    process.stderr.write(`Not blessed: ${refusal}\n`);
    return 1;
  }
  const { model, trials, fingerprint, results } = run;
  const head = {
    format: 'chauffeur-eval-baseline@1',
    model,
    trials,
    commit: fingerprint.commit,
    prompts: [...fingerprint.prompts],
    toolSchemas: { ...fingerprint.toolSchemas },
    reason: (values.reason ?? '').trim(),
  } as const;
  const file = baselinePath(model);
  writeOut(file, baselineText(head, results.map(traceOf)));
  process.stdout.write(`${results.length} trials blessed in ${file}\n`);
  return 0;
}

/** Why a run cannot be a baseline; undefined when it can. */
function refused(run: RunReport, accepted: readonly string[]): string | undefined {
  const { results, summary, shard, model } = run;
  const code = exitCode(results, summary.selected);
  if (shard.of !== 1) return `it is part ${shard.index} of ${shard.of}; bless the whole.`;
  if (code === 3) return `it is incomplete: ${summary.errors} errors, ${summary.left} not begun.`;
  if (code === 4) return 'a guarantee was broken.';
  if (!existsSync(baselinePath(model))) return undefined;
  const { worse } = compareRuns(readSide(`baseline:${model}`).traces, results.map(traceOf));
  const critical = worse.filter(({ id, severity }) => severity === 'critical' && !accepted.includes(id));
  if (critical.length === 0) return undefined;
  return `critical scenarios got worse: ${critical.map(({ id }) => id).join(', ')}. Mend them, or name each with --accept.`;
}
