import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#tools/kit/errors.ts';
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
    notes.push(
      `Alternative ${index + 1}${await written(() => alternativeCard(source, alternative, index + 1), folder)}.`,
    );
  }
  return notes;
}

/** Where a card is, or why it is none: a card that the validator refuses is one alternative less and no reason to stop. */
async function written(make: () => Scorecard, folder: string): Promise<string> {
  let card: Scorecard;
  try {
    card = make();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return ` makes no valid card: ${error.message.replaceAll(/\s+/g, ' ')}`;
  }
  const path = join(folder, `${card.id}.json`);
  await writeFile(path, `${JSON.stringify(card, null, 2)}\n`);
  return ` is in ${path}`;
}
