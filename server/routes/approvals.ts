import { createRoute, z } from '@hono/zod-openapi';
import type { Assistant } from '#agents/assistant-types.ts';
import type { ApprovalStore, ConversationStore } from '#store/store.ts';
import { notFound } from '#tools/kit/errors.ts';
import type { LiveTurns } from '../live-turns.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { firstDone, sendEvents } from '../sse.ts';
import { visibleConversation } from '../visible-conversation.ts';
import { eventStream } from './turns.ts';

const decide = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/approvals/{approvalId}',
  tags: ['Conversations'],
  summary: 'Approve or reject what waits for you; the turn goes on',
  security: signedIn,
  request: {
    params: z.strictObject({ id: z.string().regex(ID_PATTERN), approvalId: z.string().regex(ID_PATTERN) }),
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ decision: z.enum(['approved', 'rejected']) }) },
      },
    },
  },
  responses: {
    200: { description: 'the rest of the turn; `done` is the last', content: eventStream },
    ...problems(400, 404, 409, 415, 422, 503),
  },
});

export interface ApprovalParts {
  readonly assistant: Pick<Assistant, 'decide'>;
  readonly approvals: Pick<ApprovalStore, 'get'>;
  readonly conversations: Pick<ConversationStore, 'get'>;
  readonly live: Pick<LiveTurns, 'begin' | 'follow'>;
}

/** Answering twice, or after it ran out, is a 409: an approval is answered once. */
export function approvalRoutes({ assistant, approvals, conversations, live }: ApprovalParts) {
  return createRouter().openapi(decide, async (c) => {
    const { id: conversationId, approvalId } = c.req.valid('param');
    const { decision } = c.req.valid('json');
    const principal = c.get('principal');
    await visibleConversation(conversations, principal, conversationId);
    if ((await approvals.get(approvalId))?.conversationId !== conversationId) throw noApproval();
    const first = await live.begin({ conversationId, key: undefined }, (onEvent) =>
      assistant.decide({ approvalId, principal, decision }, onEvent),
    );
    return sendEvents(c, (signal) => live.follow(conversationId, first - 1, firstDone, signal));
  });
}

const noApproval = () =>
  notFound(
    'approvals/not_found',
    'There is no such approval in this conversation.',
    'Ask for it again in the conversation.',
  );
