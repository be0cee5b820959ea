import { expect, it } from 'vitest';
import { Catalog } from '#tools/funders/catalog.ts';
import { testApp } from '../testing/app.ts';

it('GET /healthz, 200 without a key', async () => {
  const { app } = await testApp({});
  const response = await app.request('/healthz');
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

it('GET /readyz, 200 when the database takes writes and there is a catalogue', async () => {
  const { app } = await testApp({});
  const response = await app.request('/readyz');
  expect([response.status, await response.json()]).toEqual([
    200,
    { status: 'ok', checks: { database: true, catalog: true } },
  ]);
});

it('GET /readyz, 503 names what fails: a closed database', async () => {
  const { app, store } = await testApp({});
  store.close();
  const response = await app.request('/readyz');
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: 'failing', checks: { database: false, catalog: true } },
  ]);
});

it('GET /readyz, 503 names what fails: no catalogue', async () => {
  const none = { version: 'none', invented: false, funders: [], programs: [], vehicles: [], guide: [] };
  const world = {
    catalog: () => Catalog.parse(none),
    dealer: () => undefined,
    documentBytes: () => Promise.resolve(undefined),
  };
  const { app } = await testApp({}, { world });
  expect((await app.request('/readyz')).status).toBe(503);
});
