import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { parseMrz } from './mrz.ts';
import { mrzCheckDigit } from './mrz-checks.ts';

const today = '2026-03-02' as IsoDate;
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

describe('the examples of ICAO Doc 9303', () => {
  it('part 3, 4.9: the check digit of 520727 is 3', () => {
    expect(mrzCheckDigit('520727')).toBe('3');
    expect(mrzCheckDigit('AB2134<<<')).toBe('5');
  });

  it('part 4: the passport', () => {
    const mrz = parseMrz(passport, today)!;
    expect(mrz).toMatchObject({ format: 'TD3', valid: true, repaired: false, lines: passport });
    expect(mrz.fields).toEqual({
      format: 'TD3',
      document_code: 'P',
      issuing_state: 'UTO',
      document_number: 'L898902C3',
      surname: 'ERIKSSON',
      given_names: 'ANNA MARIA',
      nationality: 'UTO',
      dob: '1974-08-12',
      sex: 'F',
      expiry: '2012-04-15',
      personal_number: 'ZE184226B',
    });
  });

  it.each([
    [
      'TD1',
      ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    ],
    ['TD2', ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']],
    [
      'MRV_A',
      ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
    ],
    ['MRV_B', ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<']],
  ])('%s', (format, lines) => {
    const mrz = parseMrz(lines, today);
    expect(mrz).toMatchObject({ format, valid: true });
    expect(mrz?.fields).toMatchObject({ surname: 'ERIKSSON', given_names: 'ANNA MARIA', sex: 'F' });
  });
});

describe('OCR repair', () => {
  it('puts right letters among digits and digits among letters', () => {
    const read = [
      'P<UT0ERIK55ON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<',
      'L898902C36UT074O8I2ZF12O4IS9ZE184226B<<<<<1O',
    ];
    expect(parseMrz(read, today)).toMatchObject({ lines: passport, repaired: true, valid: true });
  });

  it('replaces the one look-alike in a number that makes its digit hold', () => {
    const read = passport.with(1, passport[1]!.replace('L898902C3', 'L89B902C3'));
    expect(parseMrz(read, today)?.fields.document_number).toBe('L898902C3');
  });

  it('leaves a number alone that no single look-alike makes right', () => {
    const read = passport.with(1, passport[1]!.replace('L898902C3', 'L898912C3'));
    const mrz = parseMrz(read, today)!;
    expect(mrz.lines).toEqual(read);
    expect(mrz).toMatchObject({ valid: false, checks: { document_number: false, dob: true } });
  });

  it('believes nothing about a date that its digit does not prove', () => {
    const mrz = parseMrz(passport.with(1, passport[1]!.replace('7408122', '74O8132')), today)!;
    expect(mrz.fields.dob).toBeNull();
    expect(mrz.valid).toBe(false);
  });

  it('leaves letters in a date alone whose digit holds with them: they may have been printed', () => {
    const line = `9250764733GBRBB0911${mrzCheckDigit('BB0911')}F2007162<<<<<<<<<<<<<<08`;
    const mrz = parseMrz([passport[0]!, line], today)!;
    expect(mrz.fields.dob).toBeNull();
    expect(mrz.checks.dob).toBe(true);
  });
});

it.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-02-28', '1926-03-01'],
])('born 260301, read on %s, is %s', (on, born) => {
  const dob = `260301${mrzCheckDigit('260301')}`;
  const mrz = parseMrz(passport.with(1, `L898902C36UTO${dob}F1204159ZE184226B<<<<<10`), on as IsoDate);
  expect(mrz?.fields.dob).toBe(born);
});

it.each(['without', 'with'])('a long card number holds when its digit is computed %s the filler', (way) => {
  const digit = mrzCheckDigit(way === 'with' ? '123456789<ABC' : '123456789ABC');
  const first = `I<UTO123456789<ABC${digit}`.padEnd(30, '<');
  const body = (line: string) => first.slice(5) + line.slice(0, 7) + line.slice(8, 15) + line.slice(18, 29);
  const second = '7408122F1204159UTO<<<<<<<<<<<';
  const mrz = parseMrz(
    [first, second + mrzCheckDigit(body(second)), 'ERIKSSON<<ANNA'.padEnd(30, '<')],
    today,
  );
  expect(mrz?.fields.document_number).toBe('123456789ABC');
  expect(mrz?.valid).toBe(true);
});

it.each([
  [['P<UTOERIKSSON<<ANNA<MARIA<<<<<', 'L898902C36UTO7408']],
  [['P < U T O E R I K S S O N', 'hello world']],
  [[passport[0]!]],
  [[]],
])('%j is no zone', (lines) => {
  expect(parseMrz(lines, today)).toBeUndefined();
});
