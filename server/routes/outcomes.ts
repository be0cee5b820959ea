import { createRoute, z } from '@hono/zod-openapi';
import type { Store } from '#store/store.ts';
import { defectCodes, outcomeResults, submissionStatus } from '#tools/channel/outcome.ts';
import { forbidden } from '#tools/kit/errors.ts';
import { IsoDate } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { recordOutcome } from '../record-outcome.ts';

const id = z.string().regex(ID_PATTERN);

const OutcomeRequest = z
  .strictObject({
    result: z.enum(outcomeResults).describe('returned: it came back with defects and may be mended'),
    on: IsoDate.describe('the day the funder says'),
    defects: z.array(z.enum(defectCodes)).max(defectCodes.length).default([]).describe('of returned only'),
  })
  .openapi('Outcome');

const SubmissionStanding = z
  .object({
    submissionId: z.string(),
    status: z.enum(['sent', ...outcomeResults]),
    outcomes: z.array(
      z.object({ result: z.enum(outcomeResults), on: IsoDate, defects: z.array(z.enum(defectCodes)) }),
    ),
  })
  .openapi('SubmissionStanding');

const record = createRoute({
  method: 'post',
  path: '/v1/deals/{id}/submissions/{submissionId}/outcomes',
  tags: ['Deals'],
  summary: 'What the funder did: funded, returned with defects, refused or withdrawn (dealers and staff)',
  description:
    'After funded, refused or withdrawn nothing more can come. Without an Idempotency-Key, saying the same again is the ' +
    'same request.',
  security: signedIn,
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    params: z.strictObject({ id, submissionId: id }),
    body: { required: true, content: { 'application/json': { schema: OutcomeRequest } } },
  },
  responses: {
    200: {
      description: 'how the submission stands now',
      content: { 'application/json': { schema: SubmissionStanding } },
    },
    ...problems(400, 403, 404, 409, 415, 422),
  },
});

export interface OutcomeParts {
  readonly deals: Pick<Store['deals'], 'get'>;
  readonly effects: Pick<Store['effects'], 'apply'>;
  readonly world: Pick<World, 'dealer'>;
  readonly now: () => string;
}

export function outcomeRoutes(parts: OutcomeParts) {
  return createRouter().openapi(record, async (c) => {
    const principal = c.get('principal');
    if (principal.role === 'customer') throw notCustomers();
    const { id: dealId, submissionId } = c.req.valid('param');
    const request = { dealId, submissionId, ...c.req.valid('json') };
    const key = c.req.valid('header')['idempotency-key'];
    const submission = await recordOutcome(parts, principal, request, key);
    const outcomes = (submission.outcomes ?? []).map(({ result, on, defects }) => ({ result, on, defects }));
    return c.json({ submissionId, status: submissionStatus(submission), outcomes }, 200);
  });
}

const notCustomers = () =>
  forbidden('channel/not_customers', 'Funders answer the dealer.', 'Ask your dealer how it stands.');
