import { describe, expect, it } from 'vitest';
import { sha256 } from '#tools/kit/canonical.ts';
import { json, problemOf, testApp } from '../testing/app.ts';
import { addDeals } from '../testing/sent-deals.ts';

interface Made {
  readonly id: string;
  readonly code: string;
  readonly link: string;
}
const robin = { name: 'Robin Example', locale: 'en-US' };

async function invited(body: object = {}, headers: Record<string, string> = {}) {
  const all = await testApp({});
  await addDeals(all.store, { id: 'deal_1', submissions: [], status: 'offered' });
  const response = await all.as('dealer_ben', '/v1/invitations', json(body, headers));
  const made = (await response.json()) as Made;
  const redeem = (code = made.code, who: object = robin) =>
    Promise.resolve(all.app.request(`/v1/invitations/${code}/redeem`, json(who)));
  return { ...all, response, made, redeem };
}

const signedIn = (key: string, init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { ...init.headers, Authorization: `Bearer ${key}` },
});

describe('an invitation over HTTP', () => {
  it('is a link that makes a customer of the dealer and signs them in', async () => {
    const { app, made, redeem, response } = await invited();
    expect(response.status).toBe(201);
    expect(made.link).toBe(`/?invitation=${made.code}`);
    const redeemed = await redeem();
    expect(redeemed.status).toBe(201);
    const { key, userId } = (await redeemed.json()) as { key: string; userId: string };
    const me = await app.request('/v1/me', signedIn(key));
    expect(await me.json()).toMatchObject({
      id: userId,
      role: 'customer',
      name: 'Robin Example',
      dealerId: 'dealer_1',
      dealership: 'Springfield Motors',
    });
  });

  it('bound to a deal gives the customer that deal and no other', async () => {
    const { app, store, redeem } = await invited({ dealId: 'deal_1' });
    await addDeals(store, { id: 'deal_2' });
    const { key, dealId } = (await (await redeem()).json()) as { key: string; dealId: string };
    expect(dealId).toBe('deal_1');
    expect((await app.request('/v1/deals/deal_1', signedIn(key))).status).toBe(200);
    expect((await app.request('/v1/deals/deal_2', signedIn(key))).status).toBe(404);
  });

  it('is kept as a hash only: code and key are in no row and no log', async () => {
    const { store, made, redeem, lines } = await invited();
    const { key } = (await (await redeem()).json()) as { key: string };
    const dump = Buffer.concat([store.database.serialize()]);
    for (const secret of [made.code, key, 'Robin']) {
      expect(dump.includes(secret)).toBe(false);
      expect(lines.join('\n')).not.toContain(secret);
      expect(JSON.stringify(await store.audit.list({}))).not.toContain(secret);
    }
    expect(dump.includes(sha256(made.code))).toBe(true);
  });

  it('answers alike when it is unknown, used, revoked or bound to a deal that is taken', async () => {
    const used = await invited();
    await used.redeem();
    const revoked = await invited();
    await revoked.as('dealer_ben', `/v1/invitations/${revoked.made.id}/revoke`, json({}));
    const taken = await invited({ dealId: 'deal_1' });
    const second = await taken.as('dealer_ben', '/v1/invitations', json({ dealId: 'deal_1' }));
    await taken.redeem(((await second.json()) as Made).code);
    const answers = await Promise.all([
      used.redeem('ci_unknown'),
      used.redeem(),
      revoked.redeem(),
      taken.redeem(),
    ]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ code: 'invitations/not_valid' });
  });

  it('429: too many tries from one address', async () => {
    const { redeem } = await invited();
    const tries = [];
    for (let n = 0; n < 31; n++) tries.push((await redeem(`ci_${n}`)).status);
    expect(tries.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(tries[30]).toBe(429);
  });

  it.each([[{ name: '', locale: 'en-US' }], [{ name: 'Robin' }], [{ ...robin, role: 'staff' }]])(
    '422: %j, and the invitation stays open',
    async (who) => {
      const { redeem } = await invited();
      expect((await redeem(undefined, who)).status).toBe(422);
      expect((await redeem()).status).toBe(201);
    },
  );

  it('409: the same key again makes no second one', async () => {
    const { as } = await invited({}, { 'Idempotency-Key': 'k' });
    const again = await as('dealer_ben', '/v1/invitations', json({}, { 'Idempotency-Key': 'k' }));
    expect(await problemOf(again)).toMatchObject({ status: 409, code: 'invitations/already_made' });
    const listed = (await (await as('dealer_ben', '/v1/invitations')).json()) as { invitations: [] };
    expect(listed.invitations).toHaveLength(1);
  });

  it('is listed without its code, and for its dealer only', async () => {
    const { as, made } = await invited();
    const text = await (await as('dealer_ben', '/v1/invitations')).text();
    expect(text).toContain(made.id);
    expect(text).not.toContain(made.code);
    expect(await (await as('dealer_ana', '/v1/invitations')).json()).toEqual({ invitations: [] });
  });

  it('404: revoked by another dealer, as if it were not there', async () => {
    const { as, made, redeem } = await invited();
    const others = await as('dealer_ana', `/v1/invitations/${made.id}/revoke`, json({}));
    const nobodys = await as('dealer_ana', '/v1/invitations/inv_none/revoke', json({}));
    expect(await problemOf(others)).toEqual(await problemOf(nobodys));
    expect((await redeem()).status).toBe(201);
    const late = await as('dealer_ben', `/v1/invitations/${made.id}/revoke`, json({}));
    expect(late.status).toBe(409);
  });

  it.each([
    ['customer_maya', {}, 403],
    ['staff_kim', {}, 403],
    ['dealer_ana', { dealId: 'deal_1' }, 404],
    ['dealer_ben', { dealId: 'deal_9' }, 404],
    ['dealer_ben', { days: 61 }, 422],
    ['dealer_ben', { dealerId: 'dealer_2' }, 422],
  ])('%s with %j: %i', async (user, body, status) => {
    const { as } = await invited();
    expect((await as(user, '/v1/invitations', json(body))).status).toBe(status);
  });

  it('409: for a deal that has its customer', async () => {
    const { as, store } = await invited();
    await addDeals(store, { id: 'deal_3', customerId: 'customer_maya' });
    const refused = await as('dealer_ben', '/v1/invitations', json({ dealId: 'deal_3' }));
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'invitations/deal_taken' });
  });
});
