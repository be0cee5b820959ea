import type { Locale } from '../../kit/units.ts';

/** What the printed schedule and its calendar say, in one language. */
export interface SheetWords {
  readonly title: string;
  readonly amountsIn: (currency: string) => string;
  readonly amountFinanced: string;
  readonly annualRate: string;
  readonly apr: string;
  readonly instalment: string;
  readonly payments: string;
  readonly firstDue: string;
  readonly lastDue: string;
  readonly financeCharge: string;
  readonly interestSaved: string;
  readonly totalOfPayments: string;
  readonly number: string;
  readonly due: string;
  readonly payment: string;
  readonly interest: string;
  readonly principal: string;
  readonly balance: string;
  readonly total: string;
  readonly page: (n: string, of: string) => string;
  /** A calendar entry: `Car payment 3 of 60: USD 426.11`. */
  readonly event: (n: string, of: string, amount: string) => string;
  readonly eventDetail: (interest: string, principal: string, balance: string) => string;
  readonly reminder: (event: string) => string;
}

const english: SheetWords = {
  title: 'Payment schedule',
  amountsIn: (currency) => `Amounts in ${currency}`,
  amountFinanced: 'Amount financed',
  annualRate: 'Annual interest rate',
  apr: 'APR',
  instalment: 'Regular payment',
  payments: 'Number of payments',
  firstDue: 'First payment due',
  lastDue: 'Last payment due',
  financeCharge: 'Finance charge',
  interestSaved: 'Interest saved by extra payments',
  totalOfPayments: 'Total of payments',
  number: 'No.',
  due: 'Due',
  payment: 'Payment',
  interest: 'Interest',
  principal: 'Principal',
  balance: 'Balance',
  total: 'Total',
  page: (n, of) => `Page ${n} of ${of}`,
  event: (n, of, amount) => `Car payment ${n} of ${of}: ${amount}`,
  eventDetail: (interest, principal, balance) =>
    `Interest ${interest}, principal ${principal}. Balance after this payment: ${balance}.`,
  reminder: (event) => `In 3 days: ${event}`,
};

const chinese: SheetWords = {
  title: '还款计划',
  amountsIn: (currency) => `金额单位：${currency}`,
  amountFinanced: '贷款额',
  annualRate: '年利率',
  apr: '年化利率（APR）',
  instalment: '每期还款',
  payments: '期数',
  firstDue: '首次还款日',
  lastDue: '末次还款日',
  financeCharge: '融资费用',
  interestSaved: '额外还款节省的利息',
  totalOfPayments: '还款总额',
  number: '期次',
  due: '到期日',
  payment: '还款额',
  interest: '利息',
  principal: '本金',
  balance: '余额',
  total: '合计',
  page: (n, of) => `第 ${n} 页，共 ${of} 页`,
  event: (n, of, amount) => `车贷第 ${n} 期（共 ${of} 期）：${amount}`,
  eventDetail: (interest, principal, balance) =>
    `利息 ${interest}，本金 ${principal}。本期还款后余额：${balance}。`,
  reminder: (event) => `3 天后：${event}`,
};

const german: SheetWords = {
  title: 'Zahlungsplan',
  amountsIn: (currency) => `Beträge in ${currency}`,
  amountFinanced: 'Finanzierungsbetrag',
  annualRate: 'Jahreszins',
  apr: 'Effektiver Jahreszins (APR)',
  instalment: 'Regelmäßige Rate',
  payments: 'Zahl der Raten',
  firstDue: 'Erste Rate fällig',
  lastDue: 'Letzte Rate fällig',
  financeCharge: 'Finanzierungskosten',
  interestSaved: 'Durch Sonderzahlungen gesparte Zinsen',
  totalOfPayments: 'Summe aller Raten',
  number: 'Nr.',
  due: 'Fällig',
  payment: 'Rate',
  interest: 'Zinsen',
  principal: 'Tilgung',
  balance: 'Restschuld',
  total: 'Summe',
  page: (n, of) => `Seite ${n} von ${of}`,
  event: (n, of, amount) => `Autorate ${n} von ${of}: ${amount}`,
  eventDetail: (interest, principal, balance) =>
    `Zinsen ${interest}, Tilgung ${principal}. Restschuld nach dieser Rate: ${balance}.`,
  reminder: (event) => `In 3 Tagen: ${event}`,
};

export const sheetWords: Readonly<Record<Locale, SheetWords>> = {
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
};
