import { createRoute, z } from '@hono/zod-openapi';
import type { Assistant } from '#agents/assistant-types.ts';
import { TurnEvent } from '#agents/turn/events.ts';
import type { ConversationStore } from '#store/store.ts';
import type { LiveTurns } from '../live-turns.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { endOfTurn, lastEventId, sendEvents } from '../sse.ts';
import { visibleConversation } from '../visible-conversation.ts';

const Id = z.strictObject({ id: z.string().regex(ID_PATTERN) });
const REPLAYED_MAX = 10_000;

/** A stream of numbered events; each `data` is a TurnEvent. */
export const eventStream = {
  'text/event-stream': {
    schema: z.string().openapi({ description: 'id: number, event: type, data: TurnEvent' }),
  },
};

const NumberedEvent = z.object({ seq: z.int(), type: z.string(), data: TurnEvent }).openapi('NumberedEvent');

const take = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/turns',
  tags: ['Conversations'],
  summary: 'Say something; the reply streams back',
  description:
    'The turn goes on when the client leaves: read the rest from /events. The same Idempotency-Key with the same message gives the same turn.',
  security: signedIn,
  request: {
    params: Id,
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              text: z.string().trim().max(4_000),
              attachments: z.array(z.string().regex(ID_PATTERN)).max(12).default([]),
            })
            .refine(({ text, attachments }) => text !== '' || attachments.length > 0, {
              path: ['text'],
              message: 'say something or attach a paper',
            }),
        },
      },
    },
  },
  responses: {
    200: { description: 'the turn, event by event; `done` is the last', content: eventStream },
    ...problems(400, 404, 409, 415, 422, 503),
  },
});

const replay = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/events',
  tags: ['Conversations'],
  summary: 'What happened after a number, then what happens',
  description:
    'Follows while a turn runs. `Last-Event-ID` or `after` says where to begin; `follow=0` gives plain JSON.',
  security: signedIn,
  request: {
    params: Id,
    headers: z.object({ 'last-event-id': z.string().optional() }),
    query: z.strictObject({
      after: z.coerce.number().int().min(0).default(0),
      follow: z.enum(['0', '1']).default('1'),
    }),
  },
  responses: {
    200: {
      description: 'events',
      content: {
        ...eventStream,
        'application/json': { schema: z.object({ events: z.array(NumberedEvent) }) },
      },
    },
    ...problems(404, 422),
  },
});

export interface TurnParts {
  readonly assistant: Pick<Assistant, 'takeTurn'>;
  readonly conversations: Pick<ConversationStore, 'get' | 'events'>;
  readonly live: Pick<LiveTurns, 'begin' | 'follow'>;
}

export function turnRoutes({ assistant, conversations, live }: TurnParts) {
  return createRouter()
    .openapi(take, async (c) => {
      const { id: conversationId } = c.req.valid('param');
      const { text, attachments } = c.req.valid('json');
      const principal = c.get('principal');
      await visibleConversation(conversations, principal, conversationId);
      const name = c.req.valid('header')['idempotency-key'];
      const key = name === undefined ? undefined : { name, text, attachments };
      const first = await live.begin({ conversationId, key }, (onEvent) =>
        assistant.takeTurn({ conversationId, principal, text, attachments }, onEvent),
      );
      return sendEvents(c, (signal) => live.follow(conversationId, first - 1, endOfTurn(), signal));
    })
    .openapi(replay, async (c) => {
      const { id } = c.req.valid('param');
      const query = c.req.valid('query');
      await visibleConversation(conversations, c.get('principal'), id);
      const after = lastEventId(c.req.valid('header')['last-event-id'], query.after);
      if (query.follow === '1') {
        return sendEvents(c, (signal) => live.follow(id, after, () => false, signal));
      }
      const stored = await conversations.events(id, after, REPLAYED_MAX);
      const events = stored.map(({ seq, type, data }) => ({ seq, type, data: data as TurnEvent }));
      return c.json({ events }, 200);
    });
}
