import { expect, it } from 'vitest';
import { openSqliteStore } from '#store/sqlite.ts';
import { testCatalog } from '#tools/testing/world.ts';
import type { Assistant } from './assistant-types.ts';
import { catalogInTurn } from './catalog-in-turn.ts';

const sheet = (version: string) =>
  testCatalog({ version, vehicles: [], funders: [], invented: version === '2' });

it('shows a catalogue that was imported meanwhile to the next turn, and not to the one that runs', async () => {
  const store = openSqliteStore({ path: ':memory:', key: Buffer.alloc(32, 7) });
  await store.catalog.replace(sheet('1'));
  const { catalog, steady } = catalogInTurn(store);
  const seen: string[] = [];
  const look = () => void seen.push(catalog().version);
  const callTool = async () => {
    look();
    await store.catalog.replace(sheet('2'));
    await Promise.resolve();
    look();
  };
  const assistant = steady({ callTool } as unknown as Assistant);
  await assistant.callTool({} as never);
  look();
  expect(seen).toEqual(['1', '1', '2']);
  expect(catalog()).toBe(catalog());
  store.close();
});
