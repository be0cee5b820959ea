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

/** Every vector of our own, one a file that is judged. */
const samples: Readonly<Record<string, { readonly id: string }>> = { mrz };

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
