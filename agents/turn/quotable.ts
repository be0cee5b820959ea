import type { BaseMessage } from '@langchain/core/messages';
import type { Deal, Section } from '#tools/deals/deal.ts';
import type { Claim } from '#tools/kit/claims.ts';
import { claimsIn, readToolMessage } from './tool-messages.ts';

interface Now {
  /** The conversation's deal as the store has it. */
  readonly deal: Deal | undefined;
  readonly turn: number;
  readonly tools: ReadonlyMap<string, { readonly writes: readonly Section[] }>;
}

/**
 * The claims that may be quoted now, oldest first. Two kinds may not (G7, G9):
 *
 * - what the deal file has dropped since: new facts void a score, its offers and its schedule, so a verdict shown is
 *   always one that the engine's record still gives;
 * - what is about another deal, except in the turn that asked for it: one buyer's payment is never told as the next one's.
 */
export function quotable(messages: readonly BaseMessage[], now: Now): Claim[] {
  return messages
    .filter((message) => message.getType() === 'tool')
    .map(readToolMessage)
    .flatMap((body) => {
      const dealId = body.ok ? (body.output as { dealId?: unknown } | null)?.dealId : undefined;
      return claimsIn(body).filter((claim) => stands(claim, dealId, now));
    });
}

function stands({ source }: Claim, dealId: unknown, { deal, turn, tools }: Now): boolean {
  if (typeof dealId !== 'string') return true;
  if (dealId !== deal?.id) return source.callId.startsWith(`t${turn}.`);
  return !tools.get(source.tool)?.writes.some((section) => dropped(deal, section));
}

const dropped = (deal: Deal, section: Section): boolean =>
  (section === 'score' || section === 'offers' || section === 'schedule') && deal[section] === null;
