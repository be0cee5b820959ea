import { Ollama } from 'ollama';
import { AppError, unavailable } from '#tools/kit/errors.ts';

export interface InstalledModel {
  readonly name: string;
  readonly bytes: number;
  /** ISO 8601 instant. */
  readonly modifiedAt: string;
}

export interface PullProgress {
  readonly status: string;
  /** Bytes of the layer in hand; null while a step has no size. */
  readonly completed: number | null;
  readonly total: number | null;
}

export type OllamaHealth =
  | { readonly ok: true; readonly version: string; readonly hasModel: boolean }
  | { readonly ok: false; readonly code: 'models/ollama_unreachable' };

/** The `ollama` client waits for ever; every request of ours ends with its signal. */
function client(host: string, signal: AbortSignal): Ollama {
  const bounded: typeof fetch = (input, init) => {
    const signals = init?.signal ? [init.signal, signal] : [signal];
    return fetch(input, { ...init, signal: AbortSignal.any(signals) });
  };
  return new Ollama({ host, fetch: bounded });
}

/** @throws AppError `models/ollama_unreachable` */
export async function installedModels(host: string, timeoutMs: number): Promise<InstalledModel[]> {
  try {
    const { models } = await client(host, AbortSignal.timeout(timeoutMs)).list();
    return models.map(({ name, size, modified_at }) => ({
      name,
      bytes: size,
      modifiedAt: String(modified_at),
    }));
  } catch (error) {
    throw unreachable(error);
  }
}

/** Whether Ollama answers, and whether it has the model (`qwen3` means `qwen3:latest`). Never throws. */
export async function ollamaHealth(host: string, model: string, timeoutMs: number): Promise<OllamaHealth> {
  try {
    const [{ version }, models] = await Promise.all([
      client(host, AbortSignal.timeout(timeoutMs)).version(),
      installedModels(host, timeoutMs),
    ]);
    const wanted = model.includes(':') ? model : `${model}:latest`;
    return { ok: true, version, hasModel: models.some(({ name }) => name === wanted) };
  } catch {
    return { ok: false, code: 'models/ollama_unreachable' };
  }
}

/**
 * Downloads a model and tells how far it is. Ollama keeps what it has, so pulling again goes on where it stopped.
 *
 * @throws AppError `models/ollama_unreachable`; `models/pull_failed` when Ollama gives up, as on a name it cannot find
 */
export async function* pullModel(
  host: string,
  name: string,
  signal: AbortSignal,
): AsyncGenerator<PullProgress> {
  let begun = false;
  try {
    const progress = await client(host, signal).pull({ model: name, stream: true });
    for await (const { status, completed, total } of progress) {
      begun = true;
      yield { status, completed: completed ?? null, total: total ?? null };
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!begun && error instanceof TypeError) throw unreachable(error);
    throw unavailable(
      'models/pull_failed',
      `Ollama could not pull ${name}.`,
      'Check the name and try again.',
      {
        cause: error,
      },
    );
  }
}

function unreachable(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return unavailable('models/ollama_unreachable', 'Ollama does not answer.', 'Start it with: ollama serve', {
    cause,
  });
}
