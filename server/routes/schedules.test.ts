import { describe, expect, it } from 'vitest';
import { Deal } from '#tools/deals/deal.ts';
import { ScheduleJson } from '#tools/repayment/outputs/schedule-json.ts';
import { smallRecord } from '#tools/repayment/testing/sheets.ts';
import { now, problemOf, testApp } from '../testing/app.ts';

const deal = Deal.parse({
  id: 'deal_1',
  market: 'us',
  currency: 'USD',
  dealerId: 'dealer_1',
  customerId: 'customer_maya',
  openedBy: { id: 'customer_maya', role: 'customer' },
  openedOn: '2026-03-02',
  status: 'offered',
  facts: [],
  documents: [],
  score: null,
  offers: null,
  schedule: smallRecord,
  submissions: [],
  handoff: null,
  revision: 0,
});

/** The app with one deal of Maya's, with a schedule or without. */
async function withSchedule(schedule: Deal['schedule'] = smallRecord, limit = 0) {
  const all = await testApp({}, { requestsPerMinute: limit });
  await all.store.effects.apply({
    key: 'k',
    tool: 'open_deal',
    dealId: null,
    conversationId: null,
    principal: { id: 'customer_maya', role: 'customer' },
    argumentsHash: '',
    changes: [{ op: 'open', deal: { ...deal, schedule } }],
    output: {},
    approval: null,
    at: now,
    detail: {},
  });
  return all;
}

const path = '/v1/deals/deal_1/schedule';

describe('GET /v1/deals/:id/schedule', () => {
  it.each([
    ['', 'application/json', 'json', '{"currency":"USD"'],
    ['?format=json', 'application/json', 'json', '{"currency":"USD"'],
    ['?format=csv', 'text/csv', 'csv', 'n,due,payment'],
    ['?format=ics', 'text/calendar', 'ics', 'BEGIN:VCALENDAR\r\n'],
    ['?format=pdf', 'application/pdf', 'pdf', '%PDF-1.'],
  ])('200: %s is a file of type %s that nobody keeps', async (query, type, extension, start) => {
    const { as } = await withSchedule();
    const response = await as('customer_maya', path + query);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type);
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="payment-schedule-deal_1.${extension}"`,
    );
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await response.text()).toMatch(new RegExp(`^${start.replaceAll(/[.{]/g, '\\$&')}`));
  });

  it('200: JSON with the rows of the deal file, in the schema that /openapi.json states', async () => {
    const { as, app } = await withSchedule();
    const body = ScheduleJson.parse(await (await as('customer_maya', path)).json());
    expect(body.rows).toEqual(smallRecord.rows);
    expect(body.totals).toEqual({ payment: 102_007, interest: 2_007, principal: 100_000 });
    const description = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, { get: { responses: Record<string, { content: object }> } }>;
      components: { schemas: Record<string, { properties: object }> };
    };
    const { responses } = description.paths['/v1/deals/{id}/schedule']?.get ?? { responses: {} };
    expect(Object.keys(responses).sort()).toEqual(['200', '401', '404', '409', '422', '429']);
    expect(Object.keys(responses[200]?.content ?? {})).toHaveLength(4);
    expect(Object.keys(description.components.schemas.Schedule?.properties ?? {})).toContain('totals');
  });

  it('200: calendar and PDF in the language asked for, with the same bytes each time', async () => {
    const { as } = await withSchedule();
    const calendar = await (await as('customer_maya', `${path}?format=ics&locale=de-DE`)).text();
    expect(calendar).toContain('Autorate 1 von 3');
    const [first, second] = await Promise.all(
      [1, 2].map(async () => {
        const response = await as('customer_maya', `${path}?format=pdf&locale=zh-CN`);
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    expect(first).toEqual(second);
  });

  it('200: the dealer of the deal may have it too', async () => {
    const { as } = await withSchedule();
    expect((await as('dealer_ben', path)).status).toBe(200);
  });

  it('401: without a key', async () => {
    const { app } = await withSchedule();
    expect(await problemOf(await app.request(path))).toMatchObject({ status: 401, code: 'auth/no_key' });
  });

  it('404: unknown, and the same for somebody else’s', async () => {
    const { as } = await withSchedule();
    const answers = [
      await as('customer_maya', '/v1/deals/deal_9/schedule'),
      await as('customer_chen', path),
      await as('dealer_ana', path),
      await as('staff_kim', path),
    ];
    const problems = await Promise.all(answers.map(problemOf));
    for (const each of problems) expect(each).toEqual(problems[0]);
    expect(problems[0]).toMatchObject({ status: 404, code: 'deals/not_found' });
  });

  it('404: no schedule has been built yet, and how to have one', async () => {
    const { as } = await withSchedule(null);
    expect(await problemOf(await as('customer_maya', path))).toMatchObject({
      status: 404,
      code: 'deals/no_schedule',
      fix: expect.stringContaining('build_schedule'),
    });
  });

  it.each(['?offerId=o2', '?firstDue=2026-03-28', '?offerId=o1&firstDue=2026-03-28'])(
    '409: %s is not the schedule on file any more',
    async (query) => {
      const { as } = await withSchedule();
      expect(await problemOf(await as('customer_maya', path + query))).toMatchObject({
        status: 409,
        code: 'deals/schedule_replaced',
      });
      expect((await as('customer_maya', `${path}?offerId=o1&firstDue=2026-02-28`)).status).toBe(200);
    },
  );

  it.each(['?format=xlsx', '?locale=fr-FR', '?firstDue=soon', '?paper=a4'])('422: %s', async (query) => {
    const { as } = await withSchedule();
    expect(await problemOf(await as('customer_maya', path + query))).toMatchObject({
      status: 422,
      code: 'http/invalid_request',
    });
  });

  it('429: more often in a minute than allowed', async () => {
    const { as } = await withSchedule(smallRecord, 1);
    await as('customer_maya', path);
    expect((await as('customer_maya', path)).status).toBe(429);
  });
});
