import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { makePayStub } from '../testing/make-paper.ts';
import { samplePayStub } from '../testing/sample-jacket.ts';
import { scoreSets } from './sets.ts';

const options = { today: IsoDate.parse('2026-03-02'), signal: new AbortController().signal };
const sentence = 'same name on both: consistent';

async function reported(papers: readonly Uint8Array[]) {
  const folder = await mkdtemp(join(tmpdir(), 'sets-'));
  const files = papers.map((_, i) => `${i}.pdf`);
  for (const [i, bytes] of papers.entries()) await writeFile(join(folder, `${i}.pdf`), bytes);
  const sets = [{ set: 's', files, expected_findings: [sentence] }];
  await writeFile(join(folder, 'sets.json'), JSON.stringify(sets));
  return (await scoreSets(folder, options))[0]?.expected[0]?.reported;
}

it('papers agree when they are read and name one person, and not when nothing of them is read', async () => {
  const stub = await makePayStub(samplePayStub);
  expect(await reported([stub, stub])).toBe('nothing to raise');
  expect(await reported([new Uint8Array(), new Uint8Array()])).toBeNull();
  const other = await makePayStub({ ...samplePayStub, employee: 'Taylor Brooks' });
  expect(await reported([stub, other])).toBeNull();
});
