import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigures } from './figures.ts';
import { readingsAs, readStated } from './stated.ts';

const read = (text: string) => {
  const figures = readFigures(text);
  return figures.map(({ raw, values, kind, days }) => [raw, days[0] ?? values[0], kind]);
};

describe('readFigures', () => {
  it.each([
    ['$25,000', [['$25,000', 25000, 'money']]],
    ['25k', [['25k', 25000, 'money']]],
    ['25 grand', [['25 grand', 25000, 'money']]],
    ['2.5万', [['2.5万', 25000, 'money']]],
    ['两万五', [['两万五', 25000, 'money']]],
    ['2万5', [['2万5', 25000, 'money']]],
    ['两万零五百', [['两万零五百', 20500, 'money']]],
    ['25.000 €', [['25.000 €', 25000, 'money']]],
    ['3.500,50 Euro', [['3.500,50 Euro', 3500.5, 'money']]],
    ['25 000 Euro', [['25 000 Euro', 25000, 'money']]],
    [
      '25000 dollars and 25000美元, 3块',
      [
        ['25000 dollars', 25000, 'money'],
        ['25000美元', 25000, 'money'],
        ['3块', 3, 'money'],
      ],
    ],
    ['6.99 %', [['6.99 %', 6.99, 'percent']]],
    ['百分之六', [['百分之六', 6, 'percent']]],
    ['三厘平息', [['三厘', 3, 'percent']]],
    ['百分之六点九九', [['百分之六点九九', 6.99, 'percent']]],
    ['6.990 percent', [['6.990 percent', 6.99, 'percent']]],
    ['six point nine nine percent', [['six point nine nine percent', 6.99, 'percent']]],
    ['4,5 % Zinsen', [['4,5 %', 4.5, 'percent']]],
    [
      '60 months, 60-month, 60期, 60 Monate',
      [
        ['60 months', 60, 'months'],
        ['60-month', 60, 'months'],
        ['60期', 60, 'months'],
        ['60 Monate', 60, 'months'],
      ],
    ],
    [
      '5 years 五年 fünf Jahre',
      [
        ['5 years', 5, 'years'],
        ['五年', 5, 'years'],
        ['fünf Jahre', 5, 'years'],
      ],
    ],
    ['两年半', [['两年半', 2.5, 'years']]],
    ['半年', [['半年', 0.5, 'years']]],
    ['two and a half years', [['two and a half years', 2.5, 'years']]],
    ['June 3', [['June 3', '06-03', 'day']]],
    ['2026-06-03', [['2026-06-03', '2026-06-03', 'day']]],
    ['3月5日', [['3月5日', '03-05', 'day']]],
    ['三月五日', [['三月五日', '03-05', 'day']]],
    ['03.06.2026', [['03.06.2026', '2026-06-03', 'day']]],
    ['06/03/2026', [['06/03/2026', '2026-06-03', 'day']]],
    ['3. Juni 2026', [['3. Juni 2026', '2026-06-03', 'day']]],
    [
      'the 2nd, the first, #3, 第二个, zweiten',
      [
        ['2nd', 2, 'ordinal'],
        ['first', 1, 'ordinal'],
        ['#3', 3, 'ordinal'],
        ['第二', 2, 'ordinal'],
        ['zweiten', 2, 'ordinal'],
      ],
    ],
    ['a 2023 Outback', [['2023', 2023, 'year']]],
    ['2023年的', [['2023年', 2023, 'year']]],
    ['twenty-five thousand', [['twenty-five thousand', 25000, 'money']]],
    ['three and a half thousand', [['three and a half thousand', 3500, 'money']]],
    ['3 and a half grand', [['3 and a half grand', 3500, 'money']]],
    ['forty-two hundred', [['forty-two hundred', 4200, 'money']]],
    ['a couple thousand', [['a couple thousand', 2000, 'money']]],
    ['half a million', [['half a million', 500000, 'money']]],
    ['one hundred and five', [['one hundred and five', 105, 'money']]],
    ['三千五', [['三千五', 3500, 'money']]],
    ['fünftausend', [['fünftausend', 5000, 'money']]],
    ['zweiundsiebzig Monate', [['zweiundsiebzig Monate', 72, 'months']]],
    [
      '１２３ ④ ½ ٤٥',
      [
        ['１２３', 123, 'count'],
        ['④', 4, 'count'],
        ['½', 0.5, 'count'],
        ['٤٥', 45, 'count'],
      ],
    ],
    ['三个方案', [['三', 3, 'count']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['one of them', '一个一下统一', '第三方', '十分', 'May I', 'a car', 'ein Auto', '百分', '一次'])(
    'finds nothing in %s',
    (text) => expect(readFigures(text)).toEqual([]),
  );

  it('keeps both readings of a lone group of three digits', () => {
    expect(readFigures('1.500')[0]?.values).toEqual([1500, 1.5]);
  });

  it('reads two small numbers side by side both ways', () => {
    expect(readFigures('four fifty')[0]?.values).toEqual([450, 4.5]);
    expect(readFigures('三四千')[0]?.values).toEqual([4000, 3000]);
  });

  it('covers every digit of any text exactly once, in order', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('12', '3,000', '月', '年', '$', '.', '5%', '万', '２', 'k'),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const figures = readFigures(text);
          figures.forEach((figure, i) => {
            expect(figure.start).toBeGreaterThanOrEqual(figures[i - 1]?.end ?? 0);
            expect(figure.raw).toBe(text.slice(figure.start, figure.end));
          });
          for (const match of text.matchAll(/\p{Nd}/gu)) {
            expect(figures.some((f) => f.start <= match.index && match.index < f.end)).toBe(true);
          }
        },
      ),
    );
  });
});

describe('readStated', () => {
  it.each(['no trade-in', 'nothing down', 'I have no debts', '没有贷款', 'ohne Anzahlung'])(
    '%s states zero',
    (text) => {
      expect(readStated(text)[0]?.values).toEqual([0]);
    },
  );

  it('joins years and months into months', () => {
    expect(readingsAs(readStated('1 year and 3 months')[0]!, 'months')).toEqual([15]);
    expect(readingsAs(readStated('一年三个月')[0]!, 'months')).toEqual([15]);
    expect(readStated('for 1 year and 3 months, please')[0]?.raw).toBe('1 year and 3 months');
  });

  it('reads years as months and percents as fractions', () => {
    expect(readingsAs(readStated('5 years')[0]!, 'months')).toEqual([60]);
    expect(readingsAs(readStated('6.99%')[0]!, 'rate')).toEqual([0.0699]);
  });
});
