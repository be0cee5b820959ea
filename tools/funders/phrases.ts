import type { Phrases } from '../kit/phrases.ts';
import type { CureKind, FunderRule, LeverKind, StipCode } from './codes.ts';
import type { Ranking } from './rank.ts';

type Words = Phrases[string];

const words = (english: string, chinese: string, german: string): Words => ({
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
});

/** Clauses that can stand after a colon or "because". */
const rules: Readonly<Record<FunderRule, Words>> = {
  not_effective: words(
    'the program is not in effect today',
    '该方案目前未生效',
    'das Programm gilt heute nicht',
  ),
  product: words(
    'the program is for another kind of financing',
    '该方案适用于其他融资类型',
    'das Programm gilt für eine andere Art der Finanzierung',
  ),
  dealer: words(
    'the dealership does not work with this funder',
    '该经销商未与此资方合作',
    'das Autohaus arbeitet nicht mit diesem Finanzierer zusammen',
  ),
  state: words(
    'the funder does not lend in this state',
    '该资方不在本州放款',
    'der Finanzierer ist in diesem Bundesstaat nicht tätig',
  ),
  capacity: words(
    'the funder takes no more contracts for now',
    '该资方目前名额已满',
    'der Finanzierer nimmt derzeit keine weiteren Verträge an',
  ),
  condition: words(
    'the program is not for a car in this condition (new or used)',
    '该方案不适用于此类车况（新车或二手车）',
    'das Programm gilt nicht für Fahrzeuge dieser Art (neu oder gebraucht)',
  ),
  vehicle_excluded: words(
    'the program does not take this make or model',
    '该方案不接受此品牌或车型',
    'das Programm nimmt diese Marke oder dieses Modell nicht an',
  ),
  vehicle_age: words('the car is too old', '车龄超过上限', 'das Fahrzeug ist zu alt'),
  odometer: words('the mileage is too high', '行驶里程超过上限', 'die Laufleistung ist zu hoch'),
  car_unpriced: words(
    'the rate sheet has no rate for a car of this age or mileage',
    '利率表未列出该车龄或里程',
    'die Zinstabelle hat keinen Satz für dieses Alter oder diese Laufleistung',
  ),
  book: words(
    'the value guide that the funder lends on does not list this car',
    '该资方采用的车价指南未收录此车',
    'die Wertliste des Finanzierers führt dieses Fahrzeug nicht',
  ),
  score: words(
    'the credit score is outside the range of the program',
    '信用分不在该方案的范围内',
    'der Kreditscore liegt außerhalb des Programms',
  ),
  thin_file: words(
    'the program is not for a credit file of this length',
    '信用记录的长短不符合该方案',
    'das Programm gilt nicht für eine Kreditakte dieses Umfangs',
  ),
  income_min: words(
    'the income is below the minimum',
    '收入低于最低要求',
    'das Einkommen liegt unter dem Mindestbetrag',
  ),
  employment: words(
    'the time on the job is too short',
    '在职时间不足',
    'die Beschäftigungsdauer ist zu kurz',
  ),
  residence: words('the time at the address is too short', '居住时间不足', 'die Wohndauer ist zu kurz'),
  amount_min: words(
    'the amount financed is below the minimum',
    '融资金额低于下限',
    'der Finanzierungsbetrag liegt unter dem Mindestbetrag',
  ),
  amount_max: words(
    'the amount financed is above the maximum',
    '融资金额超过上限',
    'der Finanzierungsbetrag liegt über dem Höchstbetrag',
  ),
  ltv: words(
    'the loan is too large for the value of the car',
    '贷款金额相对车辆价值过高',
    'das Darlehen ist für den Fahrzeugwert zu hoch',
  ),
  term: words('the term is not offered', '不提供该期限', 'diese Laufzeit wird nicht angeboten'),
  pti: words(
    'the payment is too large for the income',
    '月供占收入的比例过高',
    'die Rate ist im Verhältnis zum Einkommen zu hoch',
  ),
  dti: words(
    'the monthly debts are too large for the income',
    '每月债务占收入的比例过高',
    'die monatlichen Verpflichtungen sind im Verhältnis zum Einkommen zu hoch',
  ),
};

const cures: Readonly<Record<CureKind, Words>> = {
  more_down: words('a larger down payment', '提高首付', 'eine höhere Anzahlung'),
  shorter_term: words('a shorter term', '缩短期限', 'eine kürzere Laufzeit'),
  longer_term: words('a longer term', '延长期限', 'eine längere Laufzeit'),
  other_term_and_more_down: words(
    'another term with a larger down payment',
    '调整期限并提高首付',
    'eine andere Laufzeit mit höherer Anzahlung',
  ),
};

/** What would settle a rule, as words before a figure. */
const levers: Readonly<Record<LeverKind, Words>> = {
  more_down: words('put more down', '增加首付', 'mehr anzahlen'),
  shorter_term: words('choose a shorter term', '选择更短的期限', 'eine kürzere Laufzeit wählen'),
  longer_term: words('choose a longer term', '选择更长的期限', 'eine längere Laufzeit wählen'),
  finance_more: words(
    'put less down and finance at least',
    '减少首付，融资金额至少',
    'weniger anzahlen und mindestens finanzieren',
  ),
  income_at_least: words(
    'a gross monthly income of at least',
    '税前月收入至少',
    'ein monatliches Bruttoeinkommen von mindestens',
  ),
  debts_at_most: words(
    'other monthly debts of at most',
    '其他每月债务至多',
    'übrige monatliche Raten von höchstens',
  ),
  longer_on_job: words('months on the job of at least', '在职月数至少', 'Monate im Beruf von mindestens'),
  longer_at_address: words(
    'months at the address of at least',
    '居住月数至少',
    'Monate an der Adresse von mindestens',
  ),
  fewer_miles: words(
    'a car with a mileage of at most',
    '车辆里程至多',
    'ein Fahrzeug mit einer Laufleistung von höchstens',
  ),
  newer_car: words(
    'a car with an age in years of at most',
    '车龄（年）至多',
    'ein Fahrzeug mit einem Alter in Jahren von höchstens',
  ),
  score_at_least: words('a credit score of at least', '信用分至少', 'ein Kreditscore von mindestens'),
  wait_until: words('wait until', '等到', 'warten bis'),
  dealer_signs_up: words(
    'the dealership signs up with the funder',
    '经销商与该资方建立合作',
    'das Autohaus schließt sich dem Finanzierer an',
  ),
};

const stips: Readonly<Record<StipCode, Words>> = {
  proof_of_identity: words('proof of identity', '身份证明', 'Identitätsnachweis'),
  proof_of_income: words('proof of income', '收入证明', 'Einkommensnachweis'),
  proof_of_residence: words('proof of residence', '居住证明', 'Wohnsitznachweis'),
  employment_verification: words('verification of employment', '在职核实', 'Beschäftigungsnachweis'),
  tax_returns: words('tax returns', '报税表', 'Steuererklärungen'),
  references: words('personal references', '联系人资料', 'persönliche Referenzen'),
  discharge_papers: words('bankruptcy discharge papers', '破产解除文件', 'Nachweis der Restschuldbefreiung'),
  membership: words(
    'membership in the credit union',
    '信用合作社会员资格',
    'Mitgliedschaft in der Kreditgenossenschaft',
  ),
  bureau_report: words('a credit bureau report', '征信报告', 'Auskunft einer Kreditauskunftei'),
  proof_of_insurance: words('proof of insurance', '保险证明', 'Versicherungsnachweis'),
  title_application: words('the title application', '车辆产权登记申请', 'Antrag auf den Fahrzeugbrief'),
};

const orders: Readonly<Record<Ranking, Words>> = {
  total_cost: words('total cost', '总成本', 'Gesamtkosten'),
  payment: words('monthly payment', '月供', 'Monatsrate'),
  speed: words('speed of funding', '放款速度', 'Schnelligkeit der Auszahlung'),
  certainty: words('certainty of funding', '放款把握', 'Sicherheit der Auszahlung'),
};

/** Every code of this folder in every language. */
export const funderPhrases: Phrases = {
  ...keyed('funder_rule', rules),
  ...keyed('cure', cures),
  ...keyed('lever', levers),
  ...keyed('stip', stips),
  ...keyed('ranking', orders),
  'submission_status.sent': words('sent', '已提交', 'übermittelt'),
};

function keyed(role: string, list: Readonly<Record<string, Words>>): Phrases {
  return Object.fromEntries(Object.entries(list).map(([code, phrase]) => [`${role}.${code}`, phrase]));
}
