import { createRoute, z } from '@hono/zod-openapi';
import { Role } from '#tools/kit/principal.ts';
import { Locale } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';
import { createRouter, problems, signedIn } from '../openapi.ts';

const Me = z
  .object({
    id: z.string(),
    role: Role,
    name: z.string(),
    dealerId: z.string().nullable(),
    dealership: z.string().nullable(),
    locale: Locale,
    demo: z.boolean().describe('true when the market is invented'),
  })
  .openapi('Me');

const whoAmI = createRoute({
  method: 'get',
  path: '/v1/me',
  tags: ['Session'],
  summary: 'Who the key belongs to',
  security: signedIn,
  responses: {
    200: { description: 'you', content: { 'application/json': { schema: Me } } },
    ...problems(),
  },
});

/** `GET /v1/me`: 200. */
export function me({ world }: { readonly world: World }) {
  return createRouter().openapi(whoAmI, (c) => {
    const { id, role, name, dealerId, locale } = c.get('user');
    const dealership = (dealerId !== null && world.dealer(dealerId)?.name) || null;
    const demo = world.catalog().invented;
    return c.json({ id, role, name, dealerId, dealership, locale, demo }, 200);
  });
}
