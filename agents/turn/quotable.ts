import type { BaseMessage } from '@langchain/core/messages';
import type { Deal, Section } from '#tools/deals/deal.ts';
import type { Claim } from '#tools/kit/claims.ts';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import { toldIn } from './tool-messages.ts';

interface Now {
  /** The conversation's deal as the store has it. */
  readonly deal: Deal | undefined;
  readonly turn: number;
  readonly tools: ReadonlyMap<string, Pick<AnyTool, 'writes' | 'repeats'>>;
}

/**
 * The claims that may be quoted now, oldest first. Three kinds may not (G7, G9):
 *
 * - what the deal file has dropped since: new facts void a score, its offers and its schedule, so a verdict shown is
 *   always one that the engine's record still gives;
 * - what a notice's draft gave as the reasons of an earlier decision than the latest;
 * - what is about another deal, except in the turn that asked for it: one buyer's payment is never told as the next one's.
 */
export function quotable(messages: readonly BaseMessage[], now: Now): Claim[] {
  const standing = toldIn(messages).flatMap(({ dealId, claims }) =>
    claims.filter((claim) => stands(claim, dealId, now)),
  );
  const decided = standing.findLastIndex(({ role }) => role === 'verdict');
  return standing.filter(
    ({ role }, at) => role !== 'notice_reason' || (at > decided && now.deal?.score !== null),
  );
}

function stands({ source }: Claim, dealId: string | undefined, { deal, turn, tools }: Now): boolean {
  if (dealId === undefined) return true;
  if (dealId !== deal?.id) return source.callId.startsWith(`t${turn}.`);
  const { writes = [], repeats = [] } = tools.get(source.tool) ?? {};
  return ![...writes, ...repeats].some((section) => dropped(deal, section));
}

const dropped = (deal: Deal, section: Section): boolean =>
  (section === 'score' || section === 'offers' || section === 'schedule') && deal[section] === null;
