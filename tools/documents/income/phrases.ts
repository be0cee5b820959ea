import type { Phrases } from '../../kit/phrases.ts';
import type { IncomeDoubt, IncomeMethod } from './income-estimate.ts';

type Words = Phrases[string];
type MethodWords = { readonly [K in IncomeMethod as `income_method.${K}`]: Words };
type DoubtWords = { readonly [K in IncomeDoubt as `income_doubt.${K}`]: Words };

const words = (english: string, chinese: string, german: string): Words => ({
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
});

const methodPhrases: MethodWords = {
  'income_method.pay_frequency': words(
    'one pay period on the stub, by how often it is paid',
    '按工资单单期金额和发薪频率推算',
    'ein Abrechnungszeitraum, nach der Häufigkeit der Zahlung hochgerechnet',
  ),
  'income_method.year_to_date': words(
    'the year to date on the stub, spread over the months so far',
    '按工资单年内累计除以已过月数',
    'Jahreswerte der Abrechnung, auf die bisherigen Monate verteilt',
  ),
  'income_method.deposits': words(
    'the average of salaries paid into the account',
    '按账户工资入账的平均值',
    'Durchschnitt der Gehaltseingänge auf dem Konto',
  ),
  'income_method.wage_statement': words(
    "a year's wages on the W-2, by twelve",
    '按 W-2 全年工资除以十二',
    'Jahreslohn der W-2, geteilt durch zwölf',
  ),
  'income_method.tax_return': words(
    'income on the tax return, by twelve',
    '按纳税申报表收入除以十二',
    'Einkommen der Steuererklärung, geteilt durch zwölf',
  ),
  'income_method.nonemployee_compensation': words(
    'pay as a contractor on the 1099, by twelve',
    '按 1099 表承包报酬除以十二',
    'Honorare der 1099, geteilt durch zwölf',
  ),
  'income_method.self_employment': words(
    'net profit of the business, by twelve',
    '按经营净利润除以十二',
    'Gewinn des Betriebs, geteilt durch zwölf',
  ),
  'income_method.interest': words(
    'interest on the 1099, by twelve',
    '按 1099 表利息除以十二',
    'Zinsen der 1099, geteilt durch zwölf',
  ),
  'income_method.certificate': words(
    'what the employer certifies',
    '按雇主出具的证明',
    'Bescheinigung des Arbeitgebers',
  ),
};

const doubtPhrases: DoubtWords = {
  'income_doubt.figures_contradict': words(
    'the figures on the paper contradict one another',
    '文件上的数字互相矛盾',
    'die Zahlen des Dokuments widersprechen sich',
  ),
  'income_doubt.paper_old': words(
    'the paper is out of date',
    '文件已过时效',
    'das Dokument ist nicht mehr aktuell',
  ),
  'income_doubt.paper_of_another_year': words(
    'the paper is about an earlier year',
    '文件属于以往年度',
    'das Dokument betrifft ein früheres Jahr',
  ),
  'income_doubt.year_average_lower': words(
    "the year's average is lower",
    '年内平均值较低',
    'der Jahresdurchschnitt liegt darunter',
  ),
  'income_doubt.year_average_higher': words(
    "the year's average is higher",
    '年内平均值较高',
    'der Jahresdurchschnitt liegt darüber',
  ),
  'income_doubt.short_year': words(
    'too little of the year has passed',
    '年内经过的时间太短',
    'vom Jahr ist noch zu wenig vergangen',
  ),
  'income_doubt.variable_part_not_averaged': words(
    'overtime or bonus of one period only',
    '加班或奖金仅为单期数据',
    'Überstunden oder Bonus nur eines Zeitraums',
  ),
  'income_doubt.net_not_gross': words(
    'after deductions, not before them',
    '为扣除后的净额',
    'nach Abzügen, nicht davor',
  ),
  'income_doubt.deposits_differ': words(
    'no deposit matches the net pay',
    '没有与实发金额相符的入账',
    'kein Eingang entspricht dem Auszahlungsbetrag',
  ),
  'income_doubt.deposits_irregular': words(
    'the deposits are irregular',
    '入账不规律',
    'die Eingänge sind unregelmäßig',
  ),
  'income_doubt.before_expenses': words(
    'before the expenses of the business',
    '未扣除经营费用',
    'vor Betriebsausgaben',
  ),
  'income_doubt.joint_return': words(
    'the return is of two people',
    '为夫妻合并申报',
    'die Erklärung betrifft zwei Personen',
  ),
  'income_doubt.amounts_differ': words(
    'the paper gives amounts that differ',
    '文件所列金额不一致',
    'das Dokument nennt abweichende Beträge',
  ),
};

/** Words for how a monthly income was worked out and for what speaks against it. */
export const incomePhrases = { ...methodPhrases, ...doubtPhrases } satisfies Phrases;
