import { sha256 } from '../../../kit/canonical.ts';
import { createRandom, shuffled } from '../../metrics/random.ts';
import type { RowNumbers, Sample } from './sample.ts';

export interface Split {
  readonly training: RowNumbers;
  readonly holdOut: RowNumbers;
}

/**
 * Keeps rows from training by a hash of their id, so that the choice was made before anything was learned, does not
 * depend on their order, and is the same in any language.
 *
 *     held out when the first 32 bits of SHA-256(salt + ':' + row id) ÷ 2^32 < share
 */
export function splitByHash({ ids }: Sample, share: number, salt: string): Split {
  const training: number[] = [];
  const holdOut: number[] = [];
  ids.forEach((id, row) => {
    const drawn = Number.parseInt(sha256(`${salt}:${id}`).slice(0, 8), 16) / 2 ** 32;
    (drawn < share ? holdOut : training).push(row);
  });
  return { training: Int32Array.from(training), holdOut: Int32Array.from(holdOut) };
}

export interface Fold {
  readonly training: RowNumbers;
  readonly validation: RowNumbers;
}

/** Deals bads and goods out separately, so that every fold has its share of both. */
export function stratifiedFolds({ bad }: Sample, rows: RowNumbers, folds: number, seed: number): Fold[] {
  const random = createRandom(seed);
  const foldOf = new Map<number, number>();
  for (const outcome of [1, 0]) {
    const dealt = shuffled(
      Array.from(rows).filter((row) => bad[row] === outcome),
      random,
    );
    dealt.forEach((row, at) => void foldOf.set(row, at % folds));
  }
  return Array.from({ length: folds }, (_, fold) => ({
    training: rows.filter((row) => foldOf.get(row) !== fold),
    validation: rows.filter((row) => foldOf.get(row) === fold),
  }));
}
