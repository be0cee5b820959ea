import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import type { Hit, Vocabulary } from '../layout/labels.ts';
import { boxAround } from '../layout/lines.ts';
import {
  asText,
  dayFields,
  daysOf,
  moneyFields,
  patternFields,
  sureOf,
  textFields,
  valuesAt,
} from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { matchesIn, type Printed } from '../values/values.ts';
import { cardOf } from './identity/card.ts';
import type { Evidence, KindReader } from './kind-reader.ts';
import { vinField } from './vehicle-fields.ts';
import { vinsOn } from './vins.ts';

const vehicle: Vocabulary = {
  vin: ['车辆识别代号', '车辆识别代号/车架号码', '车辆识别代码', '车架号', '车架号码', 'vin', '识别代号'],
  engineNumber: ['发动机号码', '发动机号', 'engine no'],
  model: ['品牌型号', '厂牌型号', '车辆型号', 'model'],
};

/** Labels of the 行驶证, its English ones as well: what they say is beside the Chinese. */
export const chineseRegistrationLabels: Vocabulary = {
  ...vehicle,
  plate: ['号牌号码', '车牌号码', 'plate no'],
  vehicleType: ['车辆类型', 'vehicle type'],
  owner: ['所有人', '车主', 'owner'],
  address: ['住址', '地址', 'address'],
  use: ['使用性质', 'use character'],
  registered: ['注册日期', 'register date'],
  issued: ['发证日期', 'issue date'],
};

const plate =
  /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领] ?[A-Z][ ·•・.:-]{0,3}[A-Z0-9]{5,6})/u;
const han = (text: string) => /\p{Script=Han}/u.test(text) && text.length <= 60;
/** A person or firm: Chinese characters alone; a letter among them is a misreading. */
const isHanParty = (text: string) => /^[\p{Script=Han}·（）()]{2,40}$/u.test(text) && !ofLabels.test(text);
/** What is left of a label that could not be read whole. */
const ofLabels = /^[车辆类型号码名称身份证厂牌发动机识别代购买方销货单位住址所有人性质品]+$/u;
const firstOf = <T>(fields: readonly T[]) => fields.slice(0, 1);

/** A Chinese label and its English one under it are one label: the value stands beside the pair. */
function inPairs(hits: readonly Hit[]): Hit[] {
  const second = (hit: Hit) =>
    hits.find(
      ({ key, page, box }) =>
        key === hit.key &&
        page === hit.page &&
        box.y > hit.box.y &&
        box.y - hit.box.y < 3 * hit.box.height &&
        Math.abs(box.x - hit.box.x) < hit.box.height,
    );
  const under = new Set(hits.map(second));
  return hits
    .filter((hit) => !under.has(hit))
    .map((hit) => {
      const other = second(hit);
      const words = other ? [...hit.words, ...other.words] : hit.words;
      const box = other ? boxAround(words) : towardsPartner(hit);
      return { ...hit, words, box, marked: hit.marked || other !== undefined };
    });
}

/** Where one of the two cannot be read, its place still counts: above English, under Chinese. */
function towardsPartner({ box, words }: Hit): Hit['box'] {
  const reach = 1.3 * box.height;
  const chinese = /\p{Script=Han}/u.test(words[0]!.text);
  return { ...box, y: chinese ? box.y : box.y - reach, height: box.height + reach };
}

export function chineseRegistration(plain: Reading): ReadField[] {
  const reading = { ...plain, hits: inPairs(plain.hits) };
  const text = (key: string, name: string, fits: (text: string) => boolean) =>
    firstOf(textFields(reading, key, name, fits, { anywhere: true }));
  return [
    ...firstOf(patternFields(reading, 'plate', 'plate', plate)).map((field) => ({
      ...field,
      value: String(field.value).replace(/[ ·•・.:-]/g, ''),
    })),
    ...text('vehicleType', 'vehicle_type', han),
    ...text('owner', 'owner', isHanParty),
    ...addressFields(reading).map(unspaced),
    ...text('use', 'use_character', (value) => han(value) && value.length <= 10).map(asUse),
    ...modelFields(reading, text('model', 'model', isModel).map(asWhole)),
    ...ownVin(reading),
    ...engineNumber(reading),
    ...firstOf(dayFields(reading, 'registered', 'register_date')),
    ...firstOf(dayFields(reading, 'issued', 'issue_date')),
  ];
}

const isModel = (text: string) =>
  !/(?<![A-Z0-9])[A-Z0-9]{17}(?![A-Z0-9])/.test(text) &&
  /[A-Z]{1,4}\d{3,5}|牌/.test(text) &&
  text.length <= 40;

/** An address of which OCR doubts a character as much as this is left to other readings of the page. */
const doubted = 0.5;

const addressFields = (reading: Reading): ReadField[] =>
  firstOf(
    valuesAt(
      reading,
      'address',
      asText((value) => han(value) && value.length >= 6),
      { anywhere: true },
    )
      .filter(({ words }) => words.every(({ certainty = 1 }) => certainty >= doubted))
      .map((found) => fieldOf('address', 'text', found, sureOf(found, 0.96))),
  );

/** The model at its label; where that cannot be read, the one text on the paper that is a make with its code. */
function modelFields(reading: Reading, labelled: readonly ReadField[]): ReadField[] {
  if (labelled.length > 0) return [...labelled];
  const rows = [...reading.paper.lines.map(({ words }) => words), ...cardOf(reading.paper).rows];
  const found = rows.flatMap((words) =>
    matchesIn(words, /([\p{Script=Han}]{2,6}牌 ?[A-Z]{2,4}\d{3,5}[A-Z\d]{0,8})(?![A-Z\d])/gu),
  );
  const values = found.map(({ match, words }) => ({ value: modelOf(match[1]!), words }));
  const [one] = values;
  return one && new Set(values.map(({ value }) => value)).size === 1
    ? [fieldOf('model', 'text', one, 0.85)]
    : [];
}

/** Without what is left of the label before it. */
const modelOf = (text: string): string => text.replace(/ /g, '').replace(/^(?:厂|品)?牌?型号?/, '');

/** Chinese has no blanks, though a picture may show gaps about its figures. */
const unspaced = (field: ReadField): ReadField => ({
  ...field,
  value: String(field.value).replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, ''),
});

/** A picture that shows a make without its code shows part of a model. */
const asWhole = (field: ReadField): ReadField =>
  field.reading === 'ocr' && !/\d{3}/.test(String(field.value))
    ? { ...field, confidence: Math.min(field.confidence, 0.55) }
    : field;

/** GA 24.3: the uses a car is registered for. A reading that one letter parts from one of them is that one. */
const uses = [
  '非营运',
  '营运',
  '营转非',
  '出租营转非',
  '租赁',
  '教练',
  '公路客运',
  '公交客运',
  '出租客运',
  '旅游客运',
  '货运',
  '预约出租客运',
  '预约出租转非',
  '警用',
  '消防',
  '救护',
  '工程抢险',
  '幼儿校车',
];

function asUse(field: ReadField): ReadField {
  const letters = [...String(field.value)];
  const parted = (use: string) =>
    use.length === letters.length && [...use].filter((letter, i) => letter !== letters[i]).length;
  const near = uses.filter((use) => parted(use) === 0 || (letters.length > 2 && parted(use) === 1));
  const exact = uses.includes(letters.join(''));
  if (exact || field.reading !== 'ocr' || near.length !== 1)
    return exact ? field : { ...field, confidence: Math.min(field.confidence, 0.7) };
  return { ...field, value: near[0]!, confidence: Math.min(field.confidence, 0.85) };
}

const ownVin = (reading: Reading): ReadField[] =>
  vinsOn(reading)
    .slice(0, 1)
    .map((vin) => vinField('vin', vin));

const engineNumber = (reading: Reading) =>
  firstOf(
    patternFields(
      reading,
      'engineNumber',
      'engine_number',
      /(?<![A-Z0-9])(?=[A-Z]*\d)[A-Z0-9-]{5,14}(?![A-Z0-9])/,
    ),
  );

const invoiceLabels: Vocabulary = {
  ...vehicle,
  code: ['发票代码'],
  number: ['发票号码'],
  date: ['开票日期'],
  buyer: ['购买方名称', '购货单位', '购货单位(人)', '购买方', '买方名称', '购货人'],
  buyerId: [
    '身份证号码/组织机构代码',
    '身份证号码',
    '纳税人识别号/统一社会信用代码/身份证明号码',
    '统一社会信用代码/身份证号码',
    '身份证明号码',
  ],
  vehicleType: ['车辆类型'],
  origin: ['产地'],
  certificate: ['合格证号', '合格证编号'],
  importNumber: ['进口证明书号', '商检单号'],
  total: ['价税合计', '价税合计(小写)', '小写'],
  seller: ['销货单位名称', '销售方名称', '销售单位名称', '销货单位', '卖方名称', '销方名称'],
  tax: ['增值税税额', '税额'],
  taxRate: ['增值税税率或征收率', '增值税税率', '税率'],
  net: ['不含税价', '不含税价格', '不含税价小写'],
  stop: [
    '主管税务机关',
    '主管税务机关及代码',
    '电话',
    '账号',
    '地址',
    '开户银行',
    '吨位',
    '限乘人数',
    '完税凭证号码',
    '纳税人识别号',
    '机打代码',
    '机打号码',
    '机器编号',
    '税控码',
    '开票人',
    '备注',
  ],
};

/** A 机动车销售统一发票. Price, tax and price without tax prove one another. */
function readVehicleInvoice(reading: Reading): ReadField[] {
  const text = (key: string, name: string, fits: (text: string) => boolean) =>
    firstOf(textFields(reading, key, name, fits, { anywhere: true }));
  const labelled = provenByTax([
    ...firstOf(moneyFields(reading, 'total', 'total_price')),
    ...firstOf(moneyFields(reading, 'tax', 'tax')),
    ...firstOf(moneyFields(reading, 'net', 'net_price')),
  ]);
  const sums = labelled.length === 3 ? labelled : (threeThatAgree(reading) ?? labelled);
  const dated = firstOf(dayFields(reading, 'date', 'date'));
  const mark = sums[0] ?? ownVin(reading)[0];
  return [
    ...firstOf(patternFields(reading, 'code', 'invoice_code', /(?<!\d)(\d{10,12})(?!\d)/)),
    ...firstOf(patternFields(reading, 'number', 'invoice_number', /(?<!\d)(\d{8}|\d{20})(?!\d)/)),
    ...(dated.length > 0 ? dated : onlyDay(reading)),
    ...text('buyer', 'buyer', isHanParty),
    ...firstOf(
      valuesAt(reading, 'buyerId', idIn, {
        anywhere: true,
        across: true,
      }).map((found) => fieldOf('buyer_id', 'text', found, sureOf(found, 0.94))),
    ),
    ...text('vehicleType', 'vehicle_type', han),
    ...modelFields(reading, text('model', 'model', isModel).map(asWhole)),
    ...engineNumber(reading),
    ...ownVin(reading),
    ...firstOf(
      valuesAt(
        reading,
        'seller',
        asText((value) => han(value) && value.length >= 4),
        { anywhere: true },
      ).map((found) => fieldOf('seller', 'text', found, sureOf(found, 0.95))),
    ),
    ...sums,
    ...(mark ? [{ ...mark, name: 'currency', unit: 'text' as const, value: 'CNY', confidence: 0.97 }] : []),
  ];
}

/** Where labels cannot be read: the one triple of amounts on the paper of which two make the third, the lesser the tax. */
function threeThatAgree({ paper }: Reading): ReadField[] | undefined {
  const amounts = paper.lines
    .flatMap(({ words }) => matchesIn(words, /[¥￥Yy] ?(\d{1,3}(?:,\d{3})+\.\d{2}|\d+\.\d{2})(?!\d)/g))
    .map(({ match, words }) => ({ value: Math.round(Number(match[1]!.replace(/,/g, '')) * 100), words }))
    .filter(({ value }, i, all) => all.findIndex((other) => other.value === value) === i)
    .sort((a, b) => b.value - a.value);
  const [total, net, tax, ...more] = amounts;
  if (!total || !net || !tax || more.length > 0 || Math.abs(total.value - net.value - tax.value) > 1)
    return undefined;
  const field = (name: string, amount: typeof total) => ({
    ...fieldOf(name, 'money', amount, 0.97),
    confidence: 0.97,
  });
  return [field('total_price', total), field('tax', tax), field('net_price', net)];
}

/** An invoice shows one day, its own: it needs no label. */
function onlyDay(reading: Reading): ReadField[] {
  const days = reading.paper.lines.flatMap(({ words }) => daysOf(reading, words));
  const one = new Set(days.map(({ value }) => value)).size === 1 ? days.slice(0, 1) : [];
  return one.map((day) => fieldOf('date', 'day', day, 0.9));
}

/** A resident number, perhaps in groups and after what OCR made of a rule, or the code of a firm. */
function idIn(words: readonly Word[]): Printed<string> | undefined {
  const person = matchesIn(words, /(?<!\d)(\d{6} ?\d{8} ?\d{3}[\dXx])(?![\dA-Za-z])/g)[0];
  const found = person ?? matchesIn(words, /(?<![A-Z0-9])([0-9A-Z]{18}|[0-9A-Z]{8}-?[0-9X])(?![A-Z0-9])/g)[0];
  return found ? { value: found.match[1]!.replace(/ /g, '').toUpperCase(), words: found.words } : undefined;
}

/** Total = net + tax: three figures that agree are certain; three that do not are doubtful. */
function provenByTax(fields: readonly ReadField[]): ReadField[] {
  const amount = (name: string) => fields.find((field) => field.name === name)?.value as number | undefined;
  const [total, tax, net] = [amount('total_price'), amount('tax'), amount('net_price')];
  if (total === undefined || tax === undefined || net === undefined) return [...fields];
  const holds = Math.abs(total - tax - net) <= 1;
  return fields.map((field) => ({ ...field, confidence: holds ? 0.98 : Math.min(field.confidence, 0.6) }));
}

export const vehicleInvoice: KindReader = {
  kind: 'vehicle_invoice',
  likeness({ compact }: Evidence): number {
    const titled = /机动车销售.{0,2}统|机动车发票/.test(compact);
    const cues = [
      /价税合计/,
      /车辆识别代/,
      /发动机号/,
      /不含税价/,
      /销货单位|销售方/,
      /发票代码|发票号码/,
      /厂牌型号|品牌型号/,
    ].filter((cue) => cue.test(compact)).length;
    return titled && cues >= 1 ? 0.6 + 0.05 * cues : cues >= 5 ? 0.6 : 0;
  },
  labels: invoiceLabels,
  read: readVehicleInvoice,
};
