import type { ReadField } from '../../../deals/deal.ts';
import type { IsoDate } from '../../../kit/units.ts';
import { type Captioned, type Captions, captionsOf, compact } from '../../layout/captions.ts';
import type { Reading } from '../../layout/fields.ts';
import { dayOrderOf } from '../../values/printed-days.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import { currencyFields } from '../statements/statement-details.ts';
import { wholeText } from '../statements/statement-parties.ts';
import { amountDueFields, dayFields, invoiceAfterDate, numberFields } from './bill-amounts.ts';
import { billCaptions, datingCaptions, vagueCaptions } from './bill-labels.ts';
import { businessWarning, customerFields, serviceAddressFields } from './bill-parties.ts';
import { periodFields } from './bill-period.ts';
import { billedIn, periodIn } from './bill-sentences.ts';
import { providerFields } from './providers.ts';

function readUtilityBill({ paper, today }: Reading): ReadField[] {
  const text = wholeText(paper);
  const order = dayOrderOf(text);
  const at = (captions: Captions, key: string) =>
    captionsOf(paper, captions).filter((own) => own.key === key);
  const of = (key: string) => at(billCaptions, key);
  const printed = dayFields(of('billDate'), 'bill_date', order);
  const told = printed.length > 0 ? printed : billedIn(paper, order);
  const billed =
    told.length > 0
      ? told
      : dayFields(at(datingCaptions, 'billDate').slice(0, 1), 'bill_date', order).map(weaker);
  const labelled = periodFields(
    paper,
    of('period'),
    order,
    (billed[0]?.value as IsoDate | undefined) ?? today,
  );
  const due = dayFields(of('dueDate'), 'due_date', order);
  const provider = providerFields(paper);
  const customer = customerFields(paper, of('customer'), provider);
  return [
    ...provider,
    ...billed,
    ...(due.length > 0 ? due : dayFields(besideOnly(of('amountDue')), 'due_date', order)),
    ...amountDueFields(paper, of('amountDue'), of('dueDate'), of('amountBilled')),
    ...customer,
    ...serviceAddressFields(of('serviceAddress'), at(vagueCaptions, 'serviceAddress')),
    ...numberFields(of('account'), 'account_number'),
    ...numberFields(of('invoice'), 'invoice_number'),
    ...invoiceAfterDate(paper),
    ...(labelled.length > 0 ? labelled : periodIn(paper, order)),
    ...currencyFields(paper, text),
    ...businessWarning(paper, customer),
  ];
}

/** "Total due Nov 24, 2026": the caption of the amount goes on to its day; what stands under it is the amount. */
const besideOnly = (labelled: readonly Captioned[]): Captioned[] =>
  labelled.map((own) => ({ ...own, under: [] }));

const weaker = (field: ReadField): ReadField => ({ ...field, confidence: 0.85 * field.confidence });

const titleCues =
  /electric|gas|water|sewer|energy|utilit|kwh|therms|strom|erdgas|wasser|energie|electricite|eau|电费|水费|燃气|telephone|phone|wireless|internet|broadband|telecom|mobilfunk|telefon|话费|通信费|供电|power/;
const cues: readonly RegExp[] = [
  /kwh|therms|ccf|m³|m3|gallons|用电量|用水量|verbrauch|consommation|consumption|usage/u,
  /meter|zahler|compteur|电表|水表|抄表|zahlerstand/u,
  /amountdue|totaldue|paythisamount|zahlbetrag|rechnungsbetrag|montanttotal|neta?payer|facturettc|应缴|应付|zuzahlen|totalamountdue|newbalance/u,
  /duedate|payby|zahlbarbis|falligam|prelevele|echeance|datelimite|截止日期|abbuchung/u,
  /serviceaddress|verbrauchsstelle|lieferstelle|lieudeconsommation|用电地址|servicelocation|supplyaddress|用水地址/u,
  /billdate|billingdate|billingperiod|serviceperiod|abrechnungszeitraum|facturedu|rechnungsdatum|账单|datedefacture|billingsummary/u,
  /accountnumber|accountno(?!t)|account[:#]?\d{3}|customernumber|kundennummer|vertragskonto|户号|客户编号|nd?e?client|compte/u,
  /electricservice|gasservice|waterservice|stromrechnung|gasrechnung|factured'?electricite|电费账单|水费账单|wasserrechnung|abonnement|grundpreis|arbeitspreis|delivery(?:charge)?|customercharge/u,
];
const against =
  /earnings statement|net pay|wage and tax|beginning balance|credit limit|minimum payment|vehicle|policy number|kontoauszug|invoice.*quantity|unit price|health|patient|qr bill|zahlteil|iban.*empfangsschein/;

function likeness({ text, compact: letters }: Evidence): number {
  const plain = compact(letters);
  if (against.test(text) || !titleCues.test(plain)) return 0;
  const seen = cues.filter((cue) => cue.test(plain)).length;
  const metered =
    cues[0]!.test(plain) ||
    cues[1]!.test(plain) ||
    cues[7]!.test(plain) ||
    /data|minutes|calls|unlimited|deviceinstal|话费|mobilfunk|internet/.test(plain);
  return metered && seen >= 4 ? Math.min(0.95, 0.45 + 0.08 * seen) : 0;
}

/** Bills for electricity, gas, water and telephone: they show where someone lives. */
export const utilityBill: KindReader = { kind: 'utility_bill', likeness, labels: {}, read: readUtilityBill };
