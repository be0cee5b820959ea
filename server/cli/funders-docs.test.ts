import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, headerOf, parentMember } from '#tools/funders/programs/columns.ts';
import { neededTables, tables } from '#tools/funders/programs/tables.ts';
import { packageRoot } from '#tools/kit/package-root.ts';
import { funders } from './funders.ts';

/** `UPDATE_README=1` writes what was made into the document. */
const update = process.env.UPDATE_README === '1';
const path = packageRoot('docs/funders.md');
const document = (): string => readFileSync(path, 'utf8');

function expectSame(made: string): void {
  if (update) writeFileSync(path, made);
  expect(document()).toBe(made);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-docs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function typed(line: string): Promise<string> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const env = { CHAUFFEUR_DATA: join(folder, 'data') };
  await funders(args.slice(2), { input: Readable.from([]), output, errors, env });
  output.end();
  errors.end();
  return (await text(output)) + (await text(errors));
}

const blocks = /(```sh\n(chauffeur funders [^\n]*)\n```\n\n```text\n)([\s\S]*?)(```)/g;

describe('docs/funders.md', () => {
  it('shows what its commands really say, one after the other', async () => {
    const [, shown = ''] = /<!-- programs -->([\s\S]*)<!-- \/programs -->/.exec(document()) ?? [];
    let made = document();
    const found = [...shown.matchAll(blocks)];
    expect(found.length).toBeGreaterThan(3);
    for (const [block, before = '', line = '', , after = ''] of found) {
      const said = await typed(line);
      made = made.replace(block, () => `${before}${said}${after}`);
    }
    expectSame(made);
  });

  it('shows what changed between two months', async () => {
    const [before, after] = [join(folder, 'march'), 'docs/samples/sheets'];
    cpSync(packageRoot(after), before, { recursive: true });
    rmSync(join(before, 'promotions.csv'));
    for (const [file, now, was] of [
      ['catalog.csv', '2026-04', '2026-03'],
      ['programs.csv', ',120,', ',115,'],
      ['rates.csv', '7.49', '7.29'],
    ] as const)
      writeFileSync(join(before, file), readFileSync(join(before, file), 'utf8').replace(now, was));
    const said = await typed(`chauffeur funders diff ${before} ${packageRoot(after)}`);
    const shown = /(chauffeur funders diff 2026-03 2026-04\n```\n\n```text\n)[\s\S]*?(```)/;
    expectSame(document().replace(shown, (_, begin: string, end: string) => `${begin}${said}${end}`));
  });

  it('has every column of every table, with its unit', () => {
    const made = tables.map((table) => {
      const rows = table.columns.map((column) => {
        const member = column.at === parentMember ? '' : `\`${column.at}\``;
        const needed = column.blank === 'needed' ? 'needed' : '';
        return `| \`${headerOf(column)}\` | ${column.kind.unit} | ${needed} | ${column.about} | ${member} |`;
      });
      const head = `### ${fileOf(table)}${neededTables.includes(table) ? ', needed' : ''}\n\n${table.about}`;
      return `${head}\n\n| column | unit | | | in JSON |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
    });
    const marks = /(<!-- tables: made by a test -->\n)[\s\S]*?(<!-- \/tables -->)/;
    expectSame(
      document().replace(marks, (_, begin: string, end: string) => `${begin}\n${made.join('\n')}\n${end}`),
    );
  });
});
