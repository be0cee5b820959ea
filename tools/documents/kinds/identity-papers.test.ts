import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { mrzCheckDigit } from '../codes/mrz-checks.ts';
import { flagsOf } from '../findings/flags.ts';
import { type PrintedText, printedWords } from '../testing/printed-words.ts';
import { readPapers } from './read-paper.ts';

const today = '2026-03-02' as IsoDate;

function read(rows: readonly (readonly [number, number, string, number?])[]) {
  const texts: PrintedText[] = rows.map(([x, y, text, size = 10]) => ({ x, y, text, size, certainty: 0.92 }));
  const parts = readPapers(
    [{ page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] }],
    today,
  );
  const fields = Object.fromEntries((parts[0]?.fields ?? []).map(({ name, value }) => [name, value]));
  return { kind: parts[0]?.kind, fields, parts };
}

const checked = (text: string): string => text + mrzCheckDigit(text);

function td3(
  state: string,
  names: string,
  number: string,
  dob: string,
  sex: string,
  expiry: string,
): string[] {
  const parts = [checked(number.padEnd(9, '<')), checked(dob), checked(expiry), `${'<'.repeat(14)}<`];
  const composite = mrzCheckDigit(parts.join(''));
  return [
    `P<${state}${names}`.padEnd(44, '<'),
    `${parts[0]}${state}${parts[1]}${sex}${parts[2]}${parts[3]}${composite}`,
  ];
}

function td1(
  code: string,
  state: string,
  names: string,
  number: string,
  optional: string,
  dob: string,
  sex: string,
  expiry: string,
): string[] {
  const first = `${code}${state}${checked(number.padEnd(9, '<'))}${optional.padEnd(15, '<')}`;
  const second = `${checked(dob)}${sex}${checked(expiry)}${state}${'<'.repeat(11)}`;
  const composite = mrzCheckDigit(
    first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18),
  );
  return [first, second + composite, names.padEnd(30, '<')];
}

const zone = (lines: readonly string[], y: number) =>
  lines.map((line, i) => [40, y + 24 * i, line, 14] as const);

describe('passports', () => {
  it('take accents from the print, the rest from the zone, and the issue date from its place', () => {
    const { kind, fields } = read([
      [40, 20, 'PASAPORTE', 14],
      [200, 20, 'ESPAÑA', 14],
      [200, 60, 'Apellidos / Surname', 7],
      [200, 70, 'NÚÑEZ', 12],
      [200, 90, 'Nombre / Given names', 7],
      [200, 100, 'BELÉN', 12],
      [200, 120, 'Fecha de nacimiento / Date of birth', 7],
      [200, 130, '17 03 1984', 12],
      [200, 150, 'xxxx', 7],
      [200, 160, '02 03 2021', 12],
      [200, 180, 'yyyy', 7],
      [200, 190, '02 03 2031', 12],
      ...zone(td3('ESP', 'NUNEZ<<BELEN', 'PAB482917', '840317', 'F', '310302'), 300),
    ]);
    expect(kind).toBe('passport');
    expect(fields).toMatchObject({
      surname: 'NÚÑEZ',
      given_names: 'BELÉN',
      document_number: 'PAB482917',
      dob: '1984-03-17',
      issue_date: '2021-03-02',
      expiry_date: '2031-03-02',
      sex: 'F',
      issuing_state: 'ESP',
      mrz_valid: true,
    });
  });

  it('are read without a zone by their labels', () => {
    const { kind, fields } = read([
      [40, 20, 'PASSPORT', 14],
      [200, 20, 'UNITED STATES OF AMERICA', 14],
      [420, 50, 'Passport No.', 7],
      [420, 60, '482917553', 12],
      [200, 60, 'Surname / Nom / Apellidos', 7],
      [200, 70, 'MARLOWE', 12],
      [200, 90, 'Given Names / Prénoms / Nombres', 7],
      [200, 100, 'DANA QUINN', 12],
      [200, 120, 'Date of birth', 7],
      [200, 130, '17 MAR 1984', 12],
      [200, 150, 'Date of issue', 7],
      [200, 160, '02 MAR 2021', 12],
      [200, 180, 'Date of expiration', 7],
      [200, 190, '01 MAR 2031', 12],
      [420, 120, 'Sex', 7],
      [420, 130, 'F', 12],
    ]);
    expect(kind).toBe('passport');
    expect(fields).toMatchObject({
      surname: 'MARLOWE',
      given_names: 'DANA QUINN',
      document_number: '482917553',
      dob: '1984-03-17',
      issue_date: '2021-03-02',
      expiry_date: '2031-03-01',
      sex: 'F',
    });
  });
});

describe('identity cards', () => {
  it('give the number of the person as printed', () => {
    const { kind, fields } = read([
      [40, 20, 'SVERIGE SWEDEN', 12],
      [300, 20, 'NATIONELLT IDENTITETSKORT', 10],
      [40, 50, 'Efternamn/Surname', 7],
      [40, 60, 'MARLÖW', 12],
      [40, 78, 'Förnamn/Given names', 7],
      [40, 88, 'DANA', 12],
      [200, 110, 'Personnummer/Personal id No.', 7],
      [200, 120, '840317-2384', 12],
      [40, 140, '02 MAR/MAR 21', 12],
      [40, 160, '02 MAR/MAR 26', 12],
      ...zone(td1('I<', 'SWE', 'MARLOEW<<DANA', '48291755', '198403172384', '840317', 'F', '260302'), 300),
    ]);
    expect(kind).toBe('id_card');
    expect(fields).toMatchObject({
      surname: 'MARLÖW',
      given_names: 'DANA',
      personal_number: '840317-2384',
      document_number: '48291755',
      issue_date: '2021-03-02',
      expiry_date: '2026-03-02',
    });
  });

  it('of a US state are made like its licence', () => {
    const { kind, fields } = read([
      [40, 18, 'OHIO', 28],
      [160, 24, 'IDENTIFICATION CARD', 14],
      [220, 60, '4d ID NO. TV482917', 12],
      [220, 88, '1 MARLOWE', 11],
      [220, 101, '2 DANA QUINN', 11],
      [220, 114, '8 4120 FERN HOLLOW RD', 11],
      [230, 127, 'MILLBROOK, OH 44999', 11],
      [220, 148, '3 DOB 03/17/1984', 11],
      [380, 148, '4a ISS 03/02/2021', 11],
      [220, 164, '4b EXP 03/17/2027', 11],
      [220, 180, '15 SEX F', 9],
      [300, 180, '16 HGT 5-06', 9],
      [400, 180, '18 EYES BRO', 9],
    ]);
    expect(kind).toBe('id_card');
    expect(fields).toMatchObject({
      issuing_state: 'USA',
      state: 'OH',
      surname: 'MARLOWE',
      given_names: 'DANA QUINN',
      document_number: 'TV482917',
      dob: '1984-03-17',
      expiry_date: '2027-03-17',
    });
  });
});

describe('permits', () => {
  it('of permanent residence in the United States', () => {
    const { kind, fields } = read([
      [40, 20, 'UNITED STATES OF AMERICA', 12],
      [40, 36, 'PERMANENT RESIDENT', 18],
      [240, 70, 'Surname', 8],
      [240, 80, 'MARLOWE', 12],
      [240, 100, 'Given Name', 8],
      [240, 110, 'DANA', 12],
      [240, 130, 'USCIS#', 8],
      [240, 140, '048-291-755', 12],
      [400, 130, 'Category', 8],
      [400, 140, 'IR6', 12],
      [240, 160, 'Country of Birth', 8],
      [240, 170, 'Canada', 12],
      [240, 190, 'Date of Birth', 8],
      [240, 200, '17 MAR 1984', 12],
      [400, 190, 'Sex', 8],
      [400, 200, 'F', 12],
      [240, 220, 'Card Expires:', 10],
      [400, 220, '03/02/31', 12],
      [240, 236, 'Resident Since:', 10],
      [400, 236, '03/02/21', 12],
    ]);
    expect(kind).toBe('residence_permit');
    expect(fields).toMatchObject({
      issuing_state: 'USA',
      surname: 'MARLOWE',
      given_names: 'DANA',
      document_number: '048-291-755',
      category: 'IR6',
      country_of_birth: 'Canada',
      dob: '1984-03-17',
      sex: 'F',
      expiry_date: '2031-03-02',
    });
    expect(fields.issue_date).toBeUndefined();
  });

  it('in the uniform format of the European Union', () => {
    const { kind, fields } = read([
      [40, 20, 'AUFENTHALTSTITEL', 14],
      [240, 20, 'RESIDENCE PERMIT', 12],
      [200, 60, 'MARLOWE', 12],
      [200, 76, 'DANA', 12],
      [200, 100, 'GÜLTIG BIS / DATE OF EXPIRY', 7],
      [200, 110, '02.03.2031', 12],
      ...zone(td1('AR', 'D<<', 'MARLOWE<<DANA', 'Y48291755', '', '840317', 'F', '310302'), 300),
    ]);
    expect(kind).toBe('residence_permit');
    expect(fields).toMatchObject({
      surname: 'MARLOWE',
      given_names: 'DANA',
      document_number: 'Y48291755',
      dob: '1984-03-17',
      expiry_date: '2031-03-02',
    });
  });
});

it('a Social Security card shows a name and a number, and an area that was never issued is raised', () => {
  const { kind, fields, parts } = read([
    [200, 20, 'SOCIAL SECURITY', 20],
    [200, 100, '000-48-2917', 14],
    [160, 120, 'THIS NUMBER HAS BEEN ESTABLISHED FOR', 8],
    [200, 136, 'DANA Q', 14],
    [200, 154, 'MARLOWE', 14],
    [200, 200, 'SIGNATURE', 8],
  ]);
  expect(kind).toBe('ssn_card');
  expect(fields).toEqual({ ssn: '000-48-2917', name: 'DANA Q MARLOWE' });
  expect(flagsOf({ parts } as unknown as Parameters<typeof flagsOf>[0], today)).toContain('ssn_area_000');
});

describe('Chinese resident cards', () => {
  const labelled = [
    [60, 40, '姓 名', 14],
    [120, 40, '马乐文', 14],
    [60, 70, '性 别', 14],
    [120, 70, '女', 14],
    [180, 70, '民 族', 14],
    [240, 70, '满', 14],
    [60, 100, '出 生', 14],
    [120, 100, '1984', 14],
    [165, 100, '年 3', 14],
    [205, 100, '月 17', 14],
    [260, 100, '日', 14],
    [60, 130, '住 址', 14],
    [120, 130, '辽宁省沈阳市和平区样板路', 14],
    [120, 150, '12号3单元', 14],
    [60, 220, '公民身份号码', 14],
    [180, 220, '210102198403172388', 14],
  ] as const;

  it('are read by their labels', () => {
    const { kind, fields } = read(labelled);
    expect(kind).toBe('cn_resident_id');
    expect(fields).toMatchObject({
      name: '马乐文',
      sex: '女',
      ethnicity: '满',
      dob: '1984-03-17',
      address: '辽宁省沈阳市和平区样板路12号3单元',
      id_number: '210102198403172388',
    });
  });

  it('are read by the order of their rows where the pale labels are lost', () => {
    const { fields } = read(labelled.filter(([, , text]) => !/^[姓性民出住]|^日/.test(text)));
    expect(fields).toMatchObject({
      name: '马乐文',
      sex: '女',
      dob: '1984-03-17',
      address: '辽宁省沈阳市和平区样板路12号3单元',
    });
  });
});
