import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '#store/store.ts';
import type { Deal } from '#tools/deals/deal.ts';
import type { Evidence } from '#tools/deals/facts.ts';
import type { callTool } from '#tools/kit/call-tool.ts';
import { hashOf, sha256 } from '#tools/kit/canonical.ts';
import type { AnyTool, ToolContext } from '#tools/kit/define-tool.ts';
import { AppError, conflict, unavailable } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { MarketPack } from '#tools/markets/market-pack.ts';
import type { World } from '#tools/world.ts';
import type { Clock } from '../clock.ts';

const toolMillisecondsMax = 30_000;
const retriesMax = 2;

/** One call about to run. Its deal is the store's record, already found visible; its key makes the effect happen once. */
export interface ReadyCall {
  readonly tool: AnyTool;
  readonly args: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly deal: Deal | undefined;
  readonly conversationId: string | null;
  readonly principal: Principal;
  readonly evidence: Evidence;
  readonly approvalId: string | null;
  readonly signal: AbortSignal;
  /** Resolves when the calls before it in the plan have written: calls run side by side, writes keep the plan's order. */
  readonly inTurn: Promise<unknown>;
}

/** Runs a call and applies what it asked to have written. Throws AppError; an effect is whole or absent. */
export type ExecuteCall = (call: ReadyCall) => Promise<{ readonly output: unknown; readonly fresh: boolean }>;

interface Parts {
  readonly store: Store;
  /** The audit log names the catalogue that an effect was worked out by. */
  readonly world: Pick<World, 'catalog'>;
  readonly market: MarketPack;
  readonly clock: Clock;
  readonly call: typeof callTool;
}

/**
 * The one way in which a tool's effect reaches the store. A key that had its effect before returns what it returned then,
 * without running the tool: that is what makes a retry, a resume and a double click harmless (G5).
 */
export function createExecutor({ store, world, market, clock, call }: Parts): ExecuteCall {
  return async (ready) => {
    /** A new one for each use, so that a call tried again makes the same ids. */
    const context = () => toolContext(ready, market, clock);
    const request = ready.tool.effect === 'commit' ? approvalRequest(ready, context()) : null;
    const key = request?.effectKey ?? ready.key;
    const writes = ready.tool.effect === 'record' || ready.tool.effect === 'commit';
    const earlier = writes ? await store.effects.find(key) : undefined;
    if (earlier) return { output: earlier.output, fresh: false };
    const attempt = () => withCeiling(() => call(ready.tool, ready.args, context()), ready);
    const { output, changes } = await withRetries(attempt, ready.signal);
    if (!writes) return { output, fresh: true };
    await ready.inTurn;
    const outcome = await store.effects.apply({
      key,
      tool: ready.tool.name,
      dealId: (ready.args.dealId as string | undefined) ?? (output as { dealId?: string }).dealId ?? null,
      conversationId: ready.conversationId,
      principal: ready.principal,
      argumentsHash: hashOf(ready.args),
      changes,
      output,
      approval: request ? { id: requireApproval(ready), hash: request.hash } : null,
      at: clock.now(),
      detail: { market: market.id, effect: ready.tool.effect, catalog: world.catalog().version },
    });
    return { output: outcome.output, fresh: outcome.fresh };
  };
}

export function toolContext(
  ready: Omit<ReadyCall, 'args' | 'approvalId'>,
  market: MarketPack,
  clock: Clock,
): Omit<ToolContext, 'record'> {
  let made = 0;
  return {
    principal: ready.principal,
    market,
    today: clock.today(),
    now: clock.now(),
    deal: ready.deal,
    evidence: ready.evidence,
    newId: (prefix) => `${prefix}_${sha256(`${ready.key}:${prefix}:${made++}`).slice(0, 12)}`,
    signal: ready.signal,
  };
}

/**
 * What a commit's approval is bound to (G4): the tool, its canonical arguments, what the approver relied on, the
 * conversation and the principal. Anything of it changes, and the approval no longer fits.
 */
export function approvalRequest(ready: ReadyCall, context: Omit<ToolContext, 'record'>) {
  const { tool, args, conversationId, principal } = ready;
  if (!tool.approval)
    throw conflict('approvals/not_possible', `${tool.name} cannot be approved.`, 'Use another tool.');
  const request = tool.approval(tool.input.parse(args), { ...context, record: () => {} });
  const bound = {
    tool: tool.name,
    arguments: args,
    evidence: request.evidence,
    conversationId,
    principal: principal.id,
  };
  return { ...request, hash: hashOf(bound) };
}

function requireApproval({ approvalId, tool }: ReadyCall): string {
  if (approvalId) return approvalId;
  throw conflict(
    'approvals/needed',
    `${tool.name} needs a person's approval.`,
    'Ask for approval, then try again.',
  );
}

/** Only what time can mend is tried again, and only while the turn has time. */
async function withRetries<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const mends = error instanceof AppError && error.kind === 'unavailable';
      if (tries >= retriesMax || !mends || signal.aborted) throw error;
      await sleep(100 * 2 ** tries);
    }
  }
}

async function withCeiling<T>(work: () => Promise<T>, { tool, signal }: ReadyCall): Promise<T> {
  const stopped = () => unavailable('tool/stopped', 'The turn ran out of time.', 'Try again.');
  if (signal.aborted) throw stopped();
  const ceiling = new AbortController();
  const timeUp = sleep(toolMillisecondsMax, undefined, {
    signal: AbortSignal.any([ceiling.signal, signal]),
    ref: false,
  }).then(
    () =>
      Promise.reject(unavailable('tool/timeout', `${tool.name} took too long.`, 'Try again in a moment.')),
    () => (signal.aborted ? Promise.reject(stopped()) : new Promise<never>(() => {})),
  );
  try {
    return await Promise.race([work(), timeUp]);
  } finally {
    ceiling.abort();
  }
}
