import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { textOf } from '../layout/lines.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { dayFields } from './pay-stub-days.ts';
import { deductionFields } from './pay-stub-deductions.ts';
import { earningsFields } from './pay-stub-earnings.ts';
import { payStubLabels } from './pay-stub-labels.ts';
import { moneyFields } from './pay-stub-money.ts';
import { peopleFields, titles } from './pay-stub-people.ts';
import { wageFields } from './pay-stub-wage.ts';

/** What a pay stub shows. Deductions are listed whole or, beyond the three named taxes, not at all. */
function readPayStub(reading: Reading): ReadField[] {
  const money = moneyFields(reading);
  return [
    ...peopleFields(reading),
    ...dayFields(reading),
    ...money,
    ...wageFields(reading),
    ...deductionFields(reading, money),
    ...earningsFields(reading, money),
    ...currencyFields(reading),
  ];
}

const currencies: readonly (readonly [string, RegExp])[] = [
  ['CHF', /\bCHF\b|\bSFr\.?\b/],
  ['GBP', /£|\bGBP\b|\bPAYE\b|[Nn]ational [Ii]nsurance/],
  ['CNY', /人民币|\bRMB\b|\bCNY\b|[￥¥]|应发|实发/],
  ['MXN', /\bMXN\b|\bIMSS\b|\bCFDI\b/],
  [
    'EUR',
    /€|\bEUR\b|\bEuro\b|Lohnsteuer|Krankenversicherung|devengad|\bIRPF\b|net (?:à|a) payer|salaire brut|\bSIRET\b|\bURSSAF\b|CSG|\bINPS\b|\bIRPEF\b|netto in busta/i,
  ],
];

/** The currency that a sign, a word or the taxes of one country show; dollars need none. */
function currencyFields({ paper }: Reading): ReadField[] {
  const text = paper.lines.map(({ words }) => textOf(words)).join('\n');
  const found = currencies.find(([, pattern]) => pattern.test(text));
  if (!found || /\$\d/.test(text)) return [];
  const line = paper.lines.find(({ words }) => found[1].test(textOf(words)));
  return line ? [fieldOf('currency', 'text', { value: found[0], words: line.words }, 0.95)] : [];
}

/** Papers that share many words with it and are another kind; looked for where a title stands. */
const others =
  /\b(?:form w-?2|w-?2 wage|wage and tax statement|form 10(?:40|99)|1099-(?:nec|int|misc)|individual income tax return|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? )?insurance application|auto(?:mobile)? application|health insurance card|claim form|verification of employment|employment (?:verification|application)|bank statement|account statement|account summary|lohnsteuerbescheinigung|certificado de retenciones)\b|收入证明|银行流水/;

export const payStub: KindReader = {
  kind: 'pay_stub',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: others,
        title: titles,
        cues: [
          /\bgross\b|\bytd gross\b|brutto|\bbrut\b|devengad|devengos|lordo|应发|税前工资/,
          /\bnet (?:pay|earnings|check|wages|amount|income|salary)\b|take[- ]home pay|netto|net (?:à|a) payer|auszahlung|l[ií]quido|percibir|实发|税后工资/,
          /\b(?:pay period|pay per|period (?:ending|beginning|start|end|from)|pay (?:begin|end) date|week ending)\b|abrechnungs|monat|p[eé]riode|per[ií]odo de liquidaci[oó]n|月/,
          /\b(?:pay date|check date|payment date|pay day|date paid|(?:advice|voucher|check|cheque) (?:date|number|no\b|#))|überweisung|paiement|fecha|发放/,
          /\b(?:ytd|year[- ]to[- ]date|to date)\b|jahr|cumul|acumulado|累计/,
          /\b(?:fed(?:eral)?(?: income)? (?:tax|withholding)|federal \d|fitw?h?|paye)\b|lohnsteuer|\birpf\b|imp[oô]t|irpef|个人所得税|个税/,
          /\b(?:social security|soc sec|fica|oasdi|soc|national insurance)\b|rentenversicherung|contingencias|s[eé]curit[eé] sociale|inps|社保|养老/,
          /\b(?:medicare|med)\b|krankenversicherung|desempleo|retraite|医疗|公积金/,
          /\b(?:hours|hourly|rate|earnings|regular|overtime|salary)\b|lohnart|gehalt|salario base|salaire de base|基本工资|岗位工资/,
        ],
        cuesMin: 3,
        cuesAlone: 6,
      },
      evidence,
    ),
  labels: payStubLabels,
  read: readPayStub,
};
