import { ollamaHealth, type PullProgress, pullModel } from '#agents/models/ollama.ts';
import type { ModelSetting, OllamaSetting } from '#agents/models/setting.ts';
import { reportError } from '#tools/kit/errors.ts';

const healthMsMax = 3_000;

/**
 * Says which model converses, and downloads an Ollama model that is not there yet, with a progress bar. What goes wrong
 * is said and stops nothing: until the model answers, the embedded planner does.
 */
export async function prepareModel(
  setting: ModelSetting,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
): Promise<void> {
  if (setting.kind === 'planner') output.write('Model: the embedded planner.\n');
  else if (setting.kind === 'openai')
    output.write(`Model: ${setting.name} at ${setting.baseUrl ?? 'OpenAI'}; the planner stands by.\n`);
  else await prepareOllama(setting, output, signal);
}

async function prepareOllama(
  { name, host }: OllamaSetting,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
): Promise<void> {
  const health = await ollamaHealth(host, name, healthMsMax);
  if (!health.ok) {
    output.write(
      `Model: Ollama does not answer at ${host}, so the planner does. Start it with: ollama serve\n`,
    );
    return;
  }
  if (!health.hasModel && !(await pulled(host, name, output, signal))) return;
  output.write(`Model: ${name} on Ollama ${health.version}; the planner stands by.\n`);
}

async function pulled(
  host: string,
  name: string,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
): Promise<boolean> {
  output.write(`Ollama does not have ${name} yet. Downloading it:\n`);
  const draw = progressBar(output);
  try {
    for await (const progress of pullModel(host, name, signal)) draw(progress);
    output.write('\n');
    return true;
  } catch (error) {
    if (!signal.aborted) output.write(`\n${reportError(error).message} The planner answers instead.\n`);
    return false;
  }
}

const width = 24;

/** On a terminal one line that fills; elsewhere a line for each tenth, so that a log stays short. */
function progressBar(output: NodeJS.WritableStream): (progress: PullProgress) => void {
  const live = 'isTTY' in output && output.isTTY === true;
  let last = '';
  return ({ status, completed, total }) => {
    const done = completed !== null && total ? completed / total : null;
    const percent = done === null ? '' : ` ${Math.floor(done * (live ? 100 : 10)) * (live ? 1 : 10)} %`;
    const bar = done === null || !live ? '' : ` [${'#'.repeat(Math.round(done * width)).padEnd(width, '.')}]`;
    const line = `  ${status}${bar}${percent}`;
    if (line === last) return;
    output.write(live ? `\r${line.padEnd(last.length)}` : `${line}\n`);
    last = line;
  };
}
