import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { paperOf } from '../layout/lines.ts';
import { findMrz } from './find-mrz.ts';

const today = '2026-03-02' as IsoDate;
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const card = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

/** Lines of text as OCR would place them, its words divided at blanks. */
const linesOf = (...rows: readonly string[]) => {
  const words = rows.flatMap((row, y) =>
    row
      .split(' ')
      .map((text, x) => ({ text, page: 1, x: 40 + x * 200, y: 400 + 30 * y, width: 190, height: 16 })),
  );
  return paperOf([{ page: 1, width: 792, height: 560, words, hidden: [] }]).lines;
};

describe('a K that OCR made of a filler', () => {
  it('is one again in an optional part, where no check digit tells the two apart', () => {
    const read = [card[0]!.replace(/<<<$/, '<K<'), card[1]!, card[2]!];
    const found = findMrz(linesOf(...read), today);
    expect(found?.mrz.lines).toEqual(card);
  });
});

describe("Germany's code of one letter", () => {
  it('keeps the given names behind it', () => {
    const lines = [
      'P<D<<MARLOWE<<DANA<QUINN<<<<<<<<<<<<<<<<<<<K',
      'U7304118<8D<<8802196F3009048<<<<<<<<<<<<<<<6',
    ];
    const fields = findMrz(linesOf(...lines), today)?.mrz.fields;
    expect(fields).toMatchObject({ issuing_state: 'D', surname: 'MARLOWE', given_names: 'DANA QUINN' });
  });
});

describe('findMrz', () => {
  it.each([
    ['as printed', passport],
    [
      'with blanks',
      ['P<UTOERIKSSON<<ANNA<MARIA <<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F 1204159ZE184226B<<<<<10'],
    ],
    ['with guillemets', ['P<UTOERIKSSON«ANNA<MARIA«««««««««<', 'L898902C36UTO7408122F1204159ZE184226B««<10']],
    [
      'with letters for fillers',
      ['PKUTOERIKSSON<<ANNA<MARIA<<KK<<C<<<<<KKK<<<<', 'L898902C36UTO7408122F1204159ZE184226B<KK<<10'],
    ],
    [
      'with small letters for fillers',
      ['P<UTOERIKSSON<<ANNA<MARIA<<ceccecec<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<cc<<10'],
    ],
    [
      'some fillers short',
      ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<10'],
    ],
    ['some fillers long', [`${passport[0]}<<`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<<<10']],
    ['with a character too many', [passport[0]!, 'L898902C36UTO77408122F1204159ZE184226B<<<<<10']],
    ['with noise around', ['--', ...passport, 'ii']],
  ])('reads a passport %s', (_, rows) => {
    const found = findMrz(linesOf('PASSPORT Utopia', 'Erichson Anna', ...rows), today)!;
    expect(found.mrz.lines).toEqual(passport);
    expect(found.proven).toEqual(['document_number', 'dob', 'expiry', 'personal_number', 'composite']);
    expect(found.words).toHaveLength(2);
  });

  it('reads a card of three lines', () => {
    const rows = [
      '1<UTOD231458907<<<<<<<<<<<<<<<',
      '7408122F1204159UTO<<<<<<<cc<6',
      'ERIKSSON<<ANNA<MARIA<<KK<<',
    ];
    expect(findMrz(linesOf(...rows), today)?.mrz.lines).toEqual(card);
  });

  it('gives a zone whose digits fail only when nothing had to be added or taken away', () => {
    const wrong = passport[1]!.replace('7408122', '7408132');
    expect(findMrz(linesOf(passport[0]!, wrong), today)?.mrz).toMatchObject({
      valid: false,
      checks: { dob: false },
    });
    expect(findMrz(linesOf(passport[0]!, wrong.replace('<<<<<', '<<<')), today)).toBeUndefined();
  });

  it('finds none in ordinary text, nor in lines cut off', () => {
    expect(
      findMrz(
        linesOf('PAYROLL STATEMENT 2026 NET PAY 1,204.15 TOTAL 7408122', 'ACCOUNT 0012345678901234567890'),
        today,
      ),
    ).toBeUndefined();
    expect(findMrz(linesOf('P<UTOERIKSSON<<ANNA<MARIA<<<<<', 'L898902C36UTO7408'), today)).toBeUndefined();
  });
});
