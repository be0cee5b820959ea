import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../kit/units.ts';
import { type PrintedText, printedWords } from '../../testing/printed-words.ts';
import { readPapers } from '../read-paper.ts';

const today = '2026-03-02' as IsoDate;
type Row = readonly [x: number, y: number, text: string, size?: number];

function read(rows: readonly Row[]) {
  const texts: PrintedText[] = rows.map(([x, y, text, size = 10]) => ({ x, y, text, size, certainty: 0.92 }));
  const page = { page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] };
  const [part] = readPapers([page], today);
  return {
    kind: part?.kind,
    ...Object.fromEntries((part?.fields ?? []).map(({ name, value }) => [name, value])),
  };
}

const top: readonly Row[] = [
  [40, 20, 'Illinois', 26],
  [300, 24, 'DRIVER LICENSE', 14],
];

describe('licences whose small labels OCR lost or misread', () => {
  it('have the number in the form of their state, and sex and eyes among the traits', () => {
    const fields = read([
      ...top,
      [220, 60, 'Q417-2208-9931', 14],
      [440, 50, 'DOB', 7],
      [440, 60, '03/17/1984', 14],
      [220, 84, 'EXP', 7],
      [220, 94, '03/17/2027', 12],
      [340, 84, 'ISS', 7],
      [340, 94, '03/02/2021', 12],
      [220, 124, 'MARLOWE', 12],
      [220, 140, 'DANA QUINN', 12],
      [220, 156, '4120 FERN HOLLOW RD', 12],
      [220, 172, 'MILLBROOK, IL 62099', 12],
      [220, 200, 'F', 12],
      [280, 200, '5\'-06"', 12],
      [360, 200, '140 lbs', 12],
      [450, 200, 'HAZ', 12],
      [220, 240, '20210302441MQ7710', 10],
    ]);
    expect(fields).toMatchObject({
      kind: 'driver_license',
      state: 'IL',
      license_number: 'Q417-2208-9931',
      sex: 'F',
      eyes: 'HAZ',
    });
  });

  it('have labels stuck to their field numbers, and a field number stuck to a house number', () => {
    const fields = read([
      ...top,
      [220, 60, '4d', 7],
      [234, 60, 'DLN', 7],
      [260, 57, 'Q417-2208-9931', 12],
      [220, 80, '3', 7],
      [228, 80, 'DOB', 7],
      [250, 77, '03/17/1984', 12],
      [220, 100, '4a', 7],
      [232, 100, 'ISS', 7],
      [250, 97, '03/02/2021', 12],
      [340, 100, '4b', 7],
      [352, 100, 'EXP', 7],
      [372, 97, '03/17/2027', 12],
      [220, 120, '1MARLOWE', 12],
      [220, 136, '2DANA QUINN', 12],
      [220, 152, '8512 FERN HOLLOW RD', 12],
      [220, 168, 'MILLBROOK, IL 62099', 12],
      [220, 192, 'gciass', 7],
      [250, 189, 'D', 12],
      [300, 192, 'issex', 7],
      [330, 189, 'F', 12],
      [380, 192, 'iseves', 7],
      [410, 189, 'BRO', 12],
      [450, 192, '16', 7],
      [460, 192, 'HGT', 7],
      [480, 189, '5\'-06"', 12],
    ]);
    expect(fields).toMatchObject({
      last_name: 'MARLOWE',
      given_names: 'DANA QUINN',
      address: '512 FERN HOLLOW RD MILLBROOK, IL 62099',
      license_class: 'D',
      sex: 'F',
      eyes: 'BRO',
    });
  });
});

describe('given names wider than their label', () => {
  it('are read to their end', () => {
    expect(
      read([
        [40, 20, 'UNITED STATES OF AMERICA', 14],
        [320, 20, 'PERMANENT RESIDENT', 14],
        [200, 60, 'Surname', 7],
        [200, 70, 'MARLOWE', 14],
        [200, 92, 'Given Name', 7],
        [200, 102, 'DANADELLA QUINN', 14],
        [200, 124, 'USCIS#', 7],
        [200, 134, '041-882-207', 14],
        [340, 124, 'Category', 7],
        [340, 134, 'IR6', 14],
        [200, 156, 'Country of Birth', 7],
        [200, 166, 'Ghana', 14],
      ]),
    ).toMatchObject({ kind: 'residence_permit', surname: 'MARLOWE', given_names: 'DANADELLA QUINN' });
  });
});

describe('a Social Security card', () => {
  it('has a 7 where the face leans it into a stroke, less sure', () => {
    expect(
      read([
        [200, 30, 'SOCIAL SECURITY', 18],
        [220, 90, '226-/1-0918', 18],
        [200, 140, 'THIS NUMBER HAS BEEN ESTABLISHED FOR', 9],
        [200, 170, 'DANA QUINN MARLOWE', 16],
        [280, 260, 'SIGNATURE', 9],
      ]),
    ).toMatchObject({ kind: 'ssn_card', ssn: '226-71-0918', name: 'DANA QUINN MARLOWE' });
  });
});

describe('a licence in the European model', () => {
  it('is one by its numbers and its state where its title is lost', () => {
    expect(
      read([
        [400, 20, 'KONINKRIJK DER NEDERLANDEN', 14],
        [260, 100, '1.', 9],
        [290, 98, 'Marlowe', 14],
        [260, 130, '2.', 9],
        [290, 128, 'Dana Quinn', 14],
        [260, 160, '3.', 9],
        [290, 158, '17.03.1984 Zwolle', 14],
        [260, 190, '4a.', 9],
        [290, 188, '02.03.2021', 14],
        [450, 190, '4b.', 9],
        [480, 188, '02.03.2031', 14],
        [260, 220, '5.', 9],
        [290, 218, '5304118827', 14],
        [260, 250, '9.', 9],
        [290, 248, 'AM-B', 14],
      ]),
    ).toMatchObject({
      kind: 'driver_license',
      country: 'NLD',
      last_name: 'Marlowe',
      given_names: 'Dana Quinn',
      license_number: '5304118827',
    });
  });
});
