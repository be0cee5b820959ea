import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { vectorReaders } from './vector-readers.ts';

/** One value that came out otherwise than the vector says. `path` is that of the expected value: `fields.dob`. */
export interface Difference {
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

interface VectorFailure {
  readonly id: string;
  readonly differences: readonly Difference[];
}

/** How one file of vectors fared: `passed` + `failed.length` is the number of its vectors. */
export interface VectorScore {
  readonly file: string;
  readonly passed: number;
  readonly failed: readonly VectorFailure[];
}

const Vector = z.looseObject({ id: z.string() });
export type Vector = z.infer<typeof Vector>;

/**
 * Reads every vector of a folder again and compares: `aamva.json`, `mrz.json`, `vin.json`, `cn_resident_id.json` and
 * `iban.json`, each a list of inputs with what they must give. A file of another name cannot be judged and fails whole.
 */
export async function scoreVectors(dir: string): Promise<VectorScore[]> {
  const files = (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const vectors = z.array(Vector).parse(JSON.parse(await readFile(join(dir, file), 'utf8')));
      return scoreFile(file, vectors);
    }),
  );
}

/** Pure: the score of one file's vectors. */
export function scoreFile(file: string, vectors: readonly Vector[]): VectorScore {
  const reader = vectorReaders[basename(file, '.json')];
  const judged = vectors.map((vector) => ({
    id: vector.id,
    differences: reader
      ? differencesOf(reader.expected(vector), reader.actual(vector))
      : [{ path: '', expected: 'a reader of these vectors', actual: undefined }],
  }));
  const failed = judged.filter(({ differences }) => differences.length > 0);
  return { file, passed: judged.length - failed.length, failed };
}

/** Where the actual value differs from the expected one. What is expected of an object is its own keys; lists count whole. */
export function differencesOf(expected: unknown, actual: unknown, path = ''): Difference[] {
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [{ path, expected, actual }];
    return Object.entries(expected).flatMap(([key, value]) =>
      differencesOf(value, actual[key], path ? `${path}.${key}` : key),
    );
  }
  return JSON.stringify(expected) === JSON.stringify(actual ?? null) ? [] : [{ path, expected, actual }];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
