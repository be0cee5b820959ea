import type { IsoDate } from '../../kit/units.ts';
import { parseAamva } from '../codes/aamva.ts';
import { readCnResidentId } from '../codes/cn-resident-id.ts';
import { readIban } from '../codes/iban.ts';
import { parseMrz } from '../codes/mrz.ts';
import { readVin } from '../codes/read-vin.ts';
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

/** Of a truncated payload no field is judged; of one without a mandatory element, the fields that the vector lists. */
const aamva: VectorReader = {
  expected: (vector) => only(vector, vector.fields === null ? ['expect'] : ['expect', 'fields']),
  actual: (vector) => {
    const { result, fields } = parseAamva(vector.payload as string);
    return { expect: result, fields };
  },
};

/** Makes and models come from elsewhere than the VIN; of the model year, that it is among the candidates is judged. */
const vin: VectorReader = {
  expected: (vector) => ({
    ...only(vector, ['normalized', 'valid_format', 'expected_check_digit', 'check_digit_ok']),
    ...only(vector, ['check_digit_mandatory', 'wmi', 'model_year_candidates']),
    ...('model_year' in vector && { model_year: vector.model_year }),
  }),
  actual: (vector) => {
    const read = readVin(vector.input as string, vectorDay);
    return {
      normalized: read.normalized,
      valid_format: read.validFormat,
      expected_check_digit: read.expectedCheckDigit,
      check_digit_ok: read.checkDigitOk,
      check_digit_mandatory: read.checkDigitMandatory,
      wmi: read.wmi,
      model_year_candidates: read.modelYearCandidates,
      model_year: read.modelYearCandidates.find((year) => year === vector.model_year),
    };
  },
};

const cnResidentId: VectorReader = {
  expected: (vector) =>
    only(vector, ['expected_check_digit', 'valid', 'reason', 'dob', 'sex', 'province', 'old_15_digit']),
  actual: (vector) => {
    const read = readCnResidentId(vector.input as string, vectorDay);
    const { valid, reason, dob, sex, province } = read;
    const digits = { expected_check_digit: read.expectedCheckDigit, old_15_digit: read.old15Digit };
    return { valid, reason, dob, sex, province, ...digits };
  },
};

/** A reason is judged where the vector gives one. */
const iban: VectorReader = {
  expected: (vector) => only(vector, ['compact', 'mod97_ok', 'valid', 'country', 'reason']),
  actual: (vector) => {
    const { mod97Ok, ...read } = readIban(vector.input as string);
    return { ...read, mod97_ok: mod97Ok };
  },
};

/** By the file's name without its ending. */
export const vectorReaders: Readonly<Record<string, VectorReader>> = {
  aamva,
  mrz,
  vin,
  cn_resident_id: cnResidentId,
  iban,
};
