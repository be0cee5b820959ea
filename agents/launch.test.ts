import { expect, it } from 'vitest';
import { openSqliteStore } from '#store/sqlite.ts';
import { wantedFields } from '#tools/documents/vision/wanted.ts';
import { testCatalog } from '#tools/testing/world.ts';
import { systemClock } from './clock.ts';
import { launchAssistant } from './launch.ts';
import { ollamaAt } from './models/testing/fixtures.ts';
import { answersStatus, says } from './models/testing/wire-scripts.ts';
import { startWireServer } from './models/testing/wire-server.ts';

const page = { png: new Uint8Array([1]), kind: 'vin_label', wanted: wantedFields.vin_label! } as const;

it('has pages looked at by the model that is named, by none without one, and logs codes only', async () => {
  const server = await startWireServer();
  const store = openSqliteStore({ path: ':memory:', key: Buffer.alloc(32, 7) });
  const logged: unknown[] = [];
  const parts = {
    store,
    clock: systemClock,
    log: (...line: unknown[]) => void logged.push(line),
    model: { kind: 'planner' },
  } as const;
  expect((await launchAssistant(parts)).deps.world.vision).toBeUndefined();

  const setting = { ...ollamaAt(server.url), maxRetries: 0 };
  const { deps } = await launchAssistant({ ...parts, vision: { setting, millisecondsMax: 1_000 } });
  const { read, millisecondsMax, fileMillisecondsMax } = deps.world.vision!;
  expect([millisecondsMax, fileMillisecondsMax]).toEqual([1_000, 26_000]);
  const { signal } = new AbortController();
  server.play(says('{"vin":"secret"}'), answersStatus(401));
  expect(await read(page, signal)).toEqual({ ok: true, text: '{"vin":"secret"}' });
  expect(await read(page, signal)).toEqual({ ok: false, code: 'refused_key' });
  expect(logged.map((line) => (line as unknown[])[1])).toEqual(['vision/answered', 'vision/fell_back']);
  expect(JSON.stringify(logged)).not.toContain('secret');
  store.close();
  await server.close();
});

it('sees a catalogue that is imported while it runs', async () => {
  const store = openSqliteStore({ path: ':memory:', key: Buffer.alloc(32, 7) });
  const { deps } = await launchAssistant({
    store,
    clock: systemClock,
    log: () => {},
    model: { kind: 'planner' },
  });
  expect(deps.world.catalog().version).toBe('none');
  const imported = testCatalog({ version: '2026-04' });
  await store.catalog.replace(imported, { by: 'ana', note: '' });
  expect(deps.world.catalog()).toEqual(imported);
  store.close();
});
