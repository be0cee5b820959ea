import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '#store/sqlite.ts';
import { createCheckpointer } from './checkpointer.ts';
import { demoWorld, putScoredDeal } from './testing/offered-deal.ts';
import { maya, scripted, stage } from './testing/stage.ts';
import { submitter } from './testing/submitter.ts';

const folder = mkdtempSync(join(tmpdir(), 'chauffeur-checkpoint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const canary = 'Zephyrine Quillfeather';
const bytes = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
const key = randomBytes(32);
const turn = (conversationId: string, text: string) => ({
  conversationId,
  principal: maya,
  text,
  attachments: [],
});

describe('checkpoints are sealed', () => {
  it('so that nothing a person said or a tool found stands readable in the database file', async () => {
    const store = openSqliteStore({ path: join(folder, 'a.db'), key });
    const { assistant } = stage(
      scripted(
        [
          ['update_deal', { dealId: 'current', facts: { name: canary, employer: 'Quillworks' } }],
          ['open_deal', {}],
        ],
        'Thank you.',
      ),
      { store },
    );
    const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
    const said = `I am ${canary} and I work at Quillworks.`;
    const result = await assistant.takeTurn(turn(id, said), () => {});
    expect(result.calls.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const found = bytes();
    expect(found.length).toBeGreaterThan(10_000);
    for (const secret of [canary, 'Quillworks', 'Zephyrine'])
      for (const written of [
        secret,
        Buffer.from(secret).toString('base64').slice(0, -4),
        Buffer.from(secret).toString('hex'),
      ])
        expect(found.includes(written)).toBe(false);
    expect(found.includes(id)).toBe(true);
    store.close();
  });

  it('so that they are read back whole by another process with the key, and by none without', async () => {
    const path = join(folder, 'b.db');
    const world = demoWorld();
    const before = openSqliteStore({ path, key });
    await putScoredDeal(before, world, 'deal_1', maya.id);
    const first = stage(scripted('Hello.'), { store: before, world });
    const { id } = await first.assistant.openConversation(maya, { locale: 'en-US', dealId: 'deal_1' });
    await first.assistant.takeTurn(turn(id, 'hello'), () => {});
    before.close();

    const after = openSqliteStore({ path, key });
    const heard: string[] = [];
    const second = stage(
      async (messages) => {
        heard.push(...messages.slice(1).map((message) => String(message.content)));
        return { message: { content: 'Yes.' }, fallback: null };
      },
      { store: after, world },
    );
    await second.assistant.takeTurn(turn(id, 'still there?'), () => {});
    expect(heard).toEqual(['hello', 'Hello.', 'still there?']);

    const stranger = openSqliteStore({ path: ':memory:', key: randomBytes(32) });
    const saver = createCheckpointer({ database: after.database, seal: stranger.seal, open: stranger.open });
    await expect(saver.getTuple({ configurable: { thread_id: id } })).rejects.toMatchObject({
      code: 'store/not_readable',
    });
    after.close();
  });

  it('with a turn that waits for a person as well', async () => {
    const path = join(folder, 'c.db');
    const world = demoWorld();
    const store = openSqliteStore({ path, key });
    await putScoredDeal(store, world, 'deal_1', maya.id);
    const plain = stage(submitter(''), { store, world });
    await plain.assistant.callTool({
      tool: 'find_funders',
      input: { dealId: 'deal_1' },
      principal: maya,
      requestId: 'r',
    });
    const offerId = (await store.deals.get('deal_1'))?.offers?.offers[0]?.id ?? '';
    const { id } = await plain.assistant.openConversation(maya, { locale: 'en-US', dealId: 'deal_1' });
    const waiting = await stage(submitter(offerId), { store, world }).assistant.takeTurn(
      turn(id, 'Send it'),
      () => {},
    );
    store.close();

    const again = openSqliteStore({ path, key });
    const { assistant } = stage(submitter(offerId), { store: again, world });
    const approvalId = waiting.approval?.id ?? '';
    const decided = await assistant.decide({ approvalId, principal: maya, decision: 'approved' }, () => {});
    expect(decided.status).toBe('replied');
    expect((await again.deals.get('deal_1'))?.submissions).toHaveLength(1);
    again.close();
  });
});
