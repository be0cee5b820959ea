import { createRoute, z } from '@hono/zod-openapi';
import type { ChannelStore, PipelineLine, PipelinePlace } from '#store/store.ts';
import { defectCodes } from '#tools/channel/outcome.ts';
import { pipelineActions, pipelineStages, waitingParties } from '#tools/channel/pipeline.ts';
import { dealerScorecard } from '#tools/channel/scorecard.ts';
import { invalidInput } from '#tools/kit/errors.ts';
import type { Role } from '#tools/kit/principal.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { dayNumber } from '#tools/repayment/calendar/calendar.ts';
import type { World } from '#tools/world.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { ownDealer } from '../own-dealer.ts';

const PAGE_MAX = 100;
const PAGE_USUAL = 50;
const MONTHS_MAX = 24;

const dealer = z.string().regex(ID_PATTERN).optional().describe('staff name one; absent: your own');

const Line = z
  .object({
    dealId: z.string(),
    buyer: z.string().nullable().describe('null: not known, or not yours to see'),
    vehicle: z.string().nullable(),
    stage: z.enum(pipelineStages),
    stageDays: z.int().describe('days at this stage'),
    nextAction: z.enum(pipelineActions),
    waitsFor: z.enum(waitingParties),
    openedOn: IsoDate,
    ageDays: z.int(),
    updatedAt: z.string(),
  })
  .openapi('PipelineLine');

const pipeline = createRoute({
  method: 'get',
  path: '/v1/dealer/pipeline',
  tags: ['Dealer'],
  summary: 'A dealer’s deals by stage, with what waits for whom; what changed last first',
  security: signedIn,
  request: {
    query: z.strictObject({
      dealer,
      stage: z.enum(pipelineStages).optional(),
      waitsFor: z.enum(waitingParties).optional(),
      limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_USUAL),
      cursor: z.string().max(400).optional().describe('`next` of the page before'),
    }),
  },
  responses: {
    200: {
      description: 'a page',
      content: {
        'application/json': {
          schema: z.object({
            dealerId: z.string(),
            stages: z.record(z.string(), z.int()).describe('deals at each stage, of all pages'),
            deals: z.array(Line),
            next: z.string().nullable().describe('null: the last page'),
          }),
        },
      },
    },
    ...problems(403, 404, 422),
  },
});

const share = z
  .object({
    count: z.int(),
    of: z.int(),
    share: z.number().nullable().describe('null: no cases'),
    low: z.number().nullable().describe('of the 95 % interval after Wilson'),
    high: z.number().nullable(),
    few: z.boolean().describe('too few cases to say much'),
  })
  .openapi('Share');
const FunderScore = z.object({
  looked: z.int(),
  sent: z.int(),
  funded: z.int(),
  refused: z.int(),
  withdrawn: z.int(),
  hitches: z.int(),
  lookToBook: share.describe('funded of looked'),
  approval: share.describe('funded of funded and refused'),
  hitch: share.describe('came back at least once, of sent'),
  daysToFund: z.number().nullable().describe('mean days from sending to the money'),
});
const Scorecard = z
  .object({
    dealerId: z.string(),
    all: FunderScore,
    funders: z.array(FunderScore.extend({ funderId: z.string(), funder: z.string() })),
    defects: z.array(
      z.object({
        code: z.enum(defectCodes),
        share,
        funders: z.array(z.object({ funderId: z.string(), count: z.int() })),
      }),
    ),
    months: z.array(
      z.object({
        month: z.string(),
        opened: z.int(),
        sent: z.int(),
        funded: z.int(),
        financed: z.record(z.string(), z.int()).describe('minor units by currency'),
      }),
    ),
  })
  .openapi('DealerScorecard');

const scorecard = createRoute({
  method: 'get',
  path: '/v1/dealer/scorecard',
  tags: ['Dealer'],
  summary: 'How a dealer’s deals went: look to book, approvals, hitches, days to the money, months',
  security: signedIn,
  request: { query: z.strictObject({ dealer }) },
  responses: {
    200: { description: 'the scorecard', content: { 'application/json': { schema: Scorecard } } },
    ...problems(403, 404, 422),
  },
});

export interface DealerParts {
  readonly channel: Pick<ChannelStore, 'pipeline' | 'stages' | 'tallies'>;
  readonly world: Pick<World, 'dealer' | 'catalog'>;
  readonly now: () => string;
}

export function dealerRoutes({ channel, world, now }: DealerParts) {
  return createRouter()
    .openapi(pipeline, async (c) => {
      const { dealer: named, stage, waitsFor, limit, cursor } = c.req.valid('query');
      const principal = c.get('principal');
      const { id: dealerId } = ownDealer(world, principal, named);
      const after = cursor === undefined ? undefined : placeOf(cursor);
      const found = await channel.pipeline({ dealerId, stage, waitsFor, limit: limit + 1, after });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit && last ? cursorOf(last) : null;
      const deals = page.map((line) => lineView(line, principal.role, now()));
      return c.json({ dealerId, stages: await channel.stages(dealerId), deals, next }, 200);
    })
    .openapi(scorecard, async (c) => {
      const { id: dealerId } = ownDealer(world, c.get('principal'), c.req.valid('query').dealer);
      const score = dealerScorecard(await channel.tallies(dealerId), MONTHS_MAX);
      const names = new Map(world.catalog().funders.map(({ id, name }) => [id, name]));
      const funders = score.funders.map((each) => ({
        ...each,
        funder: names.get(each.funderId) ?? each.funderId,
      }));
      return c.json(Scorecard.parse({ dealerId, ...score, funders }), 200);
    });
}

/** Staff see whose deal it is only where it waits for them, as everywhere else (G3). */
function lineView(line: PipelineLine, role: Role, now: string) {
  const { dealId, stage, since, action, waitsFor, openedOn, updatedAt, waitsForStaff } = line;
  const named = role === 'dealer' || waitsForStaff;
  const today = dayNumber(now.slice(0, 10) as IsoDate);
  return {
    dealId,
    buyer: named ? line.buyer : null,
    vehicle: named ? line.vehicle : null,
    stage,
    stageDays: Math.max(0, today - dayNumber(since)),
    nextAction: action,
    waitsFor,
    openedOn,
    ageDays: Math.max(0, today - dayNumber(openedOn)),
    updatedAt,
  };
}

/** A place in one's own list: what else stands in a cursor opens nobody else's. */
const cursorOf = ({ updatedAt, dealId }: PipelinePlace): string =>
  Buffer.from(`${updatedAt} ${dealId}`).toString('base64url');

function placeOf(cursor: string): PipelinePlace {
  const [updatedAt, dealId, ...more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const isPlace = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(updatedAt ?? '') && more.length === 0;
  if (isPlace && updatedAt !== undefined && dealId !== undefined && ID_PATTERN.test(dealId)) {
    return { updatedAt, dealId };
  }
  throw invalidInput('channel/bad_cursor', 'The cursor is none of ours.', 'Take `next` of the page before.');
}
