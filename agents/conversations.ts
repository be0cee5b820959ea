import { randomUUID } from 'node:crypto';
import type { Conversation } from '#store/records.ts';
import { dealVisibleTo } from '#tools/deals/visible.ts';
import { notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { TurnDeps } from './turn/deps.ts';

/** Opening, finding and releasing conversations: everything about them that needs no graph. */
export function createConversations({ store, clock, market }: Pick<TurnDeps, 'store' | 'clock' | 'market'>) {
  /** @throws AppError not_found `conversations/not_found`, also when it is somebody else's */
  async function own(id: string, principal: Principal): Promise<Conversation> {
    const conversation = await store.conversations.get(id);
    if (conversation && conversation.principalId === principal.id) return conversation;
    throw notFound(
      'conversations/not_found',
      'There is no such conversation here.',
      'Start a new conversation.',
    );
  }

  /** @throws AppError not_found `deals/not_found` when the deal is not the principal's to see */
  async function open(
    principal: Principal,
    { locale, dealId }: { locale: Conversation['locale']; dealId?: string },
  ) {
    const deal = dealId ? await store.deals.get(dealId) : undefined;
    if (dealId && !(deal && dealVisibleTo(deal, principal))) {
      throw notFound(
        'deals/not_found',
        'There is no such deal here.',
        'Leave dealId out to start with a new deal.',
      );
    }
    const conversation: Conversation = {
      id: `conv_${randomUUID().replaceAll('-', '').slice(0, 16)}`,
      principalId: principal.id,
      role: principal.role,
      dealerId: deal?.dealerId ?? principal.dealerId ?? '',
      locale,
      market: market.id,
      dealId: deal?.id ?? null,
      title: null,
      handedOff: false,
      running: false,
      createdOn: clock.today(),
      updatedAt: clock.now(),
    };
    await store.conversations.create(conversation);
    return conversation;
  }

  /** A person of staff ends a hand-off; it is in the audit log. */
  async function release(conversationId: string, principal: Principal): Promise<void> {
    const conversation = await store.conversations.get(conversationId);
    if (principal.role !== 'staff' || !conversation) {
      throw notFound(
        'conversations/not_found',
        'There is no such conversation here.',
        'Only staff release a hand-off.',
      );
    }
    await store.conversations.update(conversationId, { handedOff: false, updatedAt: clock.now() });
    const data = { released: true };
    await store.audit.append({
      at: clock.now(),
      kind: 'handoff.released',
      dealId: conversation.dealId,
      conversationId,
      principalId: principal.id,
      data,
    });
  }

  return { own, open, release };
}
