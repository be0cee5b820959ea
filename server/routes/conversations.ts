import { createRoute, z } from '@hono/zod-openapi';
import type { Assistant } from '#agents/assistant-types.ts';
import type { Conversation } from '#store/records.ts';
import type { ConversationStore } from '#store/store.ts';
import { Role } from '#tools/kit/principal.ts';
import { IsoDate, Locale } from '#tools/kit/units.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleConversation } from '../visible-conversation.ts';

const ConversationView = z
  .object({
    id: z.string(),
    role: Role,
    dealId: z.string().nullable(),
    locale: Locale,
    title: z.string().nullable(),
    createdOn: IsoDate,
    handedOff: z.boolean().describe('a person was asked for; nothing is submitted until staff release it'),
  })
  .openapi('Conversation');

const Id = z.strictObject({ id: z.string().regex(ID_PATTERN) });
const LISTED_MAX = 100;
const json = { 'application/json': { schema: ConversationView } };

const open = createRoute({
  method: 'post',
  path: '/v1/conversations',
  tags: ['Conversations'],
  summary: 'Start a conversation',
  security: signedIn,
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            locale: Locale.optional().describe('absent: yours'),
            dealId: z.string().regex(ID_PATTERN).optional().describe('a deal to go on with'),
          }),
        },
      },
    },
  },
  responses: { 201: { description: 'started', content: json }, ...problems(400, 404, 415, 422) },
});

const list = createRoute({
  method: 'get',
  path: '/v1/conversations',
  tags: ['Conversations'],
  summary: 'Your conversations, newest first; for staff also those handed off',
  security: signedIn,
  responses: {
    200: {
      description: `at most ${LISTED_MAX}`,
      content: { 'application/json': { schema: z.object({ conversations: z.array(ConversationView) }) } },
    },
    ...problems(),
  },
});

const read = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}',
  tags: ['Conversations'],
  summary: 'One conversation',
  security: signedIn,
  request: { params: Id },
  responses: { 200: { description: 'found', content: json }, ...problems(404) },
});

const release = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/release',
  tags: ['Conversations'],
  summary: 'Staff end a hand-off',
  security: signedIn,
  request: { params: Id },
  responses: { 200: { description: 'released', content: json }, ...problems(403, 404) },
});

export interface ConversationParts {
  readonly assistant: Pick<Assistant, 'openConversation' | 'release'>;
  readonly conversations: Pick<ConversationStore, 'get' | 'list'>;
}

export function conversationRoutes({ assistant, conversations }: ConversationParts) {
  return createRouter()
    .openapi(open, async (c) => {
      const { locale, dealId } = c.req.valid('json');
      const options = { locale: locale ?? c.get('user').locale, ...(dealId !== undefined && { dealId }) };
      return c.json(view(await assistant.openConversation(c.get('principal'), options)), 201);
    })
    .openapi(list, async (c) => {
      const own = await conversations.list(c.get('principal'), LISTED_MAX);
      return c.json({ conversations: own.map(view) }, 200);
    })
    .openapi(read, async (c) => {
      const { id } = c.req.valid('param');
      return c.json(view(await visibleConversation(conversations, c.get('principal'), id)), 200);
    })
    .openapi(release, async (c) => {
      const { id } = c.req.valid('param');
      const principal = c.get('principal');
      const held = await visibleConversation(conversations, principal, id);
      await assistant.release(id, principal);
      return c.json(view({ ...held, handedOff: false }), 200);
    });
}

const view = ({ id, role, dealId, locale, title, createdOn, handedOff }: Conversation) => ({
  id,
  role,
  dealId,
  locale,
  title,
  createdOn,
  handedOff,
});
