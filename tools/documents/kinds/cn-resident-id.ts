import type { ReadField } from '../../deals/deal.ts';
import { IsoDate } from '../../kit/units.ts';
import { cnCheckDigit } from '../codes/cn-resident-id.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import type { Word } from '../pages/words.ts';
import { matchesIn, type Printed } from '../values/values.ts';
import { type Card, cardOf, untilGap } from './identity/card.ts';
import { cardDays } from './identity/card-dates.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

const ethnicities =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

/** The words that a pattern covers, blanks between them left out. */
function at(row: readonly Word[] | undefined, pattern: RegExp): Printed<string> | undefined {
  const match = row ? pattern.exec(textOf(row)) : null;
  if (!row || !match?.[1]) return undefined;
  const from = match.index + match[0].indexOf(match[1]);
  let position = 0;
  const words = row.filter(({ text }) => {
    const start = position;
    position += text.length;
    return start < from + match[1]!.length && position > from;
  });
  return words.length > 0 ? { value: match[1], words } : undefined;
}

/** 18 characters of a resident's number; a mark that OCR saw between them is none. */
const idPattern = /(?<!\d)(\d{17}[\dXx])(?!\d)/;

/**
 * The front of a resident identity card, by the labels that could be read and by the order of its rows: name; sex and ethnicity; birth;
 * address; number. The number is taken as printed, whatever its check digit says.
 */
function readResidentId({ paper }: Reading): ReadField[] {
  const card = cardOf(paper);
  const rows = card.rows;
  const number = numberIn(card);
  const birth = rows.findIndex((row, i) => i !== number?.row && birthIn(row) !== undefined);
  const sex = rows.findIndex((row, i) =>
    (birth < 0 ? /别|族|^[男女]|性/ : i < birth ? /别|族|^[男女]|性|民/ : /(?!)/).test(textOf(row)),
  );
  const day = birthIn(rows[birth]);
  const field = (name: string, value: Printed<string> | undefined, confidence: number) =>
    value ? [fieldOf(name, 'text', value, confidence)] : [];
  return [
    ...field('name', nameIn(rows, sex), 0.93),
    ...sexFields(at(rows[sex], /(?:别)?.{0,1}([男女])/), sex >= 0 ? number : undefined),
    ...field('ethnicity', ethnicityIn(rows[sex]), 0.95),
    ...(day ? [fieldOf('dob', 'day', day, 0.95)] : []),
    ...field('address', addressIn(rows, birth, number?.row), 0.88),
    ...(number ? [fieldOf('id_number', 'text', number, number.confidence)] : []),
    ...backFields(rows),
  ];
}

/** The sex as printed; where its one character is lost in a row that was found, the one that a number with a check digit that holds says. */
function sexFields(
  printed: Printed<string> | undefined,
  number: (Printed<string> & { confidence: number }) | undefined,
): ReadField[] {
  if (printed) return [fieldOf('sex', 'text', printed, 0.96)];
  const text = number?.value ?? '';
  if (!number || cnCheckDigit(text) !== text[17]) return [];
  const value = Number(text[16]) % 2 === 1 ? '男' : '女';
  return [fieldOf('sex', 'text', { value, words: number.words }, 0.85)];
}

/** `1992 年 9 月 15 日`, whether or not the characters between could be read. */
function birthIn(row: readonly Word[] | undefined): Printed<IsoDate> | undefined {
  const numbers = (row ?? []).filter(({ text }) => /\d/.test(text) && !/\p{Script=Han}/u.test(text));
  const [, year, month, day] =
    /^((?:19|20)\d{2}) (\d{1,2}) (\d{1,2})$/.exec(numbers.map(({ text }) => text).join(' ')) ?? [];
  const value = IsoDate.safeParse(`${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`);
  return value.success ? { value: value.data, words: numbers } : undefined;
}

/** After 民族, or after the sex; the longest name that fits. */
const ethnicityIn = (row: readonly Word[] | undefined): Printed<string> | undefined =>
  at(row, new RegExp(`族(${ethnicities})族?$`)) ??
  at(row, new RegExp(`(?:[男女]|民).{0,3}?(${ethnicities})族?$`));

/** The name's row is labelled, or stands over that of the sex. */
function nameIn(rows: readonly (readonly Word[])[], sex: number): Printed<string> | undefined {
  const labelled = rows.findIndex((row) => /^[^\p{Script=Han}]*姓/u.test(textOf(row)));
  const row = rows[labelled >= 0 && (sex < 0 || labelled < sex) ? labelled : sex - 1];
  const name = at(
    row?.filter(({ text }) => /\p{Script=Han}|·/u.test(text)),
    /^姓?名?([\p{Script=Han}·]{2,12})$/u,
  );
  return name && isWhole(name.words) && !goesOn(row ?? [], name.words.at(-1)!) ? name : undefined;
}

/** Something that is no Chinese character stands right behind: one that OCR could not read. */
const goesOn = (row: readonly Word[], last: Word): boolean =>
  row.some((word) => word.x > last.x && word.x - (last.x + last.width) < 2 * last.height);

/** Characters of a name stand at one pitch: a gap as wide as a character is one that OCR did not read. */
const isWhole = (words: readonly Word[]): boolean =>
  words.every((word, i) => {
    const last = words[i - 1];
    return !last || word.x - (last.x + last.width) < 0.8 * Math.max(word.height, last.height);
  });

function numberIn({ rows }: Card): (Printed<string> & { row: number; confidence: number }) | undefined {
  for (const [i, row] of rows.entries()) {
    const whole = at(row, idPattern);
    if (whole) return { value: whole.value.toUpperCase(), words: whole.words, row: i, confidence: 0.95 };
    const words = row.filter(({ text }) => /^[\dXx/.\-|]+$/.test(text) && /\d/.test(text));
    const digits = textOf(words).replace(/[^\dX]/gi, '');
    if (/^\d{17}[\dX]$/i.test(digits))
      return { value: digits.toUpperCase(), words, row: i, confidence: 0.75 };
  }
  return undefined;
}

/** The rows between birth and number: their labels left out, each beginning where the address begins. */
function addressIn(
  rows: readonly (readonly Word[])[],
  birth: number,
  number: number | undefined,
): Printed<string> | undefined {
  if (birth < 0 || number === undefined) return undefined;
  const lines = rows
    .slice(birth + 1, number)
    .map((row) => row.filter((word) => /\p{Script=Han}|\d/u.test(word.text)));
  const cut = lines.map((row) => {
    const label = row.findIndex(({ text }) => text === '址');
    return label >= 0 ? row.slice(label + 1) : row.filter(({ text }) => text !== '住');
  });
  const left = Math.min(...cut.flatMap((row) => (row.length > 3 ? [row[0]!.x] : [])));
  const words = cut.flatMap((row) =>
    untilGap(
      row.filter(({ x, height, certainty = 1 }) => x >= left - height && certainty > 0.2),
      left,
      1.6,
    ),
  );
  const value = textOf(words);
  return /\p{Script=Han}{4}/u.test(value) ? { value, words } : undefined;
}

/** The other side: who issued it, and from when to when it is valid. */
function backFields(rows: readonly (readonly Word[])[]): ReadField[] {
  const authority = rows.map((row) => at(row, /机关([\p{Script=Han}]{4,20})$/u)).find(Boolean);
  const valid = rows.find((row) => /期限|有效/.test(textOf(row)));
  const days = valid
    ? matchesIn(valid, /(\d{4})[.．-](\d{2})[.．-](\d{2})/g).flatMap(({ words }) =>
        cardDays(words, 'day_first').slice(0, 1),
      )
    : [];
  const [issued, expires] = days;
  return [
    ...(authority ? [fieldOf('issuing_authority', 'text', authority, 0.9)] : []),
    ...(issued ? [fieldOf('issue_date', 'day', issued, 0.93)] : []),
    ...(expires && issued && issued.value < expires.value
      ? [fieldOf('expiry_date', 'day', expires, 0.93)]
      : []),
  ];
}

const cues: readonly RegExp[] = [
  /姓名|姓.{0,2}名/,
  /性别|性.{0,2}别/,
  /民族|民.{0,2}族/,
  /出生|年\d{1,2}月/,
  /住址|省|市/,
  /公民|身份号|份号码|身份证/,
  /签发机关|有效期限/,
];

function likeness({ compact, paper }: Evidence): number {
  const words = paper.lines.reduce((sum, line) => sum + line.words.length, 0);
  if (words > 200 || /车|驾驶|税|发票|收入|银行|护照|工资/.test(compact)) return 0;
  const seen = cues.filter((cue) => cue.test(compact)).length;
  if (/居民身份证/.test(compact)) return Math.min(0.97, 0.85 + 0.03 * seen);
  const numbered = idPattern.test(compact) || /\d{13,}/.test(compact);
  const born = paper.lines.some(({ words: row }) => birthIn(row) !== undefined);
  return numbered && seen + (born ? 1 : 0) >= 2 ? Math.min(0.95, 0.65 + 0.06 * seen) : 0;
}

/** A resident identity card of the People's Republic of China (GB 11643 numbers its holders). */
export const cnResidentId: KindReader = {
  kind: 'cn_resident_id',
  likeness,
  labels: {},
  read: readResidentId,
};
