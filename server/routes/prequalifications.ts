import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Assistant } from '#agents/assistant-types.ts';
import type { EffectStore } from '#store/store.ts';
import { hashOf } from '#tools/kit/canonical.ts';
import { forbidden, invalidInput } from '#tools/kit/errors.ts';
import type { Phrases } from '#tools/kit/phrases.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { World } from '#tools/world.ts';
import { createRouter, problems, signedIn } from '../openapi.ts';
import { PrequalificationRequest, PrequalificationView } from '../prequalification-schemas.ts';
import { prequalify, type ToolCaller } from '../prequalify.ts';

const create = createRoute({
  method: 'post',
  path: '/v1/prequalifications',
  tags: ['Prequalification'],
  summary: 'One buyer in, one decision out, without a conversation',
  description:
    'The same tools, and so the same figures, as a conversation or `chauffeur tool`. With an Idempotency-Key a repeated ' +
    'request gives the first answer.',
  security: signedIn,
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    query: z.strictObject({
      rows: z.enum(['0', '1']).default('0').describe('1: the schedule with its rows'),
    }),
    body: { required: true, content: { 'application/json': { schema: PrequalificationRequest } } },
  },
  responses: {
    200: {
      description: 'the decision: approved, counteroffer, referred, declined or incomplete',
      content: { 'application/json': { schema: PrequalificationView } },
    },
    ...problems(400, 403, 409, 415, 422, 503),
  },
});

export interface PrequalificationParts {
  readonly assistant: Pick<Assistant, 'callTool'>;
  readonly effects: Pick<EffectStore, 'apply'>;
  readonly world: World;
  readonly phrases: Phrases;
  readonly currency: string;
  readonly now: () => string;
}

export function prequalificationRoutes(parts: PrequalificationParts) {
  return createRouter().openapi(create, async (c) => {
    const principal = c.get('principal');
    if (principal.role !== 'dealer') throw dealersOnly();
    const request = c.req.valid('json');
    if (request.currency !== parts.currency) throw otherCurrency(request.currency, parts.currency);
    const key = c.req.valid('header')['idempotency-key'];
    if (key !== undefined) await bindKey(parts, principal, key, request);
    const requestId = `prequalification:${key ?? randomUUID()}`;
    const call: ToolCaller = (tool, input) => parts.assistant.callTool({ tool, input, principal, requestId });
    const { world, phrases } = parts;
    const locale = c.get('user').locale;
    const rows = c.req.valid('query').rows === '1';
    return c.json(await prequalify(request, { call, world, phrases, locale, rows }), 200);
  });
}

/** The first request with a key says what the key means; the ledger keeps it. */
async function bindKey(
  { effects, now }: PrequalificationParts,
  principal: Principal,
  key: string,
  request: PrequalificationRequest,
): Promise<void> {
  const requestHash = hashOf(request);
  const { output } = await effects.apply({
    key: `prequalification:${principal.id}:${key}`,
    tool: 'prequalification',
    dealId: null,
    conversationId: null,
    principal,
    argumentsHash: requestHash,
    changes: [],
    output: { requestHash },
    approval: null,
    at: now(),
    detail: {},
  });
  if ((output as { requestHash: string }).requestHash === requestHash) return;
  throw invalidInput(
    'prequalifications/key_reused',
    'This Idempotency-Key came with another request before.',
    'Use a new key for a new buyer; the same key only to repeat the same request.',
  );
}

const dealersOnly = () =>
  forbidden(
    'prequalifications/dealers_only',
    'Only a dealer prequalifies a buyer.',
    'Sign in as a dealer, or start a conversation.',
  );

const otherCurrency = (given: string, expected: string) =>
  invalidInput(
    'prequalifications/currency',
    `Amounts are in ${given}, and this market takes ${expected} only.`,
    `Convert the amounts and send currency ${expected}.`,
    { details: { given, expected } },
  );
