import type { LangGraphRunnableConfig } from '@langchain/langgraph';
import { sha256 } from '#tools/kit/canonical.ts';
import { AppError, defect, reportError } from '#tools/kit/errors.ts';
import { approvalRequest, type ReadyCall, toolContext } from '../calls/execute.ts';
import { addMilliseconds } from '../clock.ts';
import type { TurnDeps } from './deps.ts';
import { emitter, scopeOf } from './emit.ts';
import type { ApprovalCard } from './events.ts';
import { examine } from './examine.ts';
import { planLevels } from './levels.ts';
import { type Examined, firstObjection } from './rules.ts';
import type { ProposedCall } from './sanitize.ts';
import type { GuardedCall, TurnState, TurnUpdate } from './state.ts';
import { refusalMessage } from './tool-messages.ts';

const approvalMilliseconds = 30 * 60 * 1000;

/**
 * Examines every proposed call before anything runs. What no rule refuses may run; a commit waits for a person.
 * A rule that throws refuses the call (G16).
 */
export const guard =
  (deps: TurnDeps) =>
  async (state: TurnState, config: LangGraphRunnableConfig): Promise<TurnUpdate> => {
    const scope = scopeOf(config);
    const emit = emitter(config);
    const plan = proposedCalls(state);
    const levels = planLevels(plan.map(({ name }) => deps.tools.get(name) ?? { reads: [], writes: [] }));
    const judged = await Promise.all(plan.map((call) => judge(call, plan, state, config, deps)));
    emit({
      type: 'plan',
      steps: plan.map(({ id, name }, i) => ({ callId: id, tool: name, level: levels[i] ?? 0 })),
    });
    for (const { refusal, proposal, card } of judged) {
      if (refusal)
        emit({
          type: 'step',
          callId: proposal.callId,
          tool: proposal.tool,
          status: 'refused',
          rule: proposal.rule,
          code: refusal.code,
        });
      if (card) emit({ type: 'approval', approval: card });
    }
    const proposals = judged.map(({ proposal }, i): GuardedCall => ({ ...proposal, level: levels[i] ?? 0 }));
    const refused = judged.flatMap(({ proposal, refusal }) =>
      refusal ? [refusalMessage(proposal.tool, proposal.callId, proposal.rule, refusal)] : [],
    );
    deps.log('info', 'guard', {
      conversation: scope.conversationId,
      calls: plan.length,
      refused: refused.length,
    });
    return {
      proposals,
      messages: refused,
      trace: [...state.trace, ...proposals.filter(({ verdict }) => verdict === 'refused')],
    };
  };

/** Where a plan goes: to a person when one is needed, to the tools when anything may run, back when nothing may. */
export function afterGuard({ proposals }: Pick<TurnState, 'proposals'>): 'approve' | 'act' | 'converse' {
  if (proposals.some(({ verdict }) => verdict === 'needs_approval')) return 'approve';
  return proposals.some(({ verdict }) => verdict === 'allowed') ? 'act' : 'converse';
}

function proposedCalls({ messages }: Pick<TurnState, 'messages'>): ProposedCall[] {
  const calls =
    (messages.at(-1) as { tool_calls?: { id?: string; name: string; args: unknown }[] } | undefined)
      ?.tool_calls ?? [];
  return calls.map(({ id, name, args }) => ({ id: id ?? '', name, args }));
}

interface Judged {
  readonly proposal: GuardedCall;
  readonly refusal: ReturnType<typeof reportError> | null;
  readonly card: ApprovalCard | null;
}

async function judge(
  call: ProposedCall,
  plan: readonly ProposedCall[],
  state: TurnState,
  config: LangGraphRunnableConfig,
  deps: TurnDeps,
): Promise<Judged> {
  const base = { callId: call.id, tool: call.name, args: call.args, level: 0, approvalId: null };
  try {
    const examined = await examine(call, plan, state, scopeOf(config), deps);
    const objection = firstObjection(deps.rules, examined);
    if (objection) return refuse(base, objection.rule, objection.error);
    if (!examined.tool)
      return refuse(base, 'G1.role', defect('guard/no_tool', 'No such tool.', 'Use a tool on the list.'));
    if (examined.tool.effect !== 'commit') {
      return {
        proposal: { ...base, verdict: 'allowed', rule: `allow.${examined.tool.effect}`, outcome: 'pending' },
        refusal: null,
        card: null,
      };
    }
    const card = await askApproval(call, examined, config, deps);
    return {
      proposal: {
        ...base,
        approvalId: card.id,
        verdict: 'needs_approval',
        rule: 'G4.approval',
        outcome: 'pending',
      },
      refusal: null,
      card,
    };
  } catch (error) {
    if (!(error instanceof AppError)) deps.log('error', 'guard/threw', { tool: knownTool(call.name, deps) });
    return refuse(base, 'G16.guard', error);
  }
}

/** What a log may say of a proposed call's name: a model can make one of anything it knows (G14). */
export const knownTool = (name: string, { tools }: Pick<TurnDeps, 'tools'>): string =>
  tools.has(name) ? name : 'unknown';

function refuse(
  base: Omit<GuardedCall, 'verdict' | 'rule' | 'outcome'>,
  rule: string,
  error: unknown,
): Judged {
  return {
    proposal: { ...base, verdict: 'refused', rule, outcome: 'refused' },
    refusal: reportError(error),
    card: null,
  };
}

/** Records what a person is asked to approve. Run again after a crash it makes the same record. */
async function askApproval(
  call: ProposedCall,
  examined: Examined,
  config: LangGraphRunnableConfig,
  deps: TurnDeps,
): Promise<ApprovalCard> {
  const { conversationId, principal } = scopeOf(config);
  const ready = readyCall(call, examined, config);
  const request = approvalRequest(ready, toolContext(ready, deps.market, deps.clock));
  const now = deps.clock.now();
  const id = `approval_${sha256(`${conversationId}:${call.id}:${request.hash}`).slice(0, 16)}`;
  const dealId = examined.deal?.id ?? '';
  const expiresAt = addMilliseconds(now, approvalMilliseconds);
  const card: ApprovalCard = {
    id,
    tool: call.name,
    dealId,
    ...request.summary,
    currency: deps.market.currency,
    expiresAt,
  };
  await deps.store.approvals.create({
    id,
    conversationId,
    dealId,
    tool: call.name,
    callId: call.id,
    arguments: ready.args,
    hash: request.hash,
    requestedBy: principal.id,
    summary: card,
    status: 'pending',
    decidedBy: null,
    createdAt: now,
    expiresAt,
  });
  return card;
}

/** A call with its deal id resolved and its evidence named: the person's latest message. */
export function readyCall(
  call: ProposedCall,
  { tool, deal }: Pick<Examined, 'tool' | 'deal'>,
  config: LangGraphRunnableConfig,
): ReadyCall {
  const { conversationId, principal, messageId, signal } = scopeOf(config);
  if (!tool) throw defect('guard/no_tool', 'No such tool.', 'Use a tool on the list.');
  const args = { ...(call.args as Record<string, unknown>), ...(deal ? { dealId: deal.id } : {}) };
  if (!('dealId' in ((call.args ?? {}) as object))) delete (args as { dealId?: string }).dealId;
  const evidence = { kind: 'message', messageId } as const;
  return {
    tool,
    args,
    key: `${conversationId}:${call.id}`,
    deal,
    conversationId,
    principal,
    evidence,
    approvalId: null,
    inTurn: Promise.resolve(),
    signal,
  };
}
