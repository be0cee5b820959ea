import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { type PrintedText, printedWords } from '../testing/printed-words.ts';
import type { SomePage } from './packet.ts';
import { readPapers } from './read-paper.ts';

const today = '2026-03-02' as IsoDate;

const card = (change: Readonly<Record<string, string>> = {}, certainty = 0.9): PrintedText[] =>
  Object.entries({
    'OHIO DRIVER LICENSE': 'OHIO DRIVER LICENSE',
    number: '4d LIC NO. RK482113',
    expiry: '4b EXP 04/19/2029',
    issued: '4a ISS 04/02/2025',
    born: '3 DOB 04/19/1988',
    family: '1 OAKWOOD',
    given: '2 HARRIET',
    ...change,
  })
    .map(([, text], i) => ({ x: 40, y: 40 + 26 * i, text, certainty }))
    .filter(({ text }) => text !== '');

const page = (first: readonly PrintedText[], ...looks: readonly (readonly PrintedText[])[]): SomePage => ({
  page: 1,
  width: 400,
  height: 260,
  words: printedWords(first),
  hidden: [],
  looks: looks.map(printedWords),
});

const valuesOf = (some: SomePage) =>
  Object.fromEntries(readPapers([some], today)[0]!.fields.map(({ name, value }) => [name, value]));

describe('a page that was read in several ways', () => {
  it('shows what one look misses and another sees', () => {
    const whole = valuesOf(page(card()));
    expect(whole).toMatchObject({ dob: '1988-04-19', expiry_date: '2029-04-19', last_name: 'OAKWOOD' });
    const without = card({ born: '', expiry: '4b EXP 0A/#9/' });
    expect(valuesOf(page(without))).not.toHaveProperty('dob');
    expect(valuesOf(page(without, card({ family: '' })))).toEqual(whole);
  });

  it('is of the kind that a look shows where the first shows none', () => {
    const nothing = [{ x: 40, y: 40, text: 'OH1O Dx1vc', certainty: 0.5 }];
    expect(readPapers([page(nothing)], today)[0]!.kind).toBe('unknown');
    expect(readPapers([page(nothing, nothing, card())], today)[0]!.kind).toBe('driver_license');
  });

  it('keeps its machine-readable zone as it was read with its own letters', () => {
    const zone = (line: string, certainty: number): PrintedText[] => [
      { x: 20, y: 10, text: 'IDENTITY CARD', certainty: 0.9 },
      { x: 20, y: 200, text: line, certainty },
      { x: 20, y: 216, text: '7408122F1204159UTO<<<<<<<<<<<6', certainty },
      { x: 20, y: 232, text: 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<', certainty },
    ];
    const read = zone('I<UTOD231458907<<<<<<<<<<<<<<<', 0.3);
    const misread = zone('I<UTO0231458907KKK<KKKKKK<K<<<', 0.9);
    expect(valuesOf(page(read, misread, misread))).toMatchObject({
      'mrz_lines.0': 'I<UTOD231458907<<<<<<<<<<<<<<<',
      mrz_valid: true,
    });
  });
});
