import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../kit/units.ts';
import { printedPaper } from '../testing/printed-words.ts';
import { readAmount } from './amount-text.ts';
import { daysIn } from './days.ts';
import { localeOf, type PaperLocale, usLocale } from './locale.ts';
import { moneyIn } from './money.ts';

const german: PaperLocale = {
  ...usLocale,
  language: 'de',
  decimalMark: ',',
  dayOrder: 'dmy',
  currency: 'EUR',
};
const unknown: PaperLocale = {
  language: undefined,
  decimalMark: undefined,
  dayOrder: undefined,
  dayOrderLikelihood: 0,
  currency: undefined,
  showsMinorUnits: false,
};
const lineOf = (text: string, certainty?: number) =>
  printedPaper([
    certainty === undefined ? { x: 20, y: 20, text } : { x: 20, y: 20, text, certainty },
  ]).lines.flatMap(({ words }) => words);
const amounts = (text: string, locale: PaperLocale, certainty?: number) =>
  moneyIn(lineOf(text, certainty), true, locale).map(({ value, likelihood = 1 }) => [value, likelihood]);

describe('amounts in the way a paper writes them', () => {
  it.each([
    ['1.234,56 €', german, 123_456],
    ['EUR 1.234,56', german, 123_456],
    ['1.234', german, 123_400],
    ['18.450,-', german, 1_845_000],
    ['1.234,56 S', german, -123_456],
    ['2 853,82', { ...german, language: 'fr' as const }, 285_382],
    ["CHF 1'234.50", { ...unknown, currency: 'CHF' }, 123_450],
    ['₹ 13,50,000', { ...usLocale, currency: 'INR' }, 135_000_000],
    ['¥ 120,000', { ...usLocale, language: 'ja' as const, currency: 'JPY' }, 120_000],
    ['28,500.00元', { ...usLocale, language: 'zh' as const, currency: 'CNY' }, 2_850_000],
    ['3.2 万元', { ...usLocale, language: 'zh' as const, currency: 'CNY' }, undefined],
    ['叁万贰仟元整', { ...usLocale, language: 'zh' as const, currency: 'CNY' }, 3_200_000],
    ['500.00 DR', usLocale, -50_000],
  ])('%s', (text, locale, minor) => {
    expect(amounts(text, locale)[0]?.[0]).toBe(minor ?? 3_200_000);
  });

  it.each([
    ['1.234', unknown],
    ['1,234', unknown],
    ['£ 12.00', usLocale],
    ['12.50 %', usLocale],
    ['30.06.', german],
    ['1,23.45', usLocale],
  ])('%s is no amount', (text, locale) => {
    expect(amounts(text, locale)).toEqual([]);
  });

  it.each([
    ['12,50', usLocale],
    ['2.853.82', german],
  ])('%s is a slip of the printer, and less likely', (text, locale) => {
    expect(amounts(text, locale)[0]?.[1]).toBeLessThan(0.9);
  });

  it.each([
    ['$1,2S4.O0', 125_400],
    ['1, 234 . 56', 123_456],
    ['45243', 4_524_300],
  ])('%s read by OCR is less likely', (text, minor) => {
    expect(amounts(text, usLocale, 0.9)).toEqual([
      [minor, expect.toSatisfy((likelihood: number) => likelihood < 0.75)],
    ]);
  });
});

const groupings = [
  { locale: usLocale, group: ',', mark: '.' },
  { locale: german, group: '.', mark: ',' },
  { locale: { ...german, language: 'fr' as const }, group: ' ', mark: ',' },
  { locale: { ...unknown, language: 'de' as const, decimalMark: '.' as const }, group: "'", mark: '.' },
  { locale: { ...german, language: 'sv' as const }, group: '', mark: ',' },
];

describe('any amount', () => {
  const fen = fc.integer({ min: 0, max: 99_999_999_99 });
  const printedAs = (minor: number, group: string, mark: string) => {
    const units = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group);
    return `${units}${mark}${String(minor % 100).padStart(2, '0')}`;
  };

  it.each(groupings)('comes back as printed with "$group" and "$mark"', ({ locale, group, mark }) => {
    fc.assert(
      fc.property(fen, (minor) => {
        expect(readAmount(printedAs(minor, group, mark), locale)).toMatchObject({
          value: minor,
          likelihood: 1,
        });
      }),
    );
  });

  it('printed one way and read another is the same amount or none, never one 10, 100 or 1000 times as large', () => {
    fc.assert(
      fc.property(
        fen,
        fc.constantFrom(...groupings),
        fc.constantFrom(...groupings.map(({ locale }) => locale), unknown),
        fc.boolean(),
        (minor, { group, mark }, locale, ocr) => {
          const read = readAmount(printedAs(minor, group, mark), { ...locale, ocr });
          if (read) expect(read.value).toBe(minor);
        },
      ),
    );
  });

  it('without minor units is the same amount or none where the paper does not show its decimal mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9_999_999 }), fc.constantFrom('.', ','), (units, group) => {
        const text = String(units).replace(/\B(?=(\d{3})+$)/g, group);
        const read = readAmount(text, unknown);
        if (read) expect(read.value).toBe(units * 100);
      }),
    );
  });
});

describe('any day', () => {
  const day = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as IsoDate);
  const named = (iso: string, language: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  const read = (text: string, order: 'mdy' | 'dmy' | undefined) =>
    daysIn(lineOf(text), { order }).map(({ value }) => value);

  it.each(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-PT', 'sv-SE', 'zh-CN'])(
    'with the month in words comes back in %s, whatever the order of numbers',
    (language) => {
      fc.assert(
        fc.property(day, fc.constantFrom('mdy' as const, 'dmy' as const, undefined), (iso, order) => {
          expect(read(named(iso, language), order)).toEqual([iso]);
        }),
      );
    },
  );

  it('in numbers comes back in the paper’s order, and where the order is unknown as itself or not at all', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-'), (iso, mark) => {
        const [y, m, d] = iso.split('-') as [string, string, string];
        expect(read([m, d, y].join(mark), 'mdy')).toEqual([iso]);
        expect(read([d, m, y].join(mark), 'dmy')).toEqual([iso]);
        for (const found of read([m, d, y].join(mark), undefined)) expect(found).toBe(iso);
        for (const found of read([d, m, y].join(mark), undefined)) expect(found).toBe(iso);
      }),
    );
  });

  it('of the Republic of China comes back', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
        expect(read(`民国${y - 1911}年${m}月${d}日`, undefined)).toEqual([iso]);
      }),
    );
  });
});

it.each([
  ['Oct 6 through November 6, 2021', ['2021-10-06', '2021-11-06']],
  ['Dec 20 - Jan 3, 2022', ['2021-12-20', '2022-01-03']],
  ['Oct 6 - 20, 2021', ['2021-10-06', '2021-10-20']],
  ['07/21 to 08/20/2021', ['2021-07-21', '2021-08-20']],
  ['01 JAN /JAN 85', ['2085-01-01']],
  ['二〇二六年九月十五日', ['2026-09-15']],
  ['令和8年9月15日', ['2026-09-15']],
  ['15/09/2569', ['2026-09-15']],
])('%s', (text, days) => {
  expect(daysIn(lineOf(text), { order: undefined }).map(({ value }) => value)).toEqual(days);
});

it('a birth with two digits of its year lies in the past, an expiry in this century', () => {
  const today = '2026-03-02' as IsoDate;
  const year = (text: string, century: 'birth' | 'expiry') =>
    daysIn(lineOf(text), { order: 'mdy', century, today }).map(({ value }) => value.slice(0, 4));
  expect(year('01/02/85', 'birth')).toEqual(['1985']);
  expect(year('01/02/05', 'birth')).toEqual(['2005']);
  expect(year('01/02/31', 'expiry')).toEqual(['2031']);
});

describe('localeOf', () => {
  const page = (...lines: readonly string[]) =>
    localeOf(printedPaper(lines.map((text, i) => ({ x: 20, y: 20 + 15 * i, text }))));

  it('knows a German paper', () => {
    expect(
      page('Der Betrag wird am 03.04.2026 von dem Konto der Firma', 'Summe 1.234,56 EUR und 99,00 EUR'),
    ).toMatchObject({
      language: 'de',
      decimalMark: ',',
      dayOrder: 'dmy',
      currency: 'EUR',
    });
  });

  it('knows a US paper', () => {
    expect(page('Statement of the account', 'Springfield, IL 62704', 'Total $1,234.56')).toMatchObject({
      language: 'en',
      decimalMark: '.',
      dayOrder: 'mdy',
      currency: 'USD',
    });
  });

  it('believes a day above 12 before the language', () => {
    expect(page('The date of the policy is 25/12/2026 and the date of the bill is 03/04/2026')).toMatchObject(
      {
        dayOrder: 'dmy',
        dayOrderLikelihood: 1,
      },
    );
  });

  it('says nothing of a paper that proves two orders', () => {
    expect(page('The date 25/12/2026 and the date 12/25/2026').dayOrder).toBeUndefined();
  });
});

describe('cents that stand apart', () => {
  const rows = (texts: readonly string[]) =>
    printedPaper(texts.map((text, i) => ({ x: 20, y: 20 + 14 * i, text })));
  const read = (texts: readonly string[]) => {
    const paper = rows(texts);
    return paper.lines.map(({ words }) => moneyIn(words, true, localeOf(paper)).map(({ value }) => value));
  };

  it('are read where the paper sets them so throughout', () => {
    const order = ['Price 18,400 00', 'Doc fee 150 00', 'Tax 1,288 50', 'Total 19,838 50'];
    expect(read(order)).toEqual([[1_840_000], [15_000], [128_850], [1_983_850]]);
  });

  it('are two numbers elsewhere', () => {
    expect(read(['Price 18,400 12', 'Tax $1,288.50', 'Fee $12.00'])[0]).not.toContain(1_840_012);
  });
});
