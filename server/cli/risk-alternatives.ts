import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scorecard } from '#tools/risk/card/scorecard.ts';
import { alternativeCard } from '#tools/risk/fairness/alternatives/alternative-card.ts';
import type { Fairness } from '#tools/risk/fairness/assess-fairness.ts';
import type { FairnessSample } from '#tools/risk/fairness/sample.ts';
import type { CardRow } from '#tools/risk/rows/card-rows.ts';

interface Assessed {
  readonly card: Scorecard;
  readonly rows: readonly CardRow[];
  readonly sample: FairnessSample;
  readonly fairness: Fairness;
  readonly file: string;
  readonly digest: string;
}

/** Writes the alternatives that hold, or perhaps do, on rows kept from the search, and says where. */
export async function writeAlternatives(
  { card, rows, sample: { scores }, fairness: { search }, file, digest }: Assessed,
  folder: string | undefined,
): Promise<string[]> {
  if (folder === undefined || !search) return [];
  await mkdir(folder, { recursive: true });
  const source = { card, rows, scores, heldOut: search.heldOut, file, digest };
  const notes: string[] = [];
  for (const [index, alternative] of search.alternatives.entries()) {
    if (alternative.holds === 'no') continue;
    const artifact = alternativeCard(source, alternative, index + 1);
    const path = join(folder, `${artifact.id}.json`);
    await writeFile(path, `${JSON.stringify(artifact, null, 2)}\n`);
    notes.push(`Alternative ${index + 1} is in ${path}.`);
  }
  return notes;
}
