import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Invitation } from '#store/records.ts';
import type { InvitationStore, Store } from '#store/store.ts';
import { requireActive } from '#tools/channel/standing.ts';
import { conflict, forbidden, notFound } from '#tools/kit/errors.ts';
import type { Principal } from '#tools/kit/principal.ts';
import { Locale } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';
import { invitationDays, newInvitation } from '../invitation-code.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleDeal } from '../visible-deal.ts';

const LISTED_MAX = 100;

const InvitationView = z
  .object({
    id: z.string(),
    dealId: z.string().nullable(),
    createdAt: z.string(),
    expiresAt: z.string(),
    status: z.enum(['open', 'expired', 'revoked', 'redeemed']),
  })
  .openapi('Invitation');

const create = createRoute({
  method: 'post',
  path: '/v1/invitations',
  tags: ['Invitations'],
  summary: 'Invite a buyer: a code for one new customer, shown this once (dealers)',
  description:
    'The code is kept nowhere, so a repeated Idempotency-Key is a 409: it makes no second invitation and cannot show the ' +
    'first one’s code.',
  security: signedIn,
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            dealId: z
              .string()
              .regex(ID_PATTERN)
              .optional()
              .describe('a deal of yours that has no customer yet'),
            days: z.int().min(1).max(invitationDays.max).default(invitationDays.usual),
            locale: Locale.optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'made; `link` is a path of this server',
      content: {
        'application/json': { schema: InvitationView.extend({ code: z.string(), link: z.string() }) },
      },
    },
    ...problems(400, 403, 404, 409, 415, 422),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/invitations',
  tags: ['Invitations'],
  summary: 'Your dealership’s invitations, newest first, without their codes',
  security: signedIn,
  responses: {
    200: {
      description: `at most ${LISTED_MAX}`,
      content: { 'application/json': { schema: z.object({ invitations: z.array(InvitationView) }) } },
    },
    ...problems(403),
  },
});

const revoke = createRoute({
  method: 'post',
  path: '/v1/invitations/{id}/revoke',
  tags: ['Invitations'],
  summary: 'Make an open invitation of your dealership void',
  security: signedIn,
  request: { params: z.strictObject({ id: z.string().regex(ID_PATTERN) }) },
  responses: {
    200: { description: 'void', content: { 'application/json': { schema: InvitationView } } },
    ...problems(403, 404, 409),
  },
});

export interface InvitationParts {
  readonly invitations: InvitationStore;
  readonly deals: Pick<Store['deals'], 'get'>;
  readonly world: Pick<World, 'dealer'>;
  readonly now: () => string;
}

export function invitationRoutes({ invitations, deals, world, now }: InvitationParts) {
  return createRouter()
    .openapi(create, async (c) => {
      const principal = c.get('principal');
      const dealerId = dealerIdOf(principal);
      requireActive(world.dealer(dealerId));
      const { dealId, days } = c.req.valid('json');
      if (dealId !== undefined) await requireFree(deals, principal, dealId);
      const { code, ...made } = newInvitation(now(), days);
      const invitation = {
        ...made,
        dealerId,
        createdBy: principal.id,
        dealId: dealId ?? null,
        createdAt: now(),
      };
      const key = `create_invitation:${principal.id}:${c.req.valid('header')['idempotency-key'] ?? randomUUID()}`;
      if (!(await invitations.create(invitation, { key, principal }))) throw alreadyMade();
      const { id, createdAt, expiresAt } = invitation;
      const link = `/?invitation=${code}`;
      const status = 'open' as const;
      return c.json({ id, dealId: invitation.dealId, createdAt, expiresAt, status, code, link }, 201);
    })
    .openapi(list, async (c) => {
      const found = await invitations.list(dealerIdOf(c.get('principal')), LISTED_MAX);
      return c.json({ invitations: found.map((one) => view(one, now())) }, 200);
    })
    .openapi(revoke, async (c) => {
      const principal = c.get('principal');
      const { id } = c.req.valid('param');
      const found = await invitations.get(id);
      if (found?.dealerId !== dealerIdOf(principal)) throw noInvitation();
      if (!(await invitations.revoke(id, principal, now()))) throw notOpen();
      return c.json(view({ ...found, revokedAt: now() }, now()), 200);
    });
}

/** @throws AppError forbidden `invitations/dealers_only` */
function dealerIdOf({ role, dealerId }: Principal): string {
  if (role === 'dealer' && dealerId !== undefined) return dealerId;
  throw forbidden('invitations/dealers_only', 'Only a dealer invites a buyer.', 'Sign in as a dealer.');
}

async function requireFree(deals: Pick<Store['deals'], 'get'>, principal: Principal, id: string) {
  const { customerId } = await visibleDeal(deals, principal, id);
  if (customerId === null) return;
  const fix = 'Invite without the deal, or open another.';
  throw conflict('invitations/deal_taken', 'The deal has its customer already.', fix);
}

function view(invitation: Invitation, now: string): z.infer<typeof InvitationView> {
  const { id, dealId, createdAt, expiresAt, revokedAt, redeemedAt } = invitation;
  const status = redeemedAt ? 'redeemed' : revokedAt ? 'revoked' : expiresAt > now ? 'open' : 'expired';
  return { id, dealId, createdAt, expiresAt, status };
}

const alreadyMade = () =>
  conflict(
    'invitations/already_made',
    'This Idempotency-Key made an invitation before, and its code was shown then.',
    'Make another with a new key; revoke the first if nobody has its code.',
  );

const noInvitation = () =>
  notFound('invitations/not_found', 'There is no such invitation here.', 'GET /v1/invitations lists yours.');

const notOpen = () =>
  conflict('invitations/not_open', 'The invitation was used or revoked before.', 'Nothing more to do.');
