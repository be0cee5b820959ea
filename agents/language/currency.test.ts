import { describe, expect, it } from 'vitest';
import { isForeign } from './currency.ts';
import { readFigures } from './figures.ts';

const amounts = (text: string) => readFigures(text).filter(({ kinds }) => kinds.includes('money'));

describe('an amount in another currency than dollars', () => {
  const foreign =
    '30.000 €|€3,000|30,000 euros|EUR 30,000|EUR30,000|EUR: 30,000|30,000 (EUR)|3.000,- Euro|25k€|thirty thousand euros|dreißigtausend Euro|三万欧元|3万欧|£20,000|25,000 pounds sterling|两万英镑|¥300000|￥300000|30万人民币|RMB 300,000|300,000 yuan|30万日元|300,000 yen|JPY 300000|CA$25,000|$25,000 CAD|25,000 Canadian dollars|2万加元|20万港币|HK$200,000|CHF 20,000|20 000 Franken|5000 Swiss francs|$3,000 euros';
  it.each(foreign.split('|'))('%s', (text) => {
    expect(amounts(text).map((figure) => isForeign(figure, 'USD'))).toEqual([true]);
  });

  it.each([
    '25,000 to 30,000 euros',
    '€25,000-30,000',
    'all in euros: 25,000 down, 3,000 a month',
    '3万到4万欧元',
  ])('also where one mark is for two: %s', (text) => {
    expect(amounts(text).map((figure) => isForeign(figure, 'USD'))).toEqual([true, true]);
  });
});

describe('an amount in dollars, or in no currency', () => {
  const own =
    '$25,000|25,000 dollars|US$25,000|USD 25,000|25.000 US-Dollar|25.000 Dollar|2.5万美元|两万美金|25,000 bucks|两万五块|25000元|25,000|0 €|3000块钱|pay 300 in Europe';
  it.each(own.split('|'))('%s', (text) => {
    expect(amounts(text).map((figure) => isForeign(figure, 'USD'))).toEqual([false]);
  });
});
