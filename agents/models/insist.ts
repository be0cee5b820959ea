import { setTimeout as sleep } from 'node:timers/promises';
import { AIMessage } from '@langchain/core/messages';
import { attempt, type Request } from './attempt.ts';
import type { OnModelEvent } from './caller.ts';
import type { Failure } from './failure.ts';
import type { CallLimits } from './limits.ts';

/** Asks until there is an answer, a failure that time does not mend, or no time and tries left. */
export async function insist(request: Request, limits: CallLimits, onEvent: OnModelEvent) {
  for (let attempts = 1; ; attempts++) {
    const outcome = await attempt(request, limits);
    if (outcome instanceof AIMessage) return { outcome, attempts };
    const waitMs = retryWait(outcome, attempts, limits);
    const late = waitMs === null || Date.now() + waitMs >= request.deadline;
    if (late || attempts > limits.retriesMax) return { outcome, attempts };
    onEvent({ type: 'retrying', code: outcome.code, detail: outcome.detail, waitMs });
    await sleep(waitMs, undefined, { signal: request.signal });
  }
}

/** How long to wait before trying again, or null when it is no use. */
function retryWait(failure: Failure, attempts: number, limits: CallLimits): number | null {
  if (!failure.retryable) return null;
  const asked = failure.retryAfterMs;
  if (asked !== undefined) return asked <= limits.retryAfterMsMax ? asked : null;
  return limits.backoffMs * 2 ** (attempts - 1);
}
