import { describe, expect, it } from 'vitest';
import type { Assistant, TurnRequest } from '#agents/assistant-types.ts';
import { maskIdentifiers } from '#agents/language/redact.ts';
import { conflict } from '#tools/kit/errors.ts';
import { addConversation, eventsOf, json, problemOf, reply, sending, testApp } from '../testing/app.ts';

const say = (text: string, headers: Record<string, string> = {}) => json({ text }, headers);
const turns = '/v1/conversations/c1/turns';

/** Echoes, and counts how often it was asked. */
function echo() {
  const asked: string[] = [];
  const takeTurn = sending<TurnRequest>(async ({ text }, onEvent) => {
    asked.push(text);
    for (const event of reply(text)) await onEvent(event);
  });
  return { asked, takeTurn };
}

async function withConversation(doors: Partial<Assistant>) {
  const all = await testApp(doors);
  await addConversation(all.store, 'customer_maya', 'c1');
  return all;
}

describe('POST /v1/conversations/:id/turns', () => {
  it('200: streams numbered events, each stored before it is sent', async () => {
    const { as, store } = await withConversation(echo());
    const response = await as('customer_maya', turns, say('hello'));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch('text/event-stream');
    const events = await eventsOf(response);
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'user'],
      [2, 'sentence'],
      [3, 'done'],
    ]);
    expect(events[1]?.data).toEqual(reply('hello')[1]);
    const stored = await store.conversations.events('c1', 0, 10);
    expect(stored.map(({ seq, data }) => [seq, data])).toEqual(events.map(({ seq, data }) => [seq, data]));
  });

  it('200: the same Idempotency-Key gives the same turn, however often and at once', async () => {
    const { asked, takeTurn } = echo();
    const { as } = await withConversation({ takeTurn });
    const once = () => as('customer_maya', turns, say('hello', { 'Idempotency-Key': 'k1' }));
    const streams = await Promise.all((await Promise.all([once(), once(), once()])).map(eventsOf));
    expect(streams[1]).toEqual(streams[0]);
    expect(streams[2]).toEqual(streams[0]);
    expect(await eventsOf(await once())).toEqual(streams[0]);
    await eventsOf(await as('customer_maya', turns, say('more', { 'Idempotency-Key': 'k2' })));
    expect(asked).toEqual(['hello', 'more']);
    expect(await eventsOf(await once())).toEqual(streams[0]);
  });

  it.each([{ text: 'goodbye' }, { text: 'hello', attachments: ['doc_1'] }])(
    '422: an Idempotency-Key that came with another message: %o',
    async (other) => {
      const { asked, takeTurn } = echo();
      const { as, store } = await withConversation({ takeTurn });
      const key = { 'Idempotency-Key': 'k1' };
      await eventsOf(await as('customer_maya', turns, say('hello', key)));
      expect(await problemOf(await as('customer_maya', turns, json(other, key)))).toMatchObject({
        status: 422,
        code: 'turns/key_reused',
        fix: expect.stringContaining('Use a new key'),
      });
      expect(asked).toEqual(['hello']);
      expect(await store.conversations.events('c1', 0, 10)).toHaveLength(3);
      expect((await as('customer_maya', turns, say('  hello ', key))).status).toBe(200);
    },
  );

  it('200: the same message again is known by its stored form, in which identifiers are masked', async () => {
    const takeTurn = sending<TurnRequest>(async ({ text }, onEvent) => {
      for (const event of reply(maskIdentifiers(text))) await onEvent(event);
    });
    const { as } = await withConversation({ takeTurn });
    const send = () => as('customer_maya', turns, say('My SSN is 123-45-6789.', { 'Idempotency-Key': 'k1' }));
    const first = await eventsOf(await send());
    expect(JSON.stringify(first)).not.toContain('123-45');
    expect(await eventsOf(await send())).toEqual(first);
  });

  it('422: also where the turn first ended one that it superseded', async () => {
    const takeTurn = sending<TurnRequest>(async ({ text }, onEvent) => {
      await onEvent({ type: 'decided', approvalId: 'a', decision: 'superseded' });
      for (const event of reply(text)) await onEvent(event);
    });
    const { as } = await withConversation({ takeTurn });
    const key = { 'Idempotency-Key': 'k1' };
    await eventsOf(await as('customer_maya', turns, say('hello', key)));
    expect((await as('customer_maya', turns, say('goodbye', key))).status).toBe(422);
  });

  it('200: a turn that first ends the one it supersedes streams to its own end', async () => {
    const [user, sentence, done] = reply('new');
    const before = [{ type: 'decided', approvalId: 'a', decision: 'superseded' } as const, done];
    const takeTurn = sending<TurnRequest>(async (_, onEvent) => {
      for (const event of [...before, user, sentence, done]) if (event) await onEvent(event);
    });
    const { as } = await withConversation({ takeTurn });
    const events = await eventsOf(await as('customer_maya', turns, say('new')));
    expect(events.map(({ type }) => type)).toEqual(['decided', 'done', 'user', 'sentence', 'done']);
  });

  it('200: goes on when the client has left, and is read again from where it stopped', async () => {
    let finish = () => {};
    const gate = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const takeTurn = sending<TurnRequest>(async (_, onEvent) => {
      const [user, ...rest] = reply('hello');
      if (user) await onEvent(user);
      await gate;
      for (const event of rest) await onEvent(event);
    });
    const { as, live } = await withConversation({ takeTurn });
    const response = await as('customer_maya', turns, say('hello'));
    await response.body?.cancel();
    const followed = as('customer_maya', '/v1/conversations/c1/events', {
      headers: { 'Last-Event-ID': '1' },
    });
    finish();
    expect((await eventsOf(await followed)).map(({ seq, type }) => [seq, type])).toEqual([
      [2, 'sentence'],
      [3, 'done'],
    ]);
    await live.settled();
  });

  it('200: an exception in the middle becomes an error event that leaks nothing', async () => {
    const takeTurn = sending<TurnRequest>(async (_, onEvent) => {
      for (const event of reply('hello').slice(0, 1)) await onEvent(event);
      throw new Error('secret of Maya');
    });
    const { as, lines } = await withConversation({ takeTurn });
    const events = await eventsOf(await as('customer_maya', turns, say('hello')));
    expect(events.map(({ type }) => type)).toEqual(['user', 'error']);
    expect(JSON.stringify(events) + lines.join()).not.toContain('secret');
    expect(lines.join()).toContain('defect/unexpected');
  });

  it('400: malformed JSON', async () => {
    const { as } = await withConversation({});
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"text":' };
    expect(await problemOf(await as('customer_maya', turns, init))).toMatchObject({
      status: 400,
      same: true,
      type: 'application/problem+json',
      code: 'http/malformed_json',
    });
  });

  it('401: without a key, or with an unknown one', async () => {
    const { app } = await withConversation({});
    const none = await app.request(turns, say('hello'));
    expect(none.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(await problemOf(none)).toMatchObject({ status: 401, code: 'auth/no_key' });
    const unknown = await app.request(turns, say('hello', { Authorization: 'Bearer ck_x' }));
    expect(await problemOf(unknown)).toMatchObject({ status: 401, code: 'auth/unknown_key' });
  });

  it('404: an unknown conversation, and the same for somebody else’s', async () => {
    const { as } = await withConversation({});
    const unknown = await as('customer_maya', '/v1/conversations/c9/turns', say('hello'));
    const foreign = await as('customer_chen', turns, say('hello'));
    const dealer = await as('dealer_ben', turns, say('hello'));
    expect(await problemOf(unknown)).toMatchObject({ status: 404, code: 'conversations/not_found' });
    const bodies = await Promise.all([foreign, dealer].map(problemOf));
    for (const body of bodies) expect(body).toMatchObject({ status: 404, code: 'conversations/not_found' });
  });

  it('409: what the assistant refuses before it begins', async () => {
    const takeTurn = () => Promise.reject(conflict('turn/busy', 'Busy.', 'Wait.'));
    const { as, store } = await withConversation({ takeTurn });
    const response = await as('customer_maya', turns, say('hello'));
    expect(await problemOf(response)).toMatchObject({ status: 409, code: 'turn/busy', fix: 'Wait.' });
    expect(await store.conversations.events('c1', 0, 10)).toEqual([]);
  });

  it('409 does not use up the Idempotency-Key', async () => {
    const { takeTurn } = echo();
    let refused = false;
    const { as } = await withConversation({
      takeTurn: (turn, onEvent) => {
        if (refused) return takeTurn(turn, onEvent);
        refused = true;
        return Promise.reject(conflict('turn/busy', 'Busy.', 'Wait.'));
      },
    });
    const send = () => as('customer_maya', turns, say('hello', { 'Idempotency-Key': 'k1' }));
    expect((await send()).status).toBe(409);
    expect((await eventsOf(await send())).map(({ type }) => type)).toEqual(['user', 'sentence', 'done']);
  });

  it('413: more than a person would say', async () => {
    const { as } = await withConversation({});
    const response = await as('customer_maya', turns, say('x'.repeat(300_000)));
    expect(await problemOf(response)).toMatchObject({ status: 413, code: 'http/too_large' });
  });

  it('415: a body that is not JSON', async () => {
    const { as } = await withConversation({});
    const init = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'hello' };
    expect(await problemOf(await as('customer_maya', turns, init))).toMatchObject({ status: 415 });
  });

  it.each([
    ['nothing said', { text: '  ' }],
    ['too long', { text: 'x'.repeat(4_001) }],
    ['an unknown key', { text: 'hello', role: 'staff' }],
    ['a principal', { text: 'hello', principal: { id: 'staff_kim' } }],
    ['an attachment that is no id', { text: 'hello', attachments: ['../../etc/passwd'] }],
    ['no object', ['hello']],
  ])('422: %s', async (_, body) => {
    const { as } = await withConversation({});
    expect(await problemOf(await as('customer_maya', turns, json(body)))).toMatchObject({
      status: 422,
      code: 'http/invalid_request',
    });
  });

  it('429: more turns than allowed, counted for each user', async () => {
    const all = await testApp(echo(), { turnsPerMinute: 2 });
    await addConversation(all.store, 'customer_maya', 'c1');
    await addConversation(all.store, 'customer_chen', 'c2');
    for (const _ of [1, 2]) await eventsOf(await all.as('customer_maya', turns, say('hello')));
    const third = await all.as('customer_maya', turns, say('hello'));
    expect(third.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(await problemOf(third)).toMatchObject({ status: 429, code: 'http/too_many_requests' });
    expect((await all.as('customer_chen', '/v1/conversations/c2/turns', say('hello'))).status).toBe(200);
    expect((await all.as('customer_maya', '/v1/me')).status).toBe(200);
  });

  it('500: an exception before the first event says nothing of its own', async () => {
    const takeTurn = () => Promise.reject(new TypeError('secret of Maya'));
    const { as, lines } = await withConversation({ takeTurn });
    const response = await as('customer_maya', turns, say('hello'));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text + lines.join()).not.toContain('secret');
    expect(lines.join()).toContain('TypeError');
  });
});

describe('GET /v1/conversations/:id/events', () => {
  async function withTurn() {
    const all = await withConversation(echo());
    await eventsOf(await all.as('customer_maya', turns, say('hello')));
    return all;
  }

  it('200: replays after a number and ends when nothing runs', async () => {
    const { as } = await withTurn();
    const all = await eventsOf(await as('customer_maya', '/v1/conversations/c1/events'));
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const rest = await eventsOf(await as('customer_maya', '/v1/conversations/c1/events?after=2'));
    expect(rest.map(({ seq }) => seq)).toEqual([3]);
  });

  it('200: as plain JSON with follow=0', async () => {
    const { as } = await withTurn();
    const response = await as('customer_maya', '/v1/conversations/c1/events?follow=0&after=1');
    expect(await response.json()).toEqual({
      events: [
        { seq: 2, type: 'sentence', data: reply('hello')[1] },
        { seq: 3, type: 'done', data: reply('hello')[2] },
      ],
    });
  });

  it('404: somebody else’s; but staff read one that was handed off', async () => {
    const { as, store } = await withTurn();
    expect((await as('customer_chen', '/v1/conversations/c1/events')).status).toBe(404);
    expect((await as('staff_kim', '/v1/conversations/c1/events')).status).toBe(404);
    await store.conversations.update('c1', { handedOff: true });
    expect((await as('staff_kim', '/v1/conversations/c1/events?follow=0')).status).toBe(200);
  });

  it.each(['after=-1', 'after=x', 'follow=2', 'all=1'])('422: ?%s', async (query) => {
    const { as } = await withTurn();
    expect((await as('customer_maya', `/v1/conversations/c1/events?${query}`)).status).toBe(422);
  });
});
