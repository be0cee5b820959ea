import { hashOf, sha256 } from '#tools/kit/canonical.ts';
import { forbidden, notFound } from '#tools/kit/errors.ts';
import type { DirectCall } from '../assistant-types.ts';
import { addMilliseconds } from '../clock.ts';
import type { TurnDeps } from '../turn/deps.ts';
import { documentOwner } from '../turn/examine.ts';
import { firstObjection } from '../turn/rules.ts';
import { approvalRequest, type ReadyCall, toolContext } from './execute.ts';

/**
 * Runs one tool for a principal without a model, by the guard's own rules. The request is the person's own, so its figures
 * need no other source (G6); a commit still takes an approval, which `approve: true` gives in the principal's name.
 */
export function createDirectCalls(deps: TurnDeps) {
  return async ({ tool: name, input, principal, requestId, approve }: DirectCall): Promise<unknown> => {
    const tool = deps.tools.get(name);
    if (!tool)
      throw notFound(
        'tools/not_found',
        `There is no tool called ${name}.`,
        `Use one of: ${[...deps.tools.keys()].join(', ')}.`,
      );
    const named = (input as { dealId?: unknown } | null)?.dealId;
    const dealId = typeof named === 'string' ? named : undefined;
    const deal = dealId === undefined ? undefined : await deps.store.deals.get(dealId);
    const objection = firstObjection(deps.rules, {
      name,
      args: input,
      tool,
      principal,
      role: { ...deps.role(principal.role), tools: [...deps.tools.keys()] },
      deal,
      dealId,
      documentOwner: await documentOwner(input, { principal }, deps),
      opensDeal: false,
      alone: true,
      handedOff: deal?.handoff != null && deal.handoff.releasedAt === null,
      justRejected: false,
      callsLeft: 1,
      sources: null,
    });
    if (objection) throw objection.error;
    const key = `direct:${principal.id}:${sha256(requestId)}:${name}:${hashOf(input)}`;
    const evidence = { kind: 'request', requestId } as const;
    const args = input as Record<string, unknown>;
    const ready: ReadyCall = {
      tool,
      args,
      key,
      deal,
      conversationId: null,
      principal,
      evidence,
      approvalId: null,
      inTurn: Promise.resolve(),
      signal: AbortSignal.timeout(60_000),
    };
    const approvalId = tool.effect === 'commit' ? await approveDirectly(ready, approve ?? false, deps) : null;
    return (await deps.execute({ ...ready, approvalId })).output;
  };
}

/** The principal approves what they call themselves; the record is the same as in a conversation. */
async function approveDirectly(ready: ReadyCall, approve: boolean, deps: TurnDeps): Promise<string> {
  const { tool, principal, deal } = ready;
  if (!approve)
    throw forbidden(
      'approvals/needed',
      `${tool.name} binds someone and needs your approval.`,
      'Call it with approve set, once you have checked the terms.',
    );
  const request = approvalRequest(ready, toolContext(ready, deps.market, deps.clock));
  const now = deps.clock.now();
  const id = `approval_${sha256(`${ready.key}:${request.hash}:${now}`).slice(0, 16)}`;
  const record = {
    id,
    conversationId: `direct:${principal.id}`,
    dealId: deal?.id ?? '',
    tool: tool.name,
    callId: ready.key,
  };
  const bound = {
    arguments: ready.args,
    hash: request.hash,
    requestedBy: principal.id,
    summary: request.summary,
  };
  await deps.store.approvals.create({
    ...record,
    ...bound,
    status: 'pending',
    decidedBy: null,
    createdAt: now,
    expiresAt: addMilliseconds(now, 60_000),
  });
  await deps.store.approvals.decide(id, 'approved', principal, now);
  return id;
}
