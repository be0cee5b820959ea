import { describe, expect, it } from 'vitest';
import { type PrintedText, printedPaper } from '../testing/printed-words.ts';
import { below, findLabels, rightOf, type Vocabulary } from './labels.ts';
import { paperOf, textOf } from './lines.ts';

const found = (vocabulary: Vocabulary, texts: readonly PrintedText[]) => {
  const paper = printedPaper(texts);
  const hits = findLabels(paper, vocabulary);
  return hits.map((hit) => [hit.key, textOf(rightOf(paper, hit, hits)), below(paper, hit, hits, 1)[0]?.text]);
};
const one = (text: string, certainty?: number): PrintedText[] => [
  certainty === undefined ? { x: 50, y: 20, text } : { x: 50, y: 20, text, certainty },
];

describe('a label and its value', () => {
  it.each([
    ['Pay Date: 01/02/2026', '01/02/2026'],
    ['Pay Date:01/02/2026', '01/02/2026'],
    ['PayDate 01/02/2026', '01/02/2026'],
    ['PAYDATE:01/02/2026', '01/02/2026'],
    ['Pay Date | 01/02/2026 |', '01/02/2026'],
    ['Pay Date ...... 01/02/2026', '01/02/2026'],
    ['Pay Date......01/02/2026', '01/02/2026'],
    ['Pay Date ________', ''],
  ])('%s', (text, value) => {
    expect(found({ payDate: ['pay date'] }, one(text))).toEqual([['payDate', value, undefined]]);
  });

  it('come apart where they are glued without a mark', () => {
    expect(found({ net: ['net pay'] }, one('NETPAY$1,204.10'))).toEqual([['net', '$1,204.10', undefined]]);
  });

  it('are two where two rows say one name together, each with a value of its own', () => {
    const vocabulary = {
      firm: ['employer'],
      place: ['head office address'],
      firmPlace: ['employer head office address'],
    };
    const texts = (values: readonly string[]) => [
      { x: 50, y: 20, text: 'Employer' },
      { x: 50, y: 34, text: 'Head Office Address:' },
      ...values.map((text, i) => ({ x: 220, y: 34 - 14 * i, text })),
    ];
    expect(found(vocabulary, texts(['1 Elm St', 'Ash Mills Inc']))).toEqual([
      ['firm', 'Ash Mills Inc', undefined],
      ['place', '1 Elm St', undefined],
    ]);
    expect(found(vocabulary, texts(['1 Elm St']))).toEqual([['firmPlace', '1 Elm St', undefined]]);
  });

  it('stand under one another, each value under its own label', () => {
    const texts = [
      { x: 50, y: 20, text: 'Name' },
      { x: 100, y: 20, text: 'Issued' },
      { x: 50, y: 32, text: 'Jo Park' },
      { x: 100, y: 32, text: '01/02/2026' },
    ];
    expect(found({ name: ['name'], issued: ['issued'] }, texts)).toEqual([
      ['name', '', 'Jo Park'],
      ['issued', '', '01/02/2026'],
    ]);
  });
});

describe('letters that OCR misread', () => {
  it.each(['Emp1oyee Narne', 'Ernployee Name', 'Empl oyee Name'])('%s is the label', (text) => {
    expect(found({ employee: ['employee name'] }, one(`${text}: Jo`, 0.9)).map(([key]) => key)).toEqual([
      'employee',
    ]);
  });

  it('are too many for a short word', () => {
    expect(found({ employee: ['employee name'] }, one('Employee Nane: Jo', 0.9))).toEqual([]);
  });

  it('are not forgiven in a text layer', () => {
    expect(found({ employee: ['employee name'] }, one('Emp1oyee Name: Jo'))).toEqual([]);
  });

  it.each([
    ['Employer', 'employee'],
    ['Insurer', 'insured'],
    ['Debit', 'credit'],
    ['Nat', 'net'],
  ])('%s is never the label "%s"', (text, label) => {
    expect(found({ key: [label] }, one(`${text}: Jo`, 0.9))).toEqual([]);
  });

  it('make the label less sure', () => {
    const [hit] = findLabels(printedPaper(one('Ernployer: Jo', 0.9)), { employer: ['employer'] });
    expect(hit?.likeness).toBeLessThan(1);
    expect(hit?.likeness).toBeGreaterThan(0.9);
  });
});

describe('labels without blanks', () => {
  it.each([
    ['所有人:张三', '张三'],
    ['所有人 张三', '张三'],
    ['所 有 人 张 三', '张三'],
    ['所有人：张三', '张三'],
    ['登记所有人(签字):张三', '(签字):张三'],
  ])('%s', (text, value) => {
    expect(found({ owner: ['所有人'] }, one(text)).map(([, beside]) => beside)).toEqual([value]);
  });

  it('are found inside a sentence', () => {
    const texts = one('兹证明张三身份证号码:11010119900307001X在我单位工作');
    expect(found({ id: ['身份证号码'] }, texts)[0]?.[1]).toBe('11010119900307001X在我单位工作');
  });

  it('are found where the font gives radicals for characters', () => {
    expect(found({ car: ['车辆类型'] }, one('⻋辆类型:轿车'))[0]?.[1]).toBe('轿车');
  });
});

describe('field numbers', () => {
  const vocabulary = { issued: ['4a.'], expires: ['4b.'], surname: ['1.'], plate: ['C.1.1'] };

  it('are labels at the start of a cell', () => {
    const texts = [
      { x: 50, y: 20, text: '1. MUSTER' },
      { x: 50, y: 35, text: '4a. 01.02.2020' },
      { x: 150, y: 35, text: '4b.01.02.2030' },
      { x: 50, y: 50, text: '(C.1.1)' },
      { x: 110, y: 50, text: 'AB 1' },
    ];
    expect(found(vocabulary, texts).map(([key, beside]) => [key, beside])).toEqual([
      ['surname', 'MUSTER'],
      ['issued', '01.02.2020'],
      ['expires', '01.02.2030'],
      ['plate', 'AB 1'],
    ]);
  });

  it('are not found in figures', () => {
    expect(found(vocabulary, one('Apt 1 Main Street 4'))).toEqual([]);
  });
});

describe('rows as OCR gives them', () => {
  const word = (text: string, x: number, width: number, y = 20, height = 20) => ({
    text,
    page: 1,
    x,
    y,
    width,
    height,
    certainty: 0.9,
  });
  const textsOf = (words: readonly ReturnType<typeof word>[]) =>
    paperOf([{ page: 1, width: 612, height: 792, words, hidden: [] }]).lines.map((line) =>
      textOf(line.words),
    );

  it('keep their order where one word’s box holds others', () => {
    expect(
      textsOf([word('杭州', 50, 120), word('市', 90, 20), word('西湖', 110, 40), word('区', 150, 20)]),
    ).toEqual(['杭州市西湖区']);
  });

  it('hold dashes and splinters', () => {
    expect(
      textsOf([
        word('January', 50, 60),
        word('-', 115, 5, 29, 2),
        word('March', 125, 40),
        word('1', 170, 3, 22, 6),
      ]),
    ).toEqual(['January - March 1']);
  });
});
