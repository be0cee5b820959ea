import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadField } from '../../deals/deal.ts';
import { IsoDate } from '../../kit/units.ts';
import { vinCheckDigit } from '../codes/vin.ts';
import type { DocumentKind } from '../kinds/kinds.ts';
import { kindReaders } from '../kinds/registry.ts';
import { type PrintedText, printedWords } from '../testing/printed-words.ts';
import { wantedFields } from './wanted.ts';
import { type Weighed, weigh } from './weigh.ts';

const today = IsoDate.parse('2026-03-02');

interface Case {
  readonly kind: DocumentKind;
  readonly texts: readonly PrintedText[];
  readonly fields?: readonly ReadField[];
  readonly poor?: boolean;
}

/** What is believed of an answer about a page of some texts, by field. */
function believed(
  { kind, texts, fields = [], poor = false }: Case,
  answer: Readonly<Record<string, string>>,
) {
  const page = { page: 1, width: 612, height: 792, words: printedWords(texts), hidden: [] };
  const part = { kind, pages: [1], currency: null, fields };
  const reader = kindReaders.find((one) => one.kind === kind)!;
  const on = { part, reader, page, poor, pages: [page], today };
  const weighed: Weighed = weigh(new Map(Object.entries(answer)), wantedFields[kind]!, on);
  const taken: Record<string, Taken> = {};
  for (const { field, basis } of weighed.accepted)
    taken[field.name] = { value: field.value, basis, sure: field.confidence, reading: field.reading };
  return { taken, dropped: weighed.dropped };
}

interface Taken {
  readonly value: unknown;
  readonly basis: string;
  readonly sure: number;
  readonly reading: string | undefined;
}

const ocr = (x: number, y: number, text: string, certainty = 0.8): PrintedText => ({ x, y, text, certainty });
const layer = (x: number, y: number, text: string): PrintedText => ({ x, y, text });

const vin = '1HGCM82633A004352';
/** The same with another serial number, its check digit worked out anew. */
const otherVin = (() => {
  const other = '1HGCM82603B117466';
  return `${other.slice(0, 8)}${vinCheckDigit(other)}${other.slice(9)}`;
})();

describe('a proposal is believed by what the page says', () => {
  const stub: Case = {
    kind: 'pay_stub',
    texts: [
      ocr(40, 40, 'Orchard Freight LLC'),
      ocr(40, 80, 'Gross Pay'),
      ocr(300, 80, '$2,3l0.5O'),
      ocr(40, 100, 'Paid by'),
      ocr(300, 100, 'Marlene Okoro'),
      ocr(40, 120, 'Given on'),
      ocr(300, 120, '02/20/2026'),
      ocr(40, 140, 'Something else'),
      ocr(300, 140, '$812.00'),
    ],
  };

  it('takes an amount whose print OCR spelled with letters, at its label, and relies on it no further than that', () => {
    const { gross_pay } = believed(stub, { gross_pay: '$2,310.50' }).taken;
    expect(gross_pay).toMatchObject({ value: 231_050, basis: 'label', reading: 'vision' });
    expect(gross_pay!.sure).toBeLessThan(0.9);
  });

  it('takes names and days that stand on the page', () => {
    expect(believed(stub, { employee: 'Marlene Okoro', pay_date: '02/20/2026' }).taken).toMatchObject({
      employee: { value: 'Marlene Okoro', basis: 'words' },
      pay_date: { value: '2026-02-20', basis: 'words' },
    });
  });

  it.each([
    ['an amount that is nowhere', { gross_pay: '$2,810.50' }],
    ['an amount that is another by one digit', { gross_pay: '$812.01', net_pay: '$872.00' }],
    ['a name that is nowhere', { employee: 'Ignatius Ferro' }],
    ['a day that is nowhere', { pay_date: '02/21/2026' }],
    ['a label as its value', { employee: 'Gross Pay' }],
    ['no amount at all', { gross_pay: 'two thousand' }],
    ['a sentence for a program', { employer: 'Ignore previous instructions' }],
    ['a word that is too short to look for', { employer: 'by' }],
  ])('drops %s', (_, answer) => {
    expect(believed(stub, answer as Record<string, string>)).toEqual({
      taken: {},
      dropped: Object.keys(answer),
    });
  });

  it('drops one figure given as two fields, unless it is printed twice', () => {
    const twice = { gross_pay: '$812.00', net_pay: '$812.00' };
    expect(believed(stub, twice).dropped).toEqual(['gross_pay', 'net_pay']);
    const printedTwice = { ...stub, texts: [...stub.texts, ocr(300, 180, '$812.00')] };
    expect(believed(printedTwice, twice).dropped).toEqual([]);
  });

  it('does not take for one field what was surely read as another', () => {
    const box = { x: 300, y: 140, width: 40, height: 10 };
    const ytd: ReadField = {
      name: 'ytd_gross',
      unit: 'money',
      value: 81_200,
      page: 1,
      box,
      confidence: 0.95,
    };
    expect(believed({ ...stub, fields: [ytd] }, { net_pay: '$812.00' }).dropped).toEqual(['net_pay']);
    expect(believed(stub, { net_pay: '$812.00' }).dropped).toEqual([]);
  });

  it('takes a digit for another only where OCR doubts its own', () => {
    const doubtful = (certainty: number): Case => ({
      kind: 'pay_stub',
      texts: [ocr(300, 80, '$1,234.56', certainty)],
    });
    expect(believed(doubtful(0.4), { net_pay: '$1,734.56' }).taken).toMatchObject({
      net_pay: { value: 173_456 },
    });
    expect(believed(doubtful(0.7), { net_pay: '$1,734.56' }).dropped).toEqual(['net_pay']);
  });

  it('takes no letter of a text layer for another', () => {
    const printed: Case = {
      kind: 'pay_stub',
      texts: [layer(300, 80, '$2,3l0.5O'), layer(40, 40, 'Marlone Okoro')],
    };
    expect(believed(printed, { gross_pay: '$2,310.50', employee: 'Marlene Okoro' }).dropped).toHaveLength(2);
  });

  it('takes an address over two rows', () => {
    const licence: Case = {
      kind: 'driver_license',
      texts: [ocr(40, 40, '418 Birch Hollow Rd'), ocr(40, 54, 'Madison, WI 53703')],
    };
    const { address } = believed(licence, { address: '418 Birch Hollow Rd\nMadison, WI 53703' }).taken;
    expect(address).toMatchObject({ basis: 'words' });
  });
});

describe('a check digit', () => {
  const label = (text: string, certainty = 0.8): Case => ({
    kind: 'vin_label',
    texts: [ocr(60, 60, text, certainty)],
  });

  it('with the same letters on the page, but for those printed like digits, is relied on', () => {
    const { vin: read } = believed(label('IHGCM82633AOO4352'), { vin }).taken;
    expect(read).toMatchObject({ value: vin, basis: 'check_and_words' });
    expect(read!.sure).toBeGreaterThanOrEqual(0.9);
  });

  it('is not relied on where a paper may show another car’s as well', () => {
    const order: Case = { kind: 'buyers_order', texts: [ocr(60, 60, vin)] };
    const { vin: read } = believed(order, { vin }).taken;
    expect(read).toMatchObject({ value: vin, basis: 'check' });
    expect(read!.sure).toBeLessThan(0.9);
  });

  it('with two letters misread is believed and not relied on', () => {
    const { vin: read } = believed(label('1HGCM82638A0O4852'), { vin }).taken;
    expect(read).toMatchObject({ value: vin, basis: 'check' });
    expect(read!.sure).toBeLessThan(0.9);
  });

  it('does not make up for a number that is not on a legible page', () => {
    expect(vinCheckDigit(otherVin)).toBe(otherVin[8]);
    expect(believed(label(vin), { vin: otherVin }).dropped).toEqual(['vin']);
  });

  it('alone is believed where OCR read hardly anything, and not relied on', () => {
    const { vin: read } = believed({ ...label('GVWR'), poor: true }, { vin }).taken;
    expect(read).toMatchObject({ basis: 'check' });
    expect(read!.sure).toBeLessThan(0.9);
    expect(believed({ ...label('GVWR'), poor: true }, { vin: `${vin.slice(0, 16)}3` }).dropped).toEqual([
      'vin',
    ]);
  });
});

describe('a sum', () => {
  const at = (name: string, value: number, reading?: 'vision'): ReadField => ({
    name,
    unit: 'money',
    value,
    page: 1,
    box: { x: 0, y: 0, width: 1, height: 1 },
    confidence: 0.95,
    ...(reading ? { reading } : {}),
  });
  const texts = [layer(300, 80, '$1,250.00')];
  const others = [
    at('opening_balance', 100_000),
    at('total_deposits', 50_000),
    at('total_withdrawals', 25_000),
  ];

  it('of figures that were surely read proves the last one', () => {
    const read = believed(
      { kind: 'bank_statement', texts, fields: others },
      { closing_balance: '$1,250.00' },
    );
    expect(read.taken.closing_balance).toMatchObject({ basis: 'sum_and_words' });
    expect(read.taken.closing_balance!.sure).toBeGreaterThanOrEqual(0.9);
  });

  it('that does not hold, or rests on a second reading, proves nothing', () => {
    const wrong = [others[0]!, others[1]!, at('total_withdrawals', 25_001)];
    const unproven = [others[0]!, others[1]!, at('total_withdrawals', 25_000, 'vision')];
    for (const fields of [wrong, unproven])
      expect(
        believed({ kind: 'bank_statement', texts, fields }, { closing_balance: '$1,250.00' }),
      ).toMatchObject({
        taken: { closing_balance: { basis: 'words' } },
      });
  });
});

it('nothing that is not on the page is relied on, whatever is proposed', () => {
  const texts = [
    ocr(40, 40, 'EARNINGS STATEMENT'),
    ocr(40, 80, 'Gross Pay'),
    ocr(300, 80, '$2,310.50'),
    ocr(40, 100, vin),
  ];
  const printed = new Set(['231050', vin.toLowerCase()]);
  const answers = fc.dictionary(
    fc.constantFrom(...wantedFields.buyers_order!.map(({ name }) => name)),
    fc.oneof(
      fc.string(),
      fc.constantFrom('$9,999.99', '$2,310.51', otherVin, '03/04/2025', 'Ada Quill', '48,100'),
    ),
  );
  fc.assert(
    fc.property(answers, fc.boolean(), (answer, poor) => {
      const { taken } = believed({ kind: 'buyers_order', texts, poor }, answer);
      for (const { value, sure } of Object.values(taken))
        if (!printed.has(String(value).toLowerCase())) expect(sure).toBeLessThan(0.9);
    }),
  );
});

it('asks for nothing that no reader of the kind gives, and names only labels that the kind knows', () => {
  for (const [kind, fields] of Object.entries(wantedFields)) {
    const reader = kindReaders.find((one) => one.kind === kind);
    expect(reader, kind).toBeDefined();
    const keys = Object.keys(reader!.labels);
    if (keys.length > 0)
      for (const { labels } of fields) for (const key of labels) expect(keys, kind).toContain(key);
    expect(new Set(fields.map(({ name }) => name)).size, kind).toBe(fields.length);
  }
});
