import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#tools/kit/package-root.ts';

const folder = mkdtempSync(join(tmpdir(), 'chauffeur-resume-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Scenarios that read no papers, in a few seconds. */
const globs = ['quotes.*'];

const start = (out: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--conditions=source',
      '--import',
      'tsx',
      packageRoot('chauffeur.ts'),
      'eval',
      'run',
      ...globs,
      '--trials',
      '2',
      '--jobs',
      '2',
      '--out',
      join(folder, out),
    ],
    { cwd: packageRoot('.'), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );

const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; text: string }>((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
    });
    child.on('exit', (code) => resolve({ code, text }));
  });

const linesOf = (out: string): number => {
  const file = join(folder, out, 'journal.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;
};

const run = (out: string) => readFileSync(join(folder, out, 'run.json'), 'utf8');

describe('a run that is killed', () => {
  it('goes on where it was, and gives the same run.json', { timeout: 300_000 }, async () => {
    expect((await ended(start('whole'))).code).toBe(0);

    const killed = start('parts');
    const end = ended(killed);
    while (linesOf('parts') < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(-(killed.pid as number), 'SIGKILL');
    expect((await end).code).toBeNull();
    expect(existsSync(join(folder, 'parts', 'run.json'))).toBe(false);
    const before = linesOf('parts');
    expect(before).toBeLessThan(linesOf('whole'));
    appendFileSync(join(folder, 'parts', 'journal.jsonl'), '{"id":"quotes.torn","tri');

    const again = await ended(start('parts'));
    expect(again.code).toBe(0);
    expect(again.text).toContain(`${before - 1} trials are done`);
    expect(linesOf('parts')).toBe(linesOf('whole'));
    expect(run('parts')).toBe(run('whole'));
  });

  it('is not gone on with as another run', { timeout: 60_000 }, async () => {
    const { openJournal } = await import('./journal.ts');
    const head = { format: 'chauffeur-eval-journal@1', model: 'planner' } as const;
    const file = join(folder, 'heads', 'journal.jsonl');
    openJournal(file, head).close();
    expect(openJournal(file, head).done.size).toBe(0);
    expect(() => openJournal(file, { ...head, model: 'noop' })).toThrow(/another model/);
  });
});
