import type { Locale } from '#tools/kit/units.ts';
import { type FunderCardWords, funderCardWords } from './funder-card-words.ts';

/** Headings and short sentences of the cards, in the language of the conversation. */
export interface CardWords {
  readonly offers: (fit: string, miss: string) => string;
  readonly noOffers: string;
  readonly funder: string;
  readonly payment: string;
  readonly apr: string;
  readonly term: string;
  readonly total: string;
  readonly reserve: string;
  readonly schedule: (term: string, payment: string) => string;
  readonly due: string;
  readonly interest: string;
  readonly principal: string;
  readonly balance: string;
  readonly decision: (verdict: string) => string;
  readonly score: (score: string, band: string) => string;
  readonly income: (amount: string, verified: boolean) => string;
  readonly financed: (amount: string) => string;
  readonly list: (title: string, items: readonly string[]) => string;
  readonly reasons: string;
  readonly conditions: string;
  readonly missing: string;
  readonly counteroffer: (financedMax: string, downMin: string) => string;
  readonly fields: (n: number) => string;
  readonly unread: (why: string) => string;
  readonly compared: (n: number) => string;
  readonly monthly: (amount: string, basis: 'gross' | 'net') => string;
  readonly noFindings: string;
  readonly against: (first: string, second: string) => string;
  readonly funders: FunderCardWords;
}

const english: CardWords = {
  offers: (fit, miss) => `Offers: ${fit} programs fit, ${miss} do not; lowest total cost first.`,
  noOffers: 'Offers: no program fits the deal as it stands.',
  funder: 'Funder and program',
  payment: 'Payment',
  apr: 'APR',
  term: 'Term',
  total: 'In all',
  reserve: 'Reserve',
  schedule: (term, payment) => `Payment schedule: ${term}, ${payment} a month`,
  due: 'Due',
  interest: 'Interest',
  principal: 'Principal',
  balance: 'Balance',
  decision: (verdict) => `Decision: ${verdict}`,
  score: (score, band) => `score ${score}, ${band}`,
  income: (amount, verified) =>
    `Gross monthly income ${amount}, ${verified ? 'shown by a document' : 'as stated'}`,
  financed: (amount) => `${amount} financed`,
  list: (title, items) => `${title}: ${items.join('; ')}`,
  reasons: 'Reasons',
  conditions: 'To be cleared up',
  missing: 'Still missing',
  counteroffer: (financedMax, downMin) =>
    `What would work: finance at most ${financedMax}, put down at least ${downMin}`,
  fields: (n) => (n === 1 ? '1 field read' : `${n} fields read`),
  unread: (why) => `Document not read: ${why}`,
  compared: (n) => (n === 1 ? 'Compared with what was stated' : `${n} documents compared`),
  monthly: (amount, basis) => `Monthly income, ${basis}: ${amount}`,
  noFindings: 'no contradictions',
  against: (first, second) => `${first} against ${second}`,
  funders: funderCardWords['en-US'],
};

const chinese: CardWords = {
  offers: (fit, miss) => `方案：${fit} 个产品符合，${miss} 个不符合；总成本最低的在前。`,
  noOffers: '方案：目前没有产品符合这笔交易。',
  funder: '资方与产品',
  payment: '月供',
  apr: 'APR',
  term: '期限',
  total: '还款总额',
  reserve: '经销商收益',
  schedule: (term, payment) => `还款计划：共 ${term}，每月 ${payment}`,
  due: '到期日',
  interest: '利息',
  principal: '本金',
  balance: '余额',
  decision: (verdict) => `结果：${verdict}`,
  score: (score, band) => `评分 ${score}，${band}`,
  income: (amount, verified) => `税前月收入 ${amount}（${verified ? '已由文件核实' : '自述'}）`,
  financed: (amount) => `贷款额 ${amount}`,
  list: (title, items) => `${title}：${items.join('；')}`,
  reasons: '原因',
  conditions: '有待澄清',
  missing: '还缺少',
  counteroffer: (financedMax, downMin) => `可行方案：贷款额不超过 ${financedMax}，首付至少 ${downMin}`,
  fields: (n) => `已读取 ${n} 个字段`,
  unread: (why) => `文件未读取：${why}`,
  compared: (n) => (n === 1 ? '已与所述信息核对' : `已核对 ${n} 份文件`),
  monthly: (amount, basis) => `月收入（${basis === 'gross' ? '税前' : '净额'}）：${amount}`,
  noFindings: '没有矛盾',
  against: (first, second) => `${first} 对比 ${second}`,
  funders: funderCardWords['zh-CN'],
};

const german: CardWords = {
  offers: (fit, miss) => `Angebote: ${fit} Programme passen, ${miss} nicht; niedrigste Gesamtkosten zuerst.`,
  noOffers: 'Angebote: Kein Programm passt zu diesem Geschäft, so wie es ist.',
  funder: 'Geldgeber und Programm',
  payment: 'Rate',
  apr: 'APR',
  term: 'Laufzeit',
  total: 'Insgesamt',
  reserve: 'Marge',
  schedule: (term, payment) => `Zahlungsplan: ${term}, ${payment} im Monat`,
  due: 'Fällig',
  interest: 'Zinsen',
  principal: 'Tilgung',
  balance: 'Restschuld',
  decision: (verdict) => `Entscheidung: ${verdict}`,
  score: (score, band) => `${score} Punkte, ${band}`,
  income: (amount, verified) =>
    `Bruttomonatseinkommen ${amount}, ${verified ? 'durch ein Dokument belegt' : 'nach eigener Angabe'}`,
  financed: (amount) => `${amount} finanziert`,
  list: (title, items) => `${title}: ${items.join('; ')}`,
  reasons: 'Gründe',
  conditions: 'Zu klären',
  missing: 'Es fehlt noch',
  counteroffer: (financedMax, downMin) =>
    `Was möglich wäre: höchstens ${financedMax} finanzieren, mindestens ${downMin} anzahlen`,
  fields: (n) => (n === 1 ? '1 Feld gelesen' : `${n} Felder gelesen`),
  unread: (why) => `Dokument nicht gelesen: ${why}`,
  compared: (n) => (n === 1 ? 'Mit den Angaben verglichen' : `${n} Dokumente verglichen`),
  monthly: (amount, basis) => `Monatseinkommen, ${basis === 'gross' ? 'brutto' : 'netto'}: ${amount}`,
  noFindings: 'keine Widersprüche',
  against: (first, second) => `${first} gegenüber ${second}`,
  funders: funderCardWords['de-DE'],
};

export const cardWords: Readonly<Record<Locale, CardWords>> = {
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
};
