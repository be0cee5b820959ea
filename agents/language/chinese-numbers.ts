import type { NumberSpan } from './number-span.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 仟: 1_000 };
const tenThousands: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000 };

const numeral = '零〇一二两兩三四五六七八九十百千仟万萬亿';
const run = new RegExp(
  `(?:\\d+(?:\\.\\d+)?\\s?(?=[十百千仟万萬亿]))?[${numeral}](?:[${numeral}点點]|\\d+(?:\\.\\d+)?)*`,
  'g',
);
const counter = /^\s?(?:个月|年|月|期|块|元|美元|美金|欧|万|千|百|%|岁|天|周|日|号|倍|成|厘|英里|公里|点)/;
const measure = /^\s?(?:个|家|份|次|辆|台|张|笔|项|档|种|位|名)/;
const idioms = /^(?:十分|千万(?!元|块|美元)|一(?:下|些|样|起|定|般|直|旦|点|共|致|切|边|并|律|概)|万一|百分)/;

/** Numbers in Chinese numerals, also mixed with digits: 两万五, 三千五, 2万5, 2.5万, 二〇二三, 三四千. */
export function readChineseNumbers(text: string): NumberSpan[] {
  const halves = [...text.matchAll(/半(?=年)/g)].map((m) => ({
    start: m.index,
    end: m.index + 1,
    values: [0.5],
  }));
  const numbers = [...text.matchAll(run)].flatMap((match): NumberSpan[] => {
    const written = match[0].replace(/[点點]$/, '').trimEnd();
    const end = match.index + written.length;
    const before = text.slice(0, match.index);
    if (!isNumber(written, before, text.slice(match.index), text.slice(end))) return [];
    const values = chineseValues(written.replace(/\s/g, ''));
    if (values.length === 0) return [];
    return [{ start: match.index, end, values, words: true, scaled: /[百千仟万萬亿]/.test(written) }];
  });
  const inside = (at: number) => numbers.some(({ start, end }) => start <= at && at < end);
  return [
    ...numbers,
    ...halves.filter(({ start }) => !inside(start) && !/[\d年月]/.test(text[start - 1] ?? '')),
  ];
}

function isNumber(written: string, before: string, from: string, after: string): boolean {
  if (/第$/.test(before)) return !/^.方/.test(from);
  if (/百分之$/.test(before)) return true;
  if (idioms.test(from)) return false;
  if (written.length === 1 && /(?:周|星期|礼拜|统|唯|之|逐|其|不)$/.test(before)) return false;
  if (/^[百千仟万萬亿]+$/.test(written)) return false;
  if (/^\d/.test(written) || written.length > 1) return true;
  return counter.test(after) || (written !== '一' && measure.test(after));
}

/** The readings of a Chinese number: one as a rule, two for "three or four thousand" (三四千). */
export function chineseValues(written: string): number[] {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(written)) {
    return [Number([...written].map((c) => digits[c]).join(''))];
  }
  const pair = written.match(/^([一二两三四五六七八九])([二三四五六七八九])([十百千万].*)?$/);
  if (pair) return [pair[2]!, pair[1]!].flatMap((d) => chineseValues(d + (pair[3] ?? '')));
  const [whole = '', decimals] = written.split(/[点點]/);
  if (decimals) return decimalValue(whole, decimals);
  const value = chineseValue(whole);
  return value === undefined ? [] : [value];
}

function decimalValue(whole: string, decimals: string): number[] {
  const parts = decimals.match(/^([零〇一二两三四五六七八九\d]+)([十百千万萬亿]?)$/);
  const value = chineseValue(whole);
  if (!parts || value === undefined) return [];
  const fraction = [...parts[1]!].map((c) => digits[c] ?? c).join('');
  return [round(Number(`${value}.${fraction}`) * (units[parts[2]!] ?? tenThousands[parts[2]!] ?? 1))];
}

/** A trailing digit stands for the unit below the last one said: 两万五 is 25,000. A zero before it cancels that. */
function chineseValue(written: string): number | undefined {
  let total = 0;
  let section = 0;
  let pending: number | undefined;
  let lastUnit = 1;
  for (const [token] of written.matchAll(/\d+(?:\.\d+)?|./g)) {
    if (units[token] !== undefined) {
      section += (pending ?? 1) * units[token];
      [pending, lastUnit] = [undefined, units[token]];
    } else if (tenThousands[token] !== undefined) {
      total = (total + section + (pending ?? 0)) * tenThousands[token];
      [section, pending, lastUnit] = [0, undefined, tenThousands[token]];
    } else {
      const value = digits[token] ?? Number(token);
      if (Number.isNaN(value)) return undefined;
      if (value === 0) lastUnit = 1;
      pending = value;
    }
  }
  const tail =
    pending === undefined ? 0 : pending < 10 && lastUnit >= 10 ? (pending * lastUnit) / 10 : pending;
  return round(total + section + tail);
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;
