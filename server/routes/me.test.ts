import { expect, it } from 'vitest';
import { problemOf, testApp } from '../testing/app.ts';

it('GET /v1/me, 200: who the key belongs to, by the server’s own record', async () => {
  const { as } = await testApp({});
  expect(await (await as('dealer_ben', '/v1/me')).json()).toEqual({
    id: 'dealer_ben',
    role: 'dealer',
    name: 'Ben Adler',
    dealerId: 'dealer_1',
    dealership: 'Springfield Motors',
    locale: 'en-US',
    demo: true,
  });
  expect(await (await as('staff_kim', '/v1/me')).json()).toMatchObject({ dealerId: null, dealership: null });
});

it('GET /v1/me, 401: a key in the address is not a key', async () => {
  const { app } = await testApp({});
  expect(await problemOf(await app.request('/v1/me?key=ck_x'))).toMatchObject({ status: 401 });
});

it.each([
  ['on', {}, 'Demo keys are printed when the server starts.'],
  ['off', { signIns: [] }, 'Whoever runs this server gives out the keys.'],
])('GET /v1/me, 401: with the demo %s it says where a key comes from', async (_, parts, fix) => {
  const { app } = await testApp({}, parts);
  expect(await problemOf(await app.request('/v1/me'))).toMatchObject({
    code: 'auth/no_key',
    fix: `Send the header Authorization: Bearer KEY. ${fix}`,
  });
});

it('GET /v1/phrases, 200: words in the language asked for, else the user’s', async () => {
  const { as } = await testApp({});
  expect(await (await as('customer_chen', '/v1/phrases')).json()).toMatchObject({
    'verdict.approved': '通过',
  });
  const german = await as('customer_chen', '/v1/phrases?locale=de-DE');
  expect(await german.json()).toMatchObject({ 'verdict.approved': 'Genehmigt' });
});

it('GET /v1/phrases, 422: a language that is not spoken', async () => {
  const { as } = await testApp({});
  expect((await as('customer_chen', '/v1/phrases?locale=fr-FR')).status).toBe(422);
});
