import { describe, expect, it } from 'vitest';
import { differencesOf, scoreFile } from './vectors.ts';

const mrz = {
  id: 'icao-td3',
  lines: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  valid: true,
  checks: { document_number: true, dob: true, expiry: true, personal_number: true, composite: true },
  fields: {
    format: 'TD3',
    document_code: 'P',
    issuing_state: 'UTO',
    document_number: 'L898902C3',
    nationality: 'UTO',
    dob: '1974-08-12',
    sex: 'F',
    expiry: '2012-04-15',
    surname: 'ERIKSSON',
    given_names: 'ANNA MARIA',
    personal_number: 'ZE184226B',
  },
};

const aamva = {
  id: 'made-dl',
  payload:
    '@\n\u001e\rANSI 636035080001DL00310100DLDAQA1234567\nDCSDRIVER\nDACJORDAN\nDADNONE\nDBD03022024\nDBB07141988\nDBA07142032\nDBC1\n' +
    'DAG12 ELM ST\nDAISPRINGFIELD\nDAJIL\nDAK627010000\nDCGUSA\n',
  expect: 'ok',
  fields: {
    aamva_version: 8,
    last_name: 'DRIVER',
    given_names: 'JORDAN',
    suffix: null,
    dob: '1988-07-14',
    expiry_date: '2032-07-14',
    sex: 'M',
    postal_code: '62701',
  },
};
const vin = {
  id: '49-cfr-565',
  input: '1M8GDM9AXKP042788',
  normalized: '1M8GDM9AXKP042788',
  valid_format: true,
  expected_check_digit: 'X',
  check_digit_ok: true,
  check_digit_mandatory: true,
  wmi: '1M8',
  model_year_candidates: [1989, 2019],
  model_year: 2019,
};
const cn_resident_id = {
  id: 'gb-11643',
  input: '11010519491231002X',
  expected_check_digit: 'X',
  valid: true,
  reason: null,
  dob: '1949-12-31',
  sex: 'F',
  province: '北京',
};
const iban = {
  id: 'registry-de',
  input: 'DE88 3704 0044 0532 0130 00',
  compact: 'DE88370400440532013000',
  mod97_ok: false,
  valid: false,
  country: 'DE',
  reason: 'wrong_check_digits',
};

/** A vector of our own for each file that is judged; the examples are the standards'. */
const samples: Readonly<Record<string, { readonly id: string }>> = { mrz, aamva, vin, cn_resident_id, iban };

/** Each way to move one expected value: text gains a letter, a number one, a flag its opposite, null becomes text. */
function moved(value: unknown, set: (other: unknown) => unknown): unknown[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value).flatMap(([key, own]) =>
      moved(own, (other) => set({ ...value, [key]: other })),
    );
  if (typeof value === 'boolean') return [set(!value)];
  if (typeof value === 'number') return [set(value + 1)];
  if (Array.isArray(value)) return [set([...value, 'X'])];
  return [set(`${value ?? ''}X`)];
}

describe.each(Object.entries(samples))('vectors of %s', (file, sample) => {
  const { id, ...rest } = sample;
  const { input, payload, lines, ...expected } = rest as Record<string, unknown>;
  const given = Object.fromEntries(
    Object.entries({ input, payload, lines }).filter(([, own]) => own !== undefined),
  );

  it('pass when read rightly', () => {
    expect(scoreFile(`${file}.json`, [{ ...sample }])).toEqual({
      file: `${file}.json`,
      passed: 1,
      failed: [],
    });
  });

  it('fail for each expected value that is moved', () => {
    const others = moved(expected, (other) => other) as Record<string, unknown>[];
    expect(others.length).toBeGreaterThan(4);
    for (const other of others) {
      const { failed } = scoreFile(`${file}.json`, [{ id, ...given, ...other }]);
      expect(failed, JSON.stringify(other)).toHaveLength(1);
    }
  });
});

it('a file that nothing reads fails whole', () => {
  expect(scoreFile('numberplates.json', [{ id: 'a' }]).failed).toHaveLength(1);
});

it('a difference names its place and both values', () => {
  expect(differencesOf({ fields: { dob: '1974-08-12' } }, { fields: { dob: null } })).toEqual([
    { path: 'fields.dob', expected: '1974-08-12', actual: null },
  ]);
});

it('null is expected of what is absent, and an empty text is not null', () => {
  expect(differencesOf({ suffix: null }, {})).toEqual([]);
  expect(differencesOf({ suffix: null }, { suffix: '' })).toHaveLength(1);
});
