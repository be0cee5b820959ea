import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '#store/sqlite.ts';
import { packageRoot } from '#tools/kit/package-root.ts';
import { demoWorld } from '../testing/offered-deal.ts';
import { listener, stage } from '../testing/stage.ts';
import { submitter } from '../testing/submitter.ts';

const folder = mkdtempSync(join(tmpdir(), 'chauffeur-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the child until it kills itself. @returns the signal it died of and the conversation it was in */
function crash(
  path: string,
  key: string,
  where: string,
): Promise<{ signal: string | null; conversationId: string; problems: string }> {
  const args = [
    '--conditions=source',
    '--import',
    'tsx',
    packageRoot('agents/testing/crash-child.ts'),
    path,
    key,
    where,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const read = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (read.out += chunk));
  child.stderr.on('data', (chunk) => (read.err += chunk));
  return new Promise((resolve) =>
    child.on('close', (_, signal) =>
      resolve({ signal, conversationId: read.out.trim(), problems: read.err }),
    ),
  );
}

describe('kill -9 in the middle of a submission, restart, resume (G5)', () => {
  it.each(['after-effect', 'before-effect'])(
    '%s: one submission, and the conversation goes on to its reply',
    async (where) => {
      const path = join(folder, `${where}.db`);
      const key = randomBytes(32).toString('hex');
      const { signal, conversationId, problems } = await crash(path, key, where);
      expect(signal, problems).toBe('SIGKILL');

      const store = openSqliteStore({ path, key: Buffer.from(key, 'hex') });
      const before = (await store.deals.get('deal_1'))?.submissions.length;
      expect(before).toBe(where === 'after-effect' ? 1 : 0);
      const { assistant } = stage(submitter('none'), { world: demoWorld(), store });
      const { events, on } = listener();
      expect(await assistant.recover(() => on)).toBe(1);

      expect((await store.deals.get('deal_1'))?.submissions).toHaveLength(1);
      expect(events.at(-1)).toMatchObject({
        type: 'done',
        status: 'replied',
        message: expect.stringMatching(/^It went to .+\.$/),
      });
      expect(await store.audit.verify()).toBeNull();
      expect((await store.conversations.get(conversationId))?.running).toBe(false);
      store.close();
    },
  );
});
