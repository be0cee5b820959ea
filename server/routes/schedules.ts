import { createRoute, z } from '@hono/zod-openapi';
import type { Store } from '#store/store.ts';
import type { ScheduleRecord } from '#tools/deals/deal.ts';
import { conflict, notFound } from '#tools/kit/errors.ts';
import { IsoDate, Locale } from '#tools/kit/units.ts';
import { scheduleFile } from '#tools/repayment/outputs/schedule-file.ts';
import { ScheduleJson } from '#tools/repayment/outputs/schedule-json.ts';
import { sheetOfRecord } from '#tools/repayment/outputs/schedule-sheet.ts';
import { createRouter, ID_PATTERN, problems, signedIn } from '../openapi.ts';
import { visibleDeal } from '../visible-deal.ts';

/** Extended with nothing: only a schema made on this side of the door can be named in the description. */
const ScheduleView = ScheduleJson.extend({}).openapi('Schedule');
const text = z.string();
const binary = z.any().openapi({ type: 'string', format: 'binary' });

const Query = z.strictObject({
  format: z.enum(['json', 'csv', 'ics', 'pdf']).default('json'),
  locale: Locale.default('en-US').describe('language of the calendar and the PDF'),
  offerId: z.string().max(200).optional().describe('only if the schedule on file is of this offer'),
  firstDue: IsoDate.optional().describe('only if the schedule on file begins on this day'),
});

const read = createRoute({
  method: 'get',
  path: '/v1/deals/{id}/schedule',
  tags: ['Deals'],
  summary: 'The repayment schedule last built on a deal, as JSON, CSV, calendar or PDF',
  security: signedIn,
  request: { params: z.strictObject({ id: z.string().regex(ID_PATTERN) }), query: Query },
  responses: {
    200: {
      description: 'a file; the same bytes each time until the schedule is built again',
      content: {
        'application/json': { schema: ScheduleView },
        'text/csv': { schema: text },
        'text/calendar': { schema: text },
        'application/pdf': { schema: binary },
      },
    },
    ...problems(404, 409, 422),
  },
});

export interface ScheduleParts {
  readonly deals: Pick<Store['deals'], 'get'>;
}

export function scheduleRoutes({ deals }: ScheduleParts) {
  return createRouter().openapi(read, async (c) => {
    const { format, locale, ...wanted } = c.req.valid('query');
    const { id, currency, schedule } = await visibleDeal(deals, c.get('principal'), c.req.valid('param').id);
    if (!schedule) throw noSchedule();
    requireSame(schedule, wanted);
    const sheet = sheetOfRecord(schedule, { id, currency });
    const { name, mediaType, body } = await scheduleFile(sheet, format, { locale, stamp: schedule.builtAt });
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : Uint8Array.from(body);
    return c.body(bytes, 200, {
      'Content-Type': mediaType,
      'Content-Language': locale,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    }) as never;
  });
}

/** A page that shows one schedule must not hand out another: a deal file keeps the one that was built last. */
function requireSame(
  { offerId, firstDue }: ScheduleRecord,
  wanted: { readonly offerId?: string | undefined; readonly firstDue?: string | undefined },
): void {
  if ((wanted.offerId ?? offerId) === offerId && (wanted.firstDue ?? firstDue) === firstDue) return;
  throw conflict(
    'deals/schedule_replaced',
    'The deal now has another schedule than this one.',
    'Ask for the schedule of this offer again; then download it.',
  );
}

const noSchedule = () =>
  notFound(
    'deals/no_schedule',
    'The deal has no repayment schedule yet.',
    'Ask for the repayment schedule in the deal’s conversation, or run build_schedule; then try again.',
  );
