import { describe, expect, it } from 'vitest';
import type { Assistant } from '#agents/assistant-types.ts';
import { forbidden, notFound } from '#tools/kit/errors.ts';
import { addConversation, json, problemOf, testApp } from '../testing/app.ts';

const path = '/v1/conversations';

/** Opens what it is told to, as the assistant would. */
async function opening() {
  const opened: unknown[] = [];
  const all: Awaited<ReturnType<typeof testApp>> = await testApp({
    openConversation: (async (principal, options) => {
      opened.push([principal.id, options]);
      await addConversation(all.store, principal.id, 'c1');
      return all.store.conversations.get('c1');
    }) as Assistant['openConversation'],
  });
  return { ...all, opened };
}

describe('POST /v1/conversations', () => {
  it('201: in the user’s own language, or the one asked for', async () => {
    const { as, opened } = await opening();
    const response = await as('customer_chen', path, json({}));
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      id: 'c1',
      role: 'customer',
      dealId: null,
      locale: 'en-US',
      title: null,
      createdOn: '2026-03-02',
      handedOff: false,
    });
    expect(opened).toEqual([['customer_chen', { locale: 'zh-CN' }]]);
  });

  it('404: a deal that the user may not see', async () => {
    const refuse = () => Promise.reject(notFound('deals/not_found', 'No.', 'Leave it out.'));
    const { as } = await testApp({ openConversation: refuse });
    const response = await as('customer_maya', path, json({ dealId: 'deal_9' }));
    expect(await problemOf(response)).toMatchObject({ status: 404, fix: 'Leave it out.' });
  });

  it.each([{ locale: 'fr-FR' }, { dealId: '' }, { role: 'staff' }])('422: %j', async (body) => {
    const { as } = await testApp({});
    expect((await as('customer_maya', path, json(body))).status).toBe(422);
  });
});

describe('GET /v1/conversations', () => {
  it('200: one’s own only', async () => {
    const { as, store } = await testApp({});
    await addConversation(store, 'customer_maya', 'c1');
    await addConversation(store, 'customer_chen', 'c2');
    const { conversations } = (await (await as('customer_maya', path)).json()) as {
      conversations: { id: string }[];
    };
    expect(conversations.map(({ id }) => id)).toEqual(['c1']);
  });

  it('200 for one’s own, 404 for any other', async () => {
    const { as, store } = await testApp({});
    await addConversation(store, 'customer_maya', 'c1');
    expect((await as('customer_maya', `${path}/c1`)).status).toBe(200);
    expect((await as('customer_chen', `${path}/c1`)).status).toBe(404);
    expect((await as('customer_maya', `${path}/c9`)).status).toBe(404);
  });
});

describe('POST /v1/conversations/:id/release', () => {
  it('200: staff end a hand-off', async () => {
    const all: Awaited<ReturnType<typeof testApp>> = await testApp({
      release: (id) => all.store.conversations.update(id, { handedOff: false }),
    });
    await addConversation(all.store, 'staff_kim', 'c1', true);
    const response = await all.as('staff_kim', `${path}/c1/release`, { method: 'POST' });
    expect(await response.json()).toMatchObject({ id: 'c1', handedOff: false });
  });

  it('200: and after it the conversation is the customer’s alone again', async () => {
    const all: Awaited<ReturnType<typeof testApp>> = await testApp({
      release: (id) => all.store.conversations.update(id, { handedOff: false }),
    });
    await addConversation(all.store, 'customer_maya', 'c1', true);
    expect((await all.as('staff_kim', `${path}/c1/release`, { method: 'POST' })).status).toBe(200);
    expect((await all.as('staff_kim', `${path}/c1`)).status).toBe(404);
  });

  it('403: whom the assistant refuses; 404: what staff may not see', async () => {
    const { as, store } = await testApp({
      release: () => Promise.reject(forbidden('x/y', 'No.', 'Ask staff.')),
    });
    await addConversation(store, 'customer_maya', 'c1');
    expect((await as('customer_maya', `${path}/c1/release`, { method: 'POST' })).status).toBe(403);
    expect((await as('staff_kim', `${path}/c1/release`, { method: 'POST' })).status).toBe(404);
  });
});
