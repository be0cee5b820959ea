import type { BaseMessage } from '@langchain/core/messages';
import type { TurnDeps } from './deps.ts';
import type { Examined } from './rules.ts';
import type { ProposedCall } from './sanitize.ts';
import type { TurnScope, TurnState } from './state.ts';
import { claimsOf } from './tool-messages.ts';

/** The word by which a model names the conversation's deal, also one that the same plan opens. */
const currentDeal = 'current';

/** Gathers what the rules look at for one proposed call. */
export async function examine(
  call: ProposedCall,
  plan: readonly ProposedCall[],
  state: TurnState,
  scope: TurnScope,
  deps: TurnDeps,
): Promise<Examined> {
  const dealId = namedDeal(call.args, state.dealId);
  const deal = dealId ? await deps.store.deals.get(dealId) : undefined;
  return {
    name: call.name,
    args: call.args,
    tool: deps.tools.get(call.name),
    principal: scope.principal,
    role: deps.role(scope.principal.role),
    deal,
    dealId,
    documentOwner: await documentOwner(call.args, scope, deps),
    opensDeal: plan.some(({ name }) => name === 'open_deal'),
    alone: plan.length === 1,
    handedOff: state.handedOff,
    justRejected: state.trace.some(({ tool, rule }) => tool === call.name && rule === 'G4.rejected'),
    callsLeft: deps.role(scope.principal.role).budgets.toolCallsMax - state.toolCalls - plan.indexOf(call),
    sources: {
      said: saidBy(state.messages),
      claims: claimsOf(state.messages),
      deal,
      currency: deps.market.currency,
      currencyExponent: deps.market.currencyExponent,
      today: deps.clock.today(),
    },
  };
}

/** Undefined when the call names no deal, null when it means the current one and there is none yet. */
export function namedDeal(args: unknown, current: string | null): string | null | undefined {
  const dealId = (args as { dealId?: unknown } | null)?.dealId;
  if (typeof dealId !== 'string') return undefined;
  return dealId === currentDeal ? current : dealId;
}

/** Whether the principal may have the document that the arguments name. */
export async function documentOwner(
  args: unknown,
  { principal }: Pick<TurnScope, 'principal'>,
  deps: Pick<TurnDeps, 'store'>,
): Promise<Examined['documentOwner']> {
  const documentId = (args as { documentId?: unknown } | null)?.documentId;
  if (typeof documentId !== 'string') return 'none';
  const document = await deps.store.documents.get(documentId);
  if (!document) return 'hidden';
  const own = document.ownerId === principal.id;
  const sameDealership =
    principal.role === 'dealer' && document.dealerId !== null && document.dealerId === principal.dealerId;
  return own || sameDealership ? 'visible' : 'hidden';
}

/** What the person has said so far, oldest first, without the ids of papers that were attached to it. */
export const saidBy = (messages: readonly BaseMessage[]): string[] =>
  messages
    .filter((message) => message.getType() === 'human')
    .map((message) => String(message.content).replace(/\n\[attached: [^\]\n]*\]$/, ''));
