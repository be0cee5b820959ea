import type { ReadField } from '../../../deals/deal.ts';
import { type Captions, compact } from '../../layout/captions.ts';
import { fieldOf, type Reading } from '../../layout/fields.ts';
import { type Paper, textOf } from '../../layout/lines.ts';
import { exactAmountsIn } from '../../values/exact-amounts.ts';
import { clean } from '../../values/values.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import { boxRows, formOf, patternField, taxYearField } from './form-boxes.ts';

const captions: Captions = {
  proprietor: ['name of proprietor'],
  ssn: ['social security number (ssn)', 'social security number'],
  business: ['business name. if no separate business name, leave blank', 'business name'],
  profession: ['principal business or profession, including product or service'],
  code: ['enter code from instructions', 'enter code'],
  ein: ['employer id number (ein)'],
};

const lines: readonly (readonly [string, RegExp])[] = [
  ['gross_receipts', /grossreceiptsorsales/],
  ['gross_income', /grossincomeaddlines/],
  ['total_expenses', /totalexpensesbefore/],
  ['net_profit', /netprofitor\(?loss\)?|netprofitorloss/],
];

function readScheduleC({ paper, today }: Reading): ReadField[] {
  const form = formOf(paper, captions);
  const own = form.captions.find(({ key }) => key === 'proprietor');
  const row = own && boxRows(form, own, { rows: 2 })[0];
  return [
    ...taxYearField(form, Number(today.slice(0, 4))),
    ...(row ? [fieldOf('name', 'text', { value: clean(textOf(row)), words: row }, 0.88)] : []),
    ...patternField(form, 'ssn', 'ssn', /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g),
    ...lines.flatMap(([name, said]) => lineField(paper, name, said)),
  ];
}

/** The amount at the end of a line; one in brackets is a loss. */
function lineField(paper: Paper, name: string, said: RegExp): ReadField[] {
  for (const { words } of paper.lines) {
    const last = words.at(-1)!;
    if (!said.test(compact(textOf(words)))) continue;
    const [amount] = exactAmountsIn([{ ...last, text: last.text.replace(/[.,]$/, '.00') }], true);
    if (amount && !/^\d{1,2}$/.test(last.text))
      return [fieldOf(name, 'money', { value: amount.value, words: [last] }, 0.93)];
  }
  return [];
}

function likeness({ compact: letters }: Evidence): number {
  const titled = /lossfrombusiness|schedulec\(form1040|schedulec(?![a-z])/.test(letters);
  const seen = [...firstPage, ...secondPage].filter((cue) => letters.includes(cue)).length;
  return titled && seen >= 3 ? Math.min(0.95, 0.62 + 0.06 * seen) : 0;
}

const firstPage = [
  'schedulec',
  'soleproprietorship',
  'nameofproprietor',
  'grossreceiptsorsales',
  'netprofit',
  'principalbusinessorprofession',
  'accountingmethod',
];
/** Its second page has no title, and these parts. */
const secondPage = [
  'costofgoodssold',
  'closinginventory',
  'informationonyourvehicle',
  'inventoryatbeginningofyear',
  'otherexpenses',
];

/** Schedule C of Form 1040: the profit of a business of one's own. */
export const scheduleC: KindReader = { kind: 'tax_schedule_c', likeness, labels: {}, read: readScheduleC };
