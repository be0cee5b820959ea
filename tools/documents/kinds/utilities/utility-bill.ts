import type { ReadField } from '../../../deals/deal.ts';
import type { IsoDate } from '../../../kit/units.ts';
import { type Captioned, type Captions, captionsOf, compact } from '../../layout/captions.ts';
import { fieldOf, type Reading, warning } from '../../layout/fields.ts';
import { type Cell, type Paper, textOf } from '../../layout/lines.ts';
import { exactAmountsIn } from '../../values/exact-amounts.ts';
import { type DayOrder, dayOrderOf, partialDays, printedDays } from '../../values/printed-days.ts';
import { clean, matchesIn } from '../../values/values.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import { addressText, postalBlocks } from '../statements/postal.ts';
import { currencyFields } from '../statements/statement-details.ts';
import { isHolder, wholeText } from '../statements/statement-parties.ts';
import { providerFields } from './providers.ts';

const captions: Captions = {
  billDate: [
    'bill date',
    'billing date',
    'statement date',
    'invoice date',
    'date of bill',
    'date of invoice',
    'issue date',
    'bill issued',
    'date billed',
    'rechnungsdatum',
    'datum',
    'rechnung vom',
    'facture du',
    'date de facture',
    'date de la facture',
    'date de facturation',
    "date d'émission",
    '账单日期',
    '开票日期',
    '出账日期',
    '制单日期',
    '抄表日期',
  ], // prettier-ignore
  dueDate: [
    'due date',
    'payment due date',
    'please pay by',
    'pay by',
    'payment due',
    'due by',
    'total due by',
    'amount due by',
    'bill due',
    'date due',
    'current bill due',
    'current charges due',
    'total due on',
    'due on',
    'auto pay date',
    'auto pay on',
    'will be debited on',
    'zahlbar bis',
    'fällig am',
    'fälligkeit',
    'fälligkeitsdatum',
    'zahlungsziel',
    'zu zahlen bis',
    'abbuchung am',
    'prélevé le',
    'à payer avant le',
    'à régler avant le',
    'date limite de paiement',
    "date d'échéance",
    'échéance',
    'prélèvement le',
    '缴费截止日期',
    '截止日期',
    '缴费期限',
    '最后缴费日',
    '最迟缴费日期',
  ], // prettier-ignore
  amountDue: [
    'amount due',
    'total amount due',
    'total due',
    'amount to pay',
    'please pay',
    'pay this amount',
    'total amount payable',
    'total to pay',
    'balance due',
    'amount payable',
    'you owe',
    'zu zahlender betrag',
    'zahlbetrag',
    'zu zahlen',
    'offener betrag',
    'nachzahlung',
    'montant total',
    'montant à payer',
    'net à payer',
    'total à payer',
    'montant à régler',
    '应缴金额',
    '本期应缴',
    '应付金额',
    '本期应缴金额',
    '应缴费用',
    '应交金额',
  ], // prettier-ignore
  amountBilled: [
    'new balance',
    'total account balance',
    'rechnungsbetrag',
    'gesamtbetrag',
    'rechnungsbetrag brutto',
    'facture ttc',
    'total ttc',
    'montant total ttc',
    'montant ttc',
    '合计金额',
    '总金额',
    '本期电费',
    'current amount due',
    'total charges due',
  ], // prettier-ignore
  customer: [
    'customer name',
    'customer',
    'account name',
    'account holder',
    'name',
    'bill to',
    'service for',
    'kunde',
    'kundenname',
    'vertragspartner',
    'titulaire du contrat',
    'titulaire',
    'client',
    'nom du client',
    '户名',
    '客户名称',
    '用户名称',
    '用户名',
    '客户姓名',
    '姓名',
  ], // prettier-ignore
  serviceAddress: [
    'service address',
    'service location',
    'service at',
    'supply address',
    'premises',
    'property address',
    'location of service',
    'address of supply',
    'verbrauchsstelle',
    'lieferstelle',
    'lieferadresse',
    'abnahmestelle',
    'lieu de consommation',
    'adresse de consommation',
    'adresse du lieu de consommation',
    'point de livraison adresse',
    '用电地址',
    '用水地址',
    '用气地址',
    '客户地址',
    '地址',
    '用户地址',
    '装机地址',
  ], // prettier-ignore
  account: [
    'account number',
    'account no',
    'account #',
    'account',
    'customer number',
    'customer account number',
    'customer no',
    'kundennummer',
    'vertragskonto',
    'vertragskontonummer',
    'vertragsnummer',
    'kunden nr',
    'kundennr',
    'numéro de compte',
    'n° de compte',
    'compte client',
    'référence client',
    'n° client',
    'n° de client',
    'numéro client',
    '户号',
    '客户编号',
    '用户编号',
    '客户号',
    '用户号',
    '账户号码',
  ], // prettier-ignore
  invoice: [
    'invoice number',
    'invoice no',
    'bill number',
    'bill no',
    'invoice #',
    'statement number',
    'rechnungsnummer',
    'rechnungs nr',
    'rechnungsnr',
    'rechnung nr',
    'n° de facture',
    'numéro de facture',
    'facture n°',
    '账单编号',
    '账单号',
    '发票号码',
  ], // prettier-ignore
  period: [
    'service period',
    'billing period',
    'bill period',
    'service dates',
    'period',
    'for service from',
    'service from',
    'usage period',
    'meter read dates',
    'charges for',
    'abrechnungszeitraum',
    'zeitraum',
    'verbrauchszeitraum',
    'lieferzeitraum',
    'rechnungszeitraum',
    'période',
    'période de facturation',
    'période de consommation',
    'consommation du',
    '计费周期',
    '账期',
    '用电周期',
    '计费期间',
    '抄表周期',
    '账单周期',
  ], // prettier-ignore
};

function readUtilityBill({ paper, today }: Reading): ReadField[] {
  const text = wholeText(paper);
  const order = dayOrderOf(text);
  const found = captionsOf(paper, captions);
  const of = (key: string) => found.filter((own) => own.key === key);
  const billed = dayFields(of('billDate'), 'bill_date', order);
  const customer = customerFields(paper, of('customer'));
  return [
    ...providerFields(paper),
    ...billed,
    ...dayFields(of('dueDate'), 'due_date', order),
    ...amountDueFields(of('amountDue'), of('amountBilled')),
    ...customer,
    ...serviceAddressFields(of('serviceAddress')),
    ...numberFields(of('account'), 'account_number'),
    ...numberFields(of('invoice'), 'invoice_number'),
    ...invoiceAfterDate(paper),
    ...periodFields(paper, of('period'), order, (billed[0]?.value as IsoDate | undefined) ?? today),
    ...currencyFields(paper, text),
    ...businessWarning(paper, customer),
  ];
}

/** The first day beside or under a caption; the same day at several captions is surer than one. */
function dayFields(labelled: readonly Captioned[], name: string, order: DayOrder): ReadField[] {
  const days = labelled.flatMap(({ beside, under }) => {
    const cells = beside ? [beside] : under.slice(0, 1);
    return cells.flatMap((cell) => printedDays(cell.words, order).slice(0, 1));
  });
  const values = new Map(days.map(({ value }) => [value, days.filter((one) => one.value === value).length]));
  const [best, second] = [...values].sort((a, b) => b[1] - a[1]);
  if (!best || (second && second[1] === best[1] && name === 'due_date' && labelled.length < 3))
    return best ? [fieldOf(name, 'day', days[0]!, 0.7)] : [];
  const day = days.find(({ value }) => value === best[0])!;
  return [fieldOf(name, 'day', day, second ? 0.85 : best[1] > 1 ? 0.96 : 0.93)];
}

/** What is to be paid; only where the bill does not say so, what it charges. */
function amountDueFields(due: readonly Captioned[], billed: readonly Captioned[]): ReadField[] {
  const found = amountFields(due);
  return found.length > 0 ? found : amountFields(billed);
}

/** What is to be paid: printed alike in several places, or at the plainest of its captions. */
function amountFields(labelled: readonly Captioned[]): ReadField[] {
  const found = labelled.flatMap(({ beside, under, words }) => {
    const cells = [...(beside ? [beside] : []), ...under.slice(0, 2)];
    const amount = cells.flatMap((cell) => exactAmountsIn(cell.words, false).slice(0, 1))[0];
    return amount ? [{ amount, told: compact(textOf(words)) }] : [];
  });
  const counts = new Map<number, number>();
  for (const { amount } of found) counts.set(amount.value, (counts.get(amount.value) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || (second && second[1] === best[1])) return [];
  const { amount } = found.find((own) => own.amount.value === best[0])!;
  return [fieldOf('amount_due', 'money', amount, second ? 0.82 : best[1] > 1 ? 0.97 : 0.92)];
}

/** The customer: named at a label, else over the address in the envelope's window. Nothing where only a part is left. */
function customerFields(paper: Paper, labelled: readonly Captioned[]): ReadField[] {
  const first = paper.lines[0]?.page;
  const [block] = postalBlocks(paper.lines.filter(({ page, top }) => page === first && top < 420)).filter(
    ({ names }) => names.length > 0 && names.every(({ text }) => isHolder(text)),
  );
  const named = labelled.flatMap(({ beside, under }) =>
    [beside ?? under[0]].filter((cell): cell is Cell => cell !== undefined && isHolder(cell.text)),
  );
  if (block) {
    const value = clean(block.names.map(({ text }) => text).join(', '));
    const agreed = named.some(({ text }) => compact(text) === compact(value));
    return [
      fieldOf(
        'customer',
        'text',
        { value, words: block.names.flatMap(({ words }) => words) },
        agreed ? 0.96 : 0.9,
      ),
    ];
  }
  const [cell] = named;
  return cell ? [fieldOf('customer', 'text', { value: clean(cell.text), words: cell.words }, 0.9)] : [];
}

/** Where the supply is: the address under or beside its label, to its place; else the last rows under the customer. */
function serviceAddressFields(labelled: readonly Captioned[]): ReadField[] {
  for (const { beside, under } of labelled) {
    if (beside && wholeAddress(beside.text))
      return [fieldOf('service_address', 'text', { value: clean(beside.text), words: beside.words }, 0.93)];
    const cells = [...(beside ? [beside] : []), ...under];
    const end = cells.findIndex(({ text }) => endsPlace(text));
    const start = cells.findIndex(({ text }) => /^\d+[\s,]+\p{L}|\p{L}\.? \d+\p{L}?$/u.test(text));
    if (end < 0 || start < 0 || start > end) continue;
    const own = cells.slice(start, end + 1);
    return [
      fieldOf(
        'service_address',
        'text',
        { value: addressText(own), words: own.flatMap(({ words }) => words) },
        0.92,
      ),
    ];
  }
  return [];
}

const endsPlace = (text: string): boolean =>
  /[A-Z]{2},? ?\d{5}(?:-\d{4})?$|^\d{4,5} \p{Lu}[\p{L}' -]+|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/u.test(text);
const wholeAddress = (text: string): boolean =>
  (/^\d/.test(text) && endsPlace(text)) ||
  /^\p{Lu}[\p{L}. -]+ \d+ ?\p{L}?, ?\d{4,5} \p{Lu}[\p{L} -]+$/u.test(text) ||
  /^\p{Script=Han}{2,}.*(?:路|街|道|巷|村|号|室|楼|栋)/u.test(text.replace(/\s/g, ''));

/** A number of at least five digits at its label, blanks and dashes as printed; a masked or cut one is none. */
function numberFields(labelled: readonly Captioned[], name: string): ReadField[] {
  const found = labelled.flatMap(({ key, words, beside, under }) =>
    [beside, beside ? undefined : under[0]].flatMap((cell) => {
      const [match] = cell
        ? matchesIn(cell.words, /^(?:n[°o]\s*)?:?\s*((?:[A-Z]{1,3}[- ]?)?\d[\d -]*\d)(?![\d*xX])/g)
        : [];
      const value = match?.match[1]?.trim() ?? '';
      return match && value.replace(/\D/g, '').length >= 5
        ? [{ value, words: match.words, weight: accountWeight(key, compact(textOf(words))) }]
        : [];
    }),
  );
  const best = [...found].sort((a, b) => b.weight - a.weight)[0];
  return best ? [fieldOf(name, 'text', { value: best.value, words: best.words }, 0.9)] : [];
}

/** An account number is closer to the account than a customer number, where a bill prints both. */
const accountWeight = (key: string, letters: string) =>
  key === 'account' && /account|compte|konto|户号|账户/.test(letters) ? 1 : 0;

/** "Invoice of 11 December No 12 345": the number stands under the title with the date. */
function invoiceAfterDate(paper: Paper): ReadField[] {
  const at = paper.lines.findIndex(({ words }) =>
    /\b(?:facture du|rechnung vom|invoice of)\b/i.test(textOf(words)),
  );
  if (at < 0) return [];
  for (const { words } of paper.lines.slice(at, at + 4).flatMap(({ cells }) => cells)) {
    const [match] = matchesIn(words, /(?<![\p{L}\d])(?:n[°ºo]|nr\.?|no\.?)\s*:?\s*(\d[\d ]{4,}\d)/giu);
    if (match)
      return [fieldOf('invoice_number', 'text', { value: match.match[1]!.trim(), words: match.words }, 0.9)];
  }
  return [];
}

/** Two days at the caption of a period, or one month and day before a whole day. */
function periodFields(
  paper: Paper,
  labelled: readonly Captioned[],
  order: DayOrder,
  latest: IsoDate,
): ReadField[] {
  for (const own of labelled) {
    const cells = [own.beside, ...own.under.slice(0, 1)].filter((cell): cell is Cell => cell !== undefined);
    for (const cell of cells) {
      const row =
        paper.lines
          .find((line) => line.words.some((word) => cell.words.includes(word)))
          ?.words.filter((word) => word.x >= cell.box.x - 1) ?? cell.words;
      const [start, end] = twoDays(cell.words, order, latest) ?? twoDays(row, order, latest) ?? [];
      if (start && end && start.value < end.value)
        return [
          fieldOf('service_period_start', 'day', start, 0.92),
          fieldOf('service_period_end', 'day', end, 0.92),
        ];
    }
  }
  return [];
}

function twoDays(words: Cell['words'], order: DayOrder, latest: IsoDate) {
  const whole = printedDays(words, order);
  if (whole[0] && whole[1]) return [whole[0], whole[1]] as const;
  const end = whole[0];
  const start = end
    ? partialDays(words.slice(0, words.indexOf(end.words[0]!)), order, end.value).at(-1)
    : undefined;
  if (start && end) return [start, end] as const;
  const [a, b] = end ? [] : partialDays(words, order, latest);
  return a && b ? ([a, b] as const) : undefined;
}

const business =
  /\b(?:inc|llc|l\.l\.c|corp|corporation|ltd|gmbh|ag|kg|ug|ohg|sarl|sas|s\.a\.|company|management|properties|enterprises?|holdings?|associates|partners|services|restaurant|church|school)\b\.?|公司|有限|集团/iu;
const businessTariff =
  /\b(?:commercial|business|small general service|general service|gewerbe|gewerbekunde|professionnel|tarif pro)\b|工商业|商业用电/i;

/** The customer is a firm: then the bill shows where a business is, and not where a person lives. */
function businessWarning(paper: Paper, customer: readonly ReadField[]): ReadField[] {
  const named = customer[0];
  if (named && business.test(String(named.value)))
    return [warning('business_customer', named.page, named.box)];
  const first = paper.lines[0]?.page;
  const upper = paper.lines.filter(({ page }) => page === first).flatMap(({ cells }) => cells);
  const cell = upper.find(({ text }) =>
    /^(?:\p{Lu}+\s)*(?:MANAGEMENT|PROPERTIES|ENTERPRISES|LLC|INC|CORP|LTD|GMBH)\.?$/u.test(
      text.replace(/[^\p{L}.\s]/gu, '').trim(),
    ),
  );
  const tariff = upper.find(
    ({ text }) =>
      text.length < 60 && businessTariff.test(text) && /service|tarif|rate|class|用电/i.test(text),
  );
  const shown = cell ?? tariff;
  return shown ? [warning('business_customer', shown.page, shown.box)] : [];
}

const titleCues =
  /electric|gas|water|sewer|energy|utilit|kwh|therms|strom|erdgas|wasser|energie|electricite|eau|电费|水费|燃气|telephone|phone|wireless|internet|broadband|telecom|mobilfunk|telefon|话费|通信费|供电|power/;
const cues: readonly RegExp[] = [
  /kwh|therms|ccf|m³|m3|gallons|用电量|用水量|verbrauch|consommation|usage/u,
  /meter|zahler|compteur|电表|水表|抄表|zahlerstand/u,
  /amountdue|totaldue|paythisamount|zahlbetrag|rechnungsbetrag|montanttotal|neta?payer|facturettc|应缴|应付|zuzahlen|totalamountdue|newbalance/u,
  /duedate|payby|zahlbarbis|falligam|prelevele|echeance|datelimite|截止日期|abbuchung/u,
  /serviceaddress|verbrauchsstelle|lieferstelle|lieudeconsommation|用电地址|servicelocation|supplyaddress|用水地址/u,
  /billdate|billingdate|billingperiod|serviceperiod|abrechnungszeitraum|facturedu|rechnungsdatum|账单|datedefacture|billingsummary/u,
  /accountnumber|customernumber|kundennummer|vertragskonto|户号|客户编号|nd?e?client|compte/u,
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
    /data|minutes|calls|话费|mobilfunk|internet/.test(plain);
  return metered && seen >= 4 ? Math.min(0.95, 0.45 + 0.08 * seen) : 0;
}

/** Bills for electricity, gas, water and telephone: they show where someone lives. */
export const utilityBill: KindReader = { kind: 'utility_bill', likeness, labels: {}, read: readUtilityBill };
