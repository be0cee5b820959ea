import type { Decision } from '../deals/deal.ts';
import type { Phrases } from '../kit/phrases.ts';
import { marketPhrases } from '../markets/market-reasons.ts';
import { type BureauFactor, bureauFactorWords } from './bureau/bureau-factors.ts';
import type { bandCodes } from './card/scorecard.ts';
import type { shippedCardIds } from './card/shipped-cards.ts';
import type { Condition } from './decision/conditions.ts';
import type { ReasonCode } from './reasons.ts';

type Words = Phrases[string];
type RiskWords = { readonly [K in Decision as `verdict.${K}`]: Words } & {
  readonly [K in ReasonCode as `decline_reason.${K}`]: Words;
} & { readonly [K in Condition as `condition.${K}`]: Words } & {
  readonly [K in (typeof bandCodes)[number] as `band.${K}`]: Words;
} & { readonly [K in (typeof shippedCardIds)[number] as `scorecard.${K}`]: Words };

type BureauWords = { readonly [K in BureauFactor as `decline_reason.${K}`]: Words };
const bureauReasons = Object.fromEntries(
  Object.entries(bureauFactorWords).map(([code, words]) => [`decline_reason.${code}`, words]),
) as BureauWords;

const band = (code: string): Words => ({
  'en-US': `band ${code}`,
  'zh-CN': `${code} 级`,
  'de-DE': `Stufe ${code}`,
});

/** Words for the codes of score_risk. A prequalification is not an approval of credit, so "approved" is not shown as one. */
export const riskPhrases = {
  'verdict.approved': { 'en-US': 'prequalified', 'zh-CN': '预审通过', 'de-DE': 'vorqualifiziert' },
  'verdict.counteroffer': {
    'en-US': 'counteroffer',
    'zh-CN': '调整条件后可预审通过',
    'de-DE': 'Gegenangebot',
  },
  'verdict.referred': {
    'en-US': 'referred to a person for review',
    'zh-CN': '转人工审核',
    'de-DE': 'zur Prüfung an eine Person weitergeleitet',
  },
  'verdict.declined': { 'en-US': 'declined', 'zh-CN': '未通过', 'de-DE': 'abgelehnt' },
  'verdict.incomplete': { 'en-US': 'incomplete', 'zh-CN': '资料不完整', 'de-DE': 'unvollständig' },
  'band.A': band('A'),
  'band.B': band('B'),
  'band.C': band('C'),
  'band.D': band('D'),
  'band.E': band('E'),
  'band.F': band('F'),
  'decline_reason.income_insufficient_for_amount': {
    'en-US': 'income insufficient for the amount of credit requested',
    'zh-CN': '收入不足以支持所申请的贷款金额',
    'de-DE': 'Einkommen reicht für den gewünschten Kreditbetrag nicht aus',
  },
  'decline_reason.income_below_minimum': {
    'en-US': 'gross monthly income below the minimum for this financing',
    'zh-CN': '税前月收入低于本贷款的最低要求',
    'de-DE': 'Bruttomonatseinkommen unter dem Mindestbetrag für diese Finanzierung',
  },
  'decline_reason.income_not_verified': {
    'en-US': 'income not verified by a document',
    'zh-CN': '收入未经文件核实',
    'de-DE': 'Einkommen nicht durch ein Dokument belegt',
  },
  'decline_reason.excessive_obligations': {
    'en-US': 'excessive obligations in relation to income',
    'zh-CN': '债务负担相对收入过高',
    'de-DE': 'zu hohe Verpflichtungen im Verhältnis zum Einkommen',
  },
  'decline_reason.collateral_value': {
    'en-US': 'value of the vehicle not sufficient for the amount requested',
    'zh-CN': '车辆价值不足以担保所申请的金额',
    'de-DE': 'Fahrzeugwert reicht als Sicherheit für den gewünschten Betrag nicht aus',
  },
  'decline_reason.collateral_age': {
    'en-US': 'age of the vehicle as collateral',
    'zh-CN': '作为抵押的车辆的车龄',
    'de-DE': 'Alter des Fahrzeugs als Sicherheit',
  },
  'decline_reason.collateral_mileage': {
    'en-US': 'vehicle mileage too high for this financing',
    'zh-CN': '车辆里程超出本贷款的范围',
    'de-DE': 'Laufleistung des Fahrzeugs zu hoch für diese Finanzierung',
  },
  'decline_reason.down_payment_insufficient': {
    'en-US': 'down payment insufficient for the price',
    'zh-CN': '首付相对车价不足',
    'de-DE': 'Anzahlung im Verhältnis zum Kaufpreis zu gering',
  },
  'decline_reason.term_not_offered': {
    'en-US': 'no credit is granted for a term as long as the one requested',
    'zh-CN': '不提供所申请的贷款期限',
    'de-DE': 'die gewünschte Laufzeit wird nicht angeboten',
  },
  'decline_reason.term_length': {
    'en-US': 'length of the term requested',
    'zh-CN': '所申请的贷款期限较长',
    'de-DE': 'Länge der gewünschten Laufzeit',
  },
  'decline_reason.insufficient_credit_history': {
    'en-US': 'insufficient credit history: no bureau score is on file',
    'zh-CN': '信用记录不足：没有征信评分',
    'de-DE': 'unzureichende Kredithistorie: keine Auskunftei-Bewertung vorhanden',
  },
  'decline_reason.credit_bureau_record': {
    'en-US': 'information in the credit bureau record',
    'zh-CN': '征信记录中的信息',
    'de-DE': 'Angaben in der Auskunft der Kreditauskunftei',
  },
  'decline_reason.length_of_employment': {
    'en-US': 'length of employment',
    'zh-CN': '在职时间较短',
    'de-DE': 'Dauer der Beschäftigung',
  },
  'decline_reason.length_of_residence': {
    'en-US': 'length of residence',
    'zh-CN': '居住时间较短',
    'de-DE': 'Wohndauer an der jetzigen Adresse',
  },
  'decline_reason.amount_requested': {
    'en-US': 'amount of credit requested',
    'zh-CN': '所申请的贷款金额较高',
    'de-DE': 'Höhe des gewünschten Kreditbetrags',
  },
  'decline_reason.collateral_type': {
    'en-US': 'type of the vehicle as collateral',
    'zh-CN': '作为抵押的车辆的类型',
    'de-DE': 'Art des Fahrzeugs als Sicherheit',
  },
  'decline_reason.collateral_new': {
    'en-US': 'a new vehicle, rather than a used one, as collateral',
    'zh-CN': '作为抵押的是新车而非二手车',
    'de-DE': 'ein Neufahrzeug statt eines gebrauchten als Sicherheit',
  },
  'decline_reason.no_co_borrower': {
    'en-US': 'application without a co-borrower',
    'zh-CN': '没有共同借款人',
    'de-DE': 'Antrag ohne Mitantragsteller',
  },
  'decline_reason.residual_income_insufficient': {
    'en-US': 'income left after debts, housing and this payment not sufficient',
    'zh-CN': '扣除债务、住房支出和本贷款月供后的剩余收入不足',
    'de-DE': 'nach Schulden, Wohnkosten und dieser Rate bleibt zu wenig Einkommen',
  },
  ...bureauReasons,
  ...marketPhrases,
  'scorecard.us-subprime': {
    'en-US': 'us-subprime, learned from US subprime auto loans that ended in 2017',
    'zh-CN': 'us-subprime（由 2017 年结束的美国次级车贷得出）',
    'de-DE': 'us-subprime, gelernt aus US-Subprime-Autokrediten, die 2017 endeten',
  },
  'scorecard.us-prime': {
    'en-US': 'us-prime, learned from US prime auto loans of 2015 to 2017',
    'zh-CN': 'us-prime（由 2015 至 2017 年的美国优级车贷得出）',
    'de-DE': 'us-prime, gelernt aus US-Prime-Autokrediten von 2015 bis 2017',
  },
  'condition.income_as_stated': {
    'en-US': 'the income is as stated, and a paper has to show it before funding',
    'zh-CN': '收入仅为口述，放款前需要材料证明',
    'de-DE': 'das Einkommen ist nur angegeben und vor der Auszahlung durch ein Dokument zu belegen',
  },
  'condition.pay_stub_of_another_person': {
    'en-US': 'the pay stub is in another person’s name and proves no income of the buyer',
    'zh-CN': '工资单上是另一人的姓名，不能证明购车人的收入',
    'de-DE': 'die Gehaltsabrechnung lautet auf eine andere Person und belegt kein Einkommen des Käufers',
  },
  'condition.pay_stub_name_unclear': {
    'en-US': 'the name on the pay stub could not be matched with the buyer’s beyond doubt',
    'zh-CN': '无法确认工资单上的姓名就是购车人',
    'de-DE': 'der Name auf der Gehaltsabrechnung ließ sich dem Käufer nicht zweifelsfrei zuordnen',
  },
  'condition.pay_stub_out_of_date': {
    'en-US': 'the pay stub is out of date: a funder that asks for proof of income needs a recent one',
    'zh-CN': '工资单已过时：要求收入证明的资金方需要近期的工资单',
    'de-DE':
      'die Gehaltsabrechnung ist veraltet: Finanzierer, die einen Einkommensnachweis verlangen, brauchen eine aktuelle',
  },
} as const satisfies RiskWords;
