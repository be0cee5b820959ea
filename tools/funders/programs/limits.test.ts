import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from './csv-file.ts';
import { fromFiles } from './from-files.ts';
import { limits } from './limits.ts';
import { readCatalog } from './read-catalog.ts';
import { filesOf, smallFiles } from './testing/small-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-limits-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('what is read of a catalogue has ceilings', () => {
  it('a file', async () => {
    const path = join(folder, 'catalog.json');
    writeFileSync(path, '');
    truncateSync(path, limits.fileBytesMax + 1);
    await expect(readCatalog(path)).rejects.toMatchObject({ code: 'programs/too_large' });
    truncateSync(path, 2);
    expect((await readCatalog(path)).problems).toHaveLength(1);
  });

  it('the rows of a file', () => {
    const rows = (text: string) => readCsv(bytes(text), 3);
    expect(rows('a\n1\n2\n3\n')).toMatchObject({ rows: { length: 3 } });
    expect(rows('a\n1\n2\n3\n4\n')).toMatchObject({ fault: { what: 'it has more than 3 rows' } });
  });

  it('a row, so that a quote that nobody closed ends early', () => {
    const row = (length: number) => readCsv(bytes(`a\n"${'x'.repeat(length)}"\n`), 3);
    expect(row(limits.rowLengthMax - 10)).toMatchObject({ rows: { length: 1 } });
    expect(row(limits.rowLengthMax + 10)).toMatchObject({ fault: { what: expect.stringMatching(/no CSV/) } });
  });

  it('a cell', () => {
    const note = (length: number) =>
      fromFiles(
        filesOf({ ...smallFiles, 'funders.csv': `id,name,states,note\nharbor,H,IL,${'x'.repeat(length)}\n` }),
      ).problems;
    expect(note(limits.cellLengthMax)).toEqual([]);
    expect(note(limits.cellLengthMax + 1)).toMatchObject([
      { column: 'note', what: '10001 characters are too many' },
    ]);
  });
});
