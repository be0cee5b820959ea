import type { CaseResult } from '../runner.ts';
import type { RunReport } from './json.ts';

const word = { pass: 'pass ', fail: 'FAIL ', error: 'ERROR' } as const;

/** One scenario in one line, with what it cost in calls. */
export function resultLine({ id, status, modelCalls, toolCalls, ms }: CaseResult): string {
  const counts = `${String(modelCalls).padStart(2)} model ${String(toolCalls).padStart(3)} tool ${String(ms).padStart(5)} ms`;
  return `${word[status]} ${id.padEnd(44)} ${counts}`;
}

/** What did not pass and why, then the counts: what a person reads last. */
export function closingLines(
  { results, summary, model, fingerprint }: RunReport,
  verbose: boolean,
): string[] {
  const bad = results.filter(({ status }) => status !== 'pass');
  const { passed, failed, errors, left, broken, modelCalls, toolCalls, passRate, ms } = summary;
  const [low, high] = passRate.map((rate) => `${(rate * 100).toFixed(1)} %`);
  const prompts = fingerprint.prompts.map(({ id, digest }) => `${id} ${digest.slice(0, 8)}`).join(', ');
  return [
    ...bad.flatMap((result) => ['', ...detail(result, verbose)]),
    '',
    ...familyLines(results),
    '',
    `${passed} passed, ${failed} failed, ${errors} errors${left > 0 ? `, ${left} not begun` : ''}${broken > 0 ? `, ${broken} BROKE A GUARANTEE` : ''}; pass rate ${low === high ? low : `${low} to ${high}`}`,
    `${modelCalls} model calls, ${toolCalls} tool calls, ${seconds(ms)}; model ${model}; prompts ${prompts}; commit ${fingerprint.commit.slice(0, 12)}`,
  ];
}

/** What each family came to and cost, in order of appearance. Scenarios run side by side, so their times add up to more than the run's. */
function familyLines(results: readonly CaseResult[]): string[] {
  const families = [...new Set(results.map(({ family }) => family))];
  return families.map((family) => {
    const own = results.filter((one) => one.family === family);
    const sum = (key: 'modelCalls' | 'toolCalls' | 'ms') => own.reduce((total, one) => total + one[key], 0);
    const passed = `${own.filter(({ status }) => status === 'pass').length} of ${own.length}`;
    const calls = `${String(sum('modelCalls')).padStart(3)} model ${String(sum('toolCalls')).padStart(4)} tool`;
    return `${family.padEnd(14)} ${passed.padStart(8)} passed ${calls} ${seconds(sum('ms')).padStart(7)}`;
  });
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function detail(
  { id, failures, broken, error, reproduce, steps, changes }: CaseResult,
  verbose: boolean,
): string[] {
  const told = steps.flatMap(({ turn, user, reply, calls, refusal }) => [
    `    ${turn} > ${user}`,
    ...calls.map(
      ({ tool, outcome, rule, code }) => `      · ${tool} ${outcome} ${rule}${code ? ` ${code}` : ''}`,
    ),
    ...(refusal ? [`      · turned away: ${refusal}`] : []),
    ...reply.split('\n').map((line) => `    ${turn} < ${line}`),
  ]);
  return [
    id,
    ...broken.map(({ guarantee, message }) => `  ${guarantee} BROKEN: ${message}`),
    ...(error ? [`  error: ${error}`] : []),
    ...failures.map(({ grader, message }) => `  ${grader}: ${message}`),
    ...(verbose ? [...told, ...changes.map((change) => `    ${change}`)] : []),
    `  ${reproduce}`,
  ];
}
