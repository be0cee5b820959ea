import type { IsoDate } from '../../kit/units.ts';
import { parseMrz } from '../codes/mrz.ts';
import type { Vector } from './vectors.ts';

/** How the vectors of one file are read, and which of their keys are judged. */
export interface VectorReader {
  expected(vector: Vector): unknown;
  actual(vector: Vector): unknown;
}

/** The day that two-digit years of the vectors are relative to. */
const vectorDay = '2026-12-31' as IsoDate;

const only = (vector: Vector, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((key) => key in vector).map((key) => [key, vector[key]]));

/** `expect: not_mrz` is judged by `fields` and `checks` being null. */
const mrz: VectorReader = {
  expected: (vector) => ({
    ...only(vector, ['valid', 'checks', 'fields']),
    ...(vector.fields ? { corrected_lines: vector.corrected_lines ?? vector.lines } : {}),
  }),
  actual: (vector) => {
    const read = parseMrz(vector.lines as string[], vectorDay);
    if (!read) return { valid: false, checks: null, fields: null };
    return { valid: read.valid, checks: read.checks, fields: read.fields, corrected_lines: read.lines };
  },
};

/** By the file's name without its ending. */
export const vectorReaders: Readonly<Record<string, VectorReader>> = { mrz };
