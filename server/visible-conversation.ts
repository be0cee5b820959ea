import type { Conversation } from '#store/records.ts';
import type { ConversationStore } from '#store/store.ts';
import { notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';

/**
 * The conversation, if the principal may read it: one's own, and for staff those handed to a person.
 *
 * @throws AppError `conversations/not_found`, the same for one that is someone else's and one that does not exist
 */
export async function visibleConversation(
  conversations: Pick<ConversationStore, 'get'>,
  principal: Principal,
  id: string,
): Promise<Conversation> {
  const conversation = await conversations.get(id);
  const own = conversation?.principalId === principal.id;
  if (conversation && (own || (principal.role === 'staff' && conversation.handedOff))) return conversation;
  throw notFound(
    'conversations/not_found',
    'There is no such conversation here.',
    'Start one with POST /v1/conversations.',
  );
}
