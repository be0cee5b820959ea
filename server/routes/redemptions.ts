import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { InvitationStore } from '#store/store.ts';
import { isActive } from '#tools/channel/dealer.ts';
import { sha256 } from '#tools/kit/canonical.ts';
import { notFound } from '#tools/kit/errors.ts';
import { Locale } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';
import { newCustomerKey } from '../invitation-code.ts';
import { createRouter, problems } from '../openapi.ts';

const redeem = createRoute({
  method: 'post',
  path: '/v1/invitations/{code}/redeem',
  tags: ['Invitations'],
  summary: 'Take up an invitation: makes a customer and a key to sign in with, once',
  description:
    'Needs no key. A code that is unknown, used, revoked or has run out gets one and the same answer.',
  request: {
    params: z.strictObject({ code: z.string().min(1).max(120) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            name: z.string().trim().min(1).max(120).describe('how you would like to be called'),
            locale: Locale,
          }),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'you; keep the key, it is shown this once',
      content: {
        'application/json': {
          schema: z.object({
            userId: z.string(),
            key: z.string(),
            expiresAt: z.string(),
            dealership: z.string(),
            dealId: z.string().nullable(),
          }),
        },
      },
    },
    ...problems(400, 404, 415, 422),
  },
});

export interface RedemptionParts {
  readonly invitations: Pick<InvitationStore, 'byCodeHash' | 'redeem'>;
  readonly world: Pick<World, 'dealer'>;
  readonly now: () => string;
}

/** The one door that opens without a key. */
export function redemptionRoutes({ invitations, world, now }: RedemptionParts) {
  return createRouter().openapi(redeem, async (c) => {
    const codeHash = sha256(c.req.valid('param').code);
    const invitation = await invitations.byCodeHash(codeHash);
    const dealer = invitation && world.dealer(invitation.dealerId);
    if (!invitation || !dealer || !isActive(dealer)) throw notValid();
    const { key, hash, expiresAt } = newCustomerKey(now());
    const id = `customer_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    const user = { id, ...c.req.valid('json') };
    const made = await invitations.redeem({ codeHash, user, token: { hash, expiresAt }, at: now() });
    if (!made) throw notValid();
    c.header('Cache-Control', 'no-store');
    return c.json({ userId: id, key, expiresAt, dealership: dealer.name, dealId: invitation.dealId }, 201);
  });
}

const notValid = () =>
  notFound(
    'invitations/not_valid',
    'This invitation is not valid: it may have been used, or have run out.',
    'Ask your dealer for a new one.',
  );
