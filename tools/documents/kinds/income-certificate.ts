import type { ReadField } from '../../deals/deal.ts';
import { cnCheckDigit } from '../codes/cn-resident-id.ts';
import { dayAt, fieldOf, localeIn, moneyAt, type Reading, textAt, warning } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { boxAround } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { readAmount } from '../values/amount-text.ts';
import { dayReading, daysIn } from '../values/days.ts';
import { clean, fromOcr, groupsIn, type Printed } from '../values/printed.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

const incomeCertificateLabels: Vocabulary = {
  employee: ['姓名', '员工姓名', '职工姓名', '申请人姓名'],
  employer: [
    '单位名称',
    '单位全称',
    '公司名称',
    '工作单位',
    '用人单位',
    '证明单位',
    '单位名称(公章)',
    '单位(公章)',
    '单位(盖章)',
    '公司(盖章)',
  ],
  address: ['单位地址', '公司地址', '办公地址', '单位详细地址'],
  hired: ['入职日期', '入职时间', '参加工作时间', '到职日期', '入职年月'],
  position: ['职务', '职位', '岗位', '现任职务', '担任职务', '职称'],
  monthly: ['月收入', '月均收入', '月平均收入', '平均月收入', '月薪', '月工资', '税前月收入', '月收入(税前)'],
  annual: ['年收入', '年薪', '年总收入', '税前年收入', '年收入合计', '年收入(税前)'],
  issued: ['开具日期', '日期', '出具日期', '证明日期', '填写日期'],
  stop: [
    '联系电话',
    '联系人',
    '电话',
    '邮编',
    '传真',
    '负责人',
    '经办人',
    '身份证号',
    '身份证号码',
    '性别',
    '部门',
    '特此证明',
    '大写',
    '税前',
    '税后',
  ],
};

const day =
  '(?:\\d{4}|[〇零一二三四五六七八九]{4})年\\d{0,2}[一二三四五六七八九十]{0,2}月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}';
const amount = '(?:人民币|RMB|[¥￥])?\\s?(?<amount>[\\d,]+(?:\\.\\d{1,2})?(?:万)?)\\s?元';

/** What such a certificate says in sentences, by the words around each value. */
const sentences = {
  employee:
    /(?:兹证明|兹有|(?<![入职资作件])证明)\s?(?:我(?:单位|司|公司))?(?:员工|职工|的)?\s?(?<value>\p{Script=Han}{2,4}|[\p{Script=Han}·]{4,14})(?<!先生|女士|同志)(?=\s?(?:[,，(（:]|先生|女士|同志|性别|身份证|系|是|为|于|自))/dgu,
  idNumber: /(?:身份证|证件)(?:件)?(?:号码?码?|码)?(?:为|是)?[:：]?\s?(?<value>\d{17}[\dXx]|\d{15})(?!\d)/dgu,
  hired: new RegExp(`(?:自|从|于)\\s?(?<value>${day})\\s?(?:起|始|开始|入职|加入|进入|至今|到)`, 'dgu'),
  position:
    /(?:现任职务为|现任职务|现任|担任|职务为|职务是|职位为|岗位为|从事)[:：]?\s?(?<value>[\p{Script=Han}\p{L}()（）/]{2,20}?)(?=[。,，;；.]|一职|一\s|职务|职位|岗位|工作)/dgu,
  monthly: new RegExp(
    `(?:月(?:平均|均)?(?:总)?(?:税前|税后)?(?:总)?(?:收\\s?[入人八A]|工资|薪资|薪金|薪)|平均每月(?:收入|工资))(?:[(（][^)）]{1,8}[)）]|[^\\d元年月。,，]{0,10}[)）](?=\\s?[为是约]))?(?:总额|合计)?(?:约)?(?:为|是|共计|计)?[:：]?\\s?${amount}`,
    'dgu',
  ),
  annual: new RegExp(
    `(?:年(?:平均|均|度)?(?:总)?(?:税前|税后)?(?:总)?(?:收入|工资|薪资|薪金|薪))(?:[(（][^)）]{1,8}[)）])?(?:总额|合计|共计)?(?:约)?(?:为|是|计)?[:：]?\\s?${amount}`,
    'dgu',
  ),
  capital:
    /大写[)）]?[:：]?(?:人民币)?(?<value>[零壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟万萬亿億]+[元圆圓][零壹贰貳叁參叄肆伍陆陸柒捌玖角分整正]*)/dgu,
} as const;

/** A 收入证明: what an employer certifies of an employee's pay, in sentences or in a table. */
function readIncomeCertificate(reading: Reading): ReadField[] {
  const words = reading.paper.lines.flatMap((line) => line.words);
  const said = (pattern: RegExp): Printed<string>[] =>
    groupsIn(words, pattern).flatMap(({ value }) => (value ? [value] : []));
  const text = (name: string, pattern: RegExp, sureness: number) =>
    said(pattern).map((found) => fieldOf(name, 'text', { ...found, value: clean(found.value) }, sureness));
  const issued = dayAt(reading, 'issued', 'issue_date');
  return [
    ...either(text('employee', sentences.employee, 0.95), textAt(reading, 'employee', 'employee', isHanName)),
    ...idNumbers(said(sentences.idNumber)),
    ...textAt(reading, 'employer', 'employer', isEmployer),
    ...textAt(reading, 'address', 'employer_address', (value) => value.length >= 5),
    ...either(daysSaid(reading, said(sentences.hired)), dayAt(reading, 'hired', 'hire_date')),
    ...either(
      text('position', sentences.position, 0.95),
      textAt(reading, 'position', 'position', isPosition),
    ),
    ...incomes(reading, words),
    ...either(issued, closingDay(reading)),
    ...currency(reading, words),
  ];
}

/** A resident's number; its check digit proves what OCR read, and what fails it is left out of a picture. */
const idNumbers = (found: readonly Printed<string>[]): ReadField[] =>
  found.flatMap((one) => {
    const value = clean(one.value).toUpperCase();
    const holds = value.length === 18 && cnCheckDigit(value) === value[17];
    if (!holds && fromOcr(one.words)) return [];
    const field = fieldOf('id_number', 'text', { ...one, value }, 0.95);
    return [holds ? { ...field, confidence: 0.97 } : field];
  });

const either = (first: readonly ReadField[], second: readonly ReadField[]): readonly ReadField[] =>
  first.length > 0 ? first : second;

const isHanName = (text: string) => /^[\p{Script=Han}·]{2,12}$/u.test(text);
const isEmployer = (text: string) => /^[\p{Script=Han}\p{L}\d()（）·&. ]{4,60}$/u.test(text);
const isPosition = (text: string) => /^[\p{Script=Han}\p{L}()（）/ ]{2,20}$/u.test(text);

const daysSaid = (reading: Reading, texts: readonly Printed<string>[]): ReadField[] =>
  texts.flatMap(({ words }) =>
    daysIn(words, dayReading(localeIn(reading)))
      .slice(0, 1)
      .map((found) => fieldOf('hire_date', 'day', found, 0.95)),
  );

/** The day under the signature: the last on the paper, alone in its cell. */
function closingDay(reading: Reading): ReadField[] {
  const cells = reading.paper.lines.flatMap((line) => line.cells);
  for (const cell of cells.toReversed()) {
    const [found] = daysIn(cell.words, dayReading(localeIn(reading)));
    if (found && found.words.length >= cell.words.length - 1)
      return [fieldOf('issue_date', 'day', found, 0.9)];
  }
  return [];
}

/**
 * Monthly and yearly income, from the sentence or at the label. An amount repeated in capital characters is proven when
 * both agree; when they differ neither is taken.
 */
function incomes(reading: Reading, words: readonly Word[]): ReadField[] {
  const capitals = new Set(
    groupsIn(words, sentences.capital).flatMap(({ value }) => {
      const read = value && readAmount(value.value, localeIn(reading));
      return read ? [Number(read.value)] : [];
    }),
  );
  const fields = (['monthly', 'annual'] as const).flatMap((key) =>
    either(amountsSaid(reading, words, key), moneyAt(reading, key, `${key}_income`, true)),
  );
  if (capitals.size === 0 || fields.length === 0) return fields;
  const agrees = fields.some(({ value }) => capitals.has(Number(value)));
  if (!agrees)
    return [warning('amount_in_words_differs', fields[0]!.page, boxAround(fields.map(({ box }) => box)))];
  return fields.map((field) => (capitals.has(Number(field.value)) ? { ...field, confidence: 0.98 } : field));
}

function amountsSaid(reading: Reading, words: readonly Word[], key: 'monthly' | 'annual'): ReadField[] {
  return groupsIn(words, sentences[key]).flatMap(({ amount: found }) => {
    const read = found && readAmount(`${found.value}元`, localeIn(reading));
    return read ? [fieldOf(`${key}_income`, 'money', { value: read.value, words: found.words }, 0.95)] : [];
  });
}

function currency(reading: Reading, words: readonly Word[]): ReadField[] {
  const code = localeIn(reading).currency;
  const sign = words.find((word) => /^[¥￥元]|RMB|CNY/.test(word.text));
  return code === 'CNY' && sign ? [fieldOf('currency', 'text', { value: code, words: [sign] }, 0.97)] : [];
}

function likeness({ compact }: Evidence): number {
  if (!/收入(?:及在职|及工作|与在职)?证明|薪资证明|工资收入证明|在职(?:及|和)?收入证明/.test(compact))
    return 0;
  const cues = [
    /兹?证明/,
    /收入|月薪|年薪/,
    /单位|公司/,
    /身份证|证件/,
    /特此证明/,
    /职务|职位|岗位|现任|入职|工作/,
  ];
  const seen = cues.filter((cue) => cue.test(compact)).length;
  return seen < 4 ? 0 : 0.6 + 0.35 * ((seen - 4) / 2);
}

export const incomeCertificate: KindReader = {
  kind: 'income_certificate',
  likeness,
  labels: incomeCertificateLabels,
  read: readIncomeCertificate,
};
