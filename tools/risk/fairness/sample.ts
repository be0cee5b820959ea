import { invalidInput } from '../../kit/errors.ts';
import type { Scorecard } from '../card/scorecard.ts';
import type { CardRow } from '../rows/card-rows.ts';
import { createScorer, type Features } from '../scoring/score.ts';

/** Rows scored by a card and held in memory: what a search over them needs. */
export interface FairnessSample {
  readonly features: readonly Features[];
  readonly scores: Int32Array;
  readonly pds: Float64Array;
  /** 1 is bad, 0 is good, −1 is unknown. */
  readonly bads: Int8Array;
  /** Rows whose outcome is known. */
  readonly outcomes: number;
}

/** Most rows held in memory. */
const rowsMax = 1_000_000;

/** @throws AppError invalid_input `risk/no_rows`, `csv/too_large` */
export async function readRowsOf(batches: AsyncIterable<readonly CardRow[]>): Promise<CardRow[]> {
  const rows: CardRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) rows.push(row);
    if (rows.length > rowsMax)
      throw invalidInput('csv/too_large', `Over ${rowsMax} rows.`, 'Give a sample of the file.');
  }
  if (rows.length === 0)
    throw invalidInput('risk/no_rows', 'The file has no rows.', 'Give a file with rows.');
  return rows;
}

/** Rows and what a card makes of them. */
export function sampleOf(card: Scorecard, rows: readonly CardRow[]): FairnessSample {
  const scorer = createScorer(card);
  const scored = rows.map(({ features }) => scorer.score(features));
  const bads = Int8Array.from(rows, ({ bad }) => bad ?? -1);
  return {
    features: rows.map(({ features }) => features),
    scores: Int32Array.from(scored, ({ total }) => total),
    pds: Float64Array.from(scored, ({ pd }) => pd),
    bads,
    outcomes: bads.filter((bad) => bad >= 0).length,
  };
}

/** The lowest score that a card approves. */
export function approvingScore({ bands }: Pick<Scorecard, 'bands'>): number {
  const scoreMin = bands.findLast(({ outcome }) => outcome === 'approved')?.scoreMin;
  return scoreMin ?? Number.NEGATIVE_INFINITY;
}
