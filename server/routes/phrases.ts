import { createRoute, z } from '@hono/zod-openapi';
import type { Phrases } from '#tools/kit/phrases.ts';
import { Locale } from '#tools/kit/units.ts';
import { createRouter, problems, signedIn } from '../openapi.ts';

const phraseBook = createRoute({
  method: 'get',
  path: '/v1/phrases',
  tags: ['Session'],
  summary: 'Words for codes: verdicts, reasons, stips',
  security: signedIn,
  request: { query: z.strictObject({ locale: Locale.optional() }) },
  responses: {
    200: {
      description: 'words by `role.code`',
      content: { 'application/json': { schema: z.record(z.string(), z.string()) } },
    },
    ...problems(422),
  },
});

/** `GET /v1/phrases`: 200, or 422 for a language that is not spoken. */
export function phraseRoutes({ phrases }: { readonly phrases: Phrases }) {
  return createRouter().openapi(phraseBook, (c) => {
    const locale = c.req.valid('query').locale ?? c.get('user').locale;
    const words = Object.entries(phrases).map(([key, byLocale]) => [key, byLocale[locale]]);
    return c.json(Object.fromEntries(words) as Record<string, string>, 200);
  });
}
