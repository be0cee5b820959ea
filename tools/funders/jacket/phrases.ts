import { findingCurePhrases, findingPhrases } from '../../documents/findings/phrases.ts';
import type { Phrases } from '../../kit/phrases.ts';
import { conditions } from '../../risk/decision/conditions.ts';
import { riskPhrases } from '../../risk/phrases.ts';
import {
  type ComparedFact,
  findingDefects,
  type JacketActor,
  type JacketBlocks,
  jacketCures,
  type OwnDefect,
  type ownCures,
  ruleDefects,
  type StipState,
} from './codes.ts';

type Words = Phrases[string];

const words = (english: string, chinese: string, german: string): Words => ({
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
});

const own: Readonly<Record<OwnDefect, Words>> = {
  facts_missing: words(
    'the application is not complete',
    '申请资料不完整',
    'der Antrag ist nicht vollständig',
  ),
  score_missing: words(
    'the deal has not been checked since it last changed',
    '交易变动后尚未重新审核',
    'das Geschäft wurde seit der letzten Änderung nicht geprüft',
  ),
  score_stale: words(
    'the check on file is for another amount or term',
    '现有审核对应的金额或期限不同',
    'die Prüfung in der Akte gilt für einen anderen Betrag oder eine andere Laufzeit',
  ),
  score_declined: words(
    'the check declined the deal',
    '审核未通过',
    'die Prüfung hat das Geschäft abgelehnt',
  ),
  score_referred: words(
    'the deal waits for a person to decide',
    '交易正等待人工决定',
    'das Geschäft wartet auf die Entscheidung einer Person',
  ),
  counteroffer_open: words(
    'other terms were offered, and nobody has taken them up',
    '已提出调整条件，尚未被接受',
    'andere Konditionen wurden angeboten und noch nicht angenommen',
  ),
  person_first: words(
    'a person has to look at this loan before it is sent',
    '提交前须由人工查看该贷款',
    'vor dem Absenden muss eine Person dieses Darlehen ansehen',
  ),
  offers_missing: words('there is no offer on file', '档案中没有报价', 'es liegt kein Angebot in der Akte'),
  offer_changed: words(
    'the program’s figures are no longer those of the offer',
    '该方案的数字与报价已不一致',
    'die Zahlen des Programms sind nicht mehr die des Angebots',
  ),
  program_gone: words('the program no longer exists', '该方案已不存在', 'das Programm gibt es nicht mehr'),
  terms_not_recorded: words(
    'the offers are for other terms than the deal file has',
    '报价的条件与交易档案不同',
    'die Angebote gelten für andere Konditionen als die der Akte',
  ),
  paper_missing: words('not on file', '档案中没有', 'liegt nicht vor'),
  paper_of_another_person: words(
    'the paper is in another person’s name',
    '文件上是另一人的姓名',
    'das Dokument lautet auf eine andere Person',
  ),
  paper_name_unclear: words(
    'the paper could not be matched with the buyer beyond doubt',
    '无法确认文件属于购车人',
    'das Dokument ließ sich dem Käufer nicht zweifelsfrei zuordnen',
  ),
  paper_unreadable: words(
    'what the paper has to show could not be read with confidence',
    '文件上所需的内容无法可靠辨认',
    'was das Dokument zeigen muss, war nicht sicher lesbar',
  ),
  expires_before_funding: words(
    'the paper expires before the funder pays',
    '文件在放款前到期',
    'das Dokument läuft vor der Auszahlung ab',
  ),
  lienholder_not_funder: words(
    'the insurance names another lienholder than the funder',
    '保险上的抵押权人不是该资金方',
    'die Versicherung nennt einen anderen Sicherungsgläubiger als den Finanzierer',
  ),
  vin_not_of_deal: words(
    'a paper is for another car than the deal',
    '文件上的车辆与交易车辆不符',
    'ein Dokument gehört zu einem anderen Fahrzeug als das Geschäft',
  ),
  order_price_differs: words(
    'the price on the order is not that of the deal',
    '订单车价与交易不符',
    'der Preis im Kaufvertrag ist nicht der des Geschäfts',
  ),
  order_down_payment_differs: words(
    'the down payment on the order is not that of the deal',
    '订单首付与交易不符',
    'die Anzahlung im Kaufvertrag ist nicht die des Geschäfts',
  ),
  order_trade_in_differs: words(
    'the trade-in on the order is not that of the deal',
    '订单上的置换与交易不符',
    'die Inzahlungnahme im Kaufvertrag ist nicht die des Geschäfts',
  ),
  order_amount_differs: words(
    'the amount financed on the order is not what the funder is asked for',
    '订单融资金额与向资金方申请的金额不符',
    'der Finanzierungsbetrag im Kaufvertrag ist nicht der beantragte',
  ),
  contract_amount_differs: words(
    'the amount financed on the contract is not what the funder is asked for',
    '合同融资金额与向资金方申请的金额不符',
    'der Finanzierungsbetrag im Vertrag ist nicht der beantragte',
  ),
  contract_term_differs: words(
    'the term on the contract is not the one the funder is asked for',
    '合同期限与向资金方申请的期限不符',
    'die Laufzeit im Vertrag ist nicht die beantragte',
  ),
  co_buyer_not_on_order: words(
    'someone else signs too and is not on the order',
    '另有共同签约人未列在订单上',
    'eine weitere Person unterschreibt und steht nicht im Kaufvertrag',
  ),
  co_borrower_not_on_file: words(
    'a paper names a second buyer, and the deal was checked without one',
    '文件列有共同购车人，而交易审核时没有',
    'ein Dokument nennt eine zweite Person, und das Geschäft wurde ohne sie geprüft',
  ),
  co_borrower_paper_missing: words(
    'there is none of the co-borrower',
    '没有共同借款人的该文件',
    'es fehlt für die mitantragstellende Person',
  ),
  fact_conflict: words(
    'the file has two values for the same thing',
    '档案中同一项有两个数值',
    'die Akte enthält zwei Werte für dieselbe Angabe',
  ),
  notice_due: words('a notice is due', '有通知待发出', 'eine Mitteilung steht aus'),
  notice_overdue: words('a notice is overdue', '有通知已逾期未发', 'eine Mitteilung ist überfällig'),
};

const cures: Readonly<Record<(typeof ownCures)[number], Words>> = {
  send_paper: words('send it', '请提交', 'bitte einreichen'),
  readable_copy: words(
    'send a copy that can be read',
    '请提交清晰可读的副本',
    'bitte eine lesbare Kopie senden',
  ),
  become_member: words(
    'join the credit union and send the confirmation',
    '请加入信用合作社并提交确认',
    'bitte der Kreditgenossenschaft beitreten und die Bestätigung senden',
  ),
  pull_bureau_report: words('pull a credit bureau report', '请调取征信报告', 'bitte eine Auskunft einholen'),
  state_facts: words('add what is missing', '请补充缺少的内容', 'bitte die fehlenden Angaben ergänzen'),
  record_terms: words(
    'record the terms that are meant, and have the papers agree',
    '请记录所选条件并使文件一致',
    'bitte die gemeinten Konditionen eintragen und die Dokumente angleichen',
  ),
  score_again: words('check the deal again', '请重新审核', 'bitte das Geschäft neu prüfen'),
  find_funders_again: words(
    'ask the funders again',
    '请重新查询资金方',
    'bitte die Finanzierer erneut abfragen',
  ),
  take_up_counteroffer: words(
    'take up the other terms, or ask for others',
    '请接受调整条件或另提条件',
    'bitte die anderen Konditionen annehmen oder andere verlangen',
  ),
  other_terms: words('try other terms', '请尝试其他条件', 'bitte andere Konditionen versuchen'),
  other_funder: words('choose another program', '请选择其他方案', 'bitte ein anderes Programm wählen'),
  wait_for_funder: words(
    'wait until the funder takes contracts again',
    '请等待资金方恢复接单',
    'bitte warten, bis der Finanzierer wieder Verträge annimmt',
  ),
  wait_for_person: words('wait for the person', '请等待人工处理', 'bitte auf die Person warten'),
  issue_notice: words('issue the notice', '请发出通知', 'bitte die Mitteilung ausstellen'),
};

const actors: Readonly<Record<JacketActor, Words>> = {
  customer: words('the customer', '客户', 'der Kunde'),
  dealer: words('the dealership', '经销商', 'das Autohaus'),
  funder: words('the funder', '资金方', 'der Finanzierer'),
  staff: words('our staff', '我们的工作人员', 'unsere Mitarbeiter'),
};

const blocks: Readonly<Record<JacketBlocks, Words>> = {
  submission: words('blocks sending', '不宜提交', 'verhindert das Absenden'),
  funding: words('blocks funding', '影响放款', 'verhindert die Auszahlung'),
  none: words('blocks nothing', '不影响流程', 'verhindert nichts'),
};

const states: Readonly<Record<StipState, Words>> = {
  missing: words('missing', '缺少', 'fehlt'),
  not_good_enough: words('on file and not good enough', '已提交但不合格', 'liegt vor und genügt nicht'),
  on_file: words('on file', '已在档案中', 'liegt vor'),
};

const facts: Readonly<Record<ComparedFact, Words>> = {
  'vehicle.price': words('the price', '车价', 'der Kaufpreis'),
  'vehicle.odometerMiles': words('the mileage', '行驶里程', 'der Kilometerstand in Meilen'),
  'terms.downPayment': words('the down payment', '首付', 'die Anzahlung'),
  'terms.termMonths': words('the term', '期限', 'die Laufzeit'),
  'employment.months': words('the time on the job', '在职时间', 'die Beschäftigungsdauer'),
  'residence.months': words('the time at the address', '居住时间', 'die Wohndauer'),
  'residence.housingPayment': words('the housing payment', '住房支出', 'die Wohnkosten'),
  'obligations.monthlyDebt': words('the other monthly debts', '其他每月债务', 'die übrigen Raten'),
};

/** Words of another role for the same codes: a finding is told alike wherever it is told. */
const borrowed = (role: string, from: Phrases, pairs: readonly (readonly [string, string])[]): Phrases =>
  Object.fromEntries(
    pairs.flatMap(([code, key]) => {
      const phrase = from[key];
      return phrase ? [[`${role}.${code}`, phrase]] : [];
    }),
  );

const keyed = (role: string, list: Readonly<Record<string, Words>>): Phrases =>
  Object.fromEntries(Object.entries(list).map(([code, phrase]) => [`${role}.${code}`, phrase]));

/** @param rules what programs may hold against a deal, as `funder_rule.ltv` */
export const jacketPhrases = (rules: Phrases): Phrases => ({
  ...borrowed(
    'jacket_defect',
    rules,
    ruleDefects.map((code) => [code, `funder_rule.${code.slice('program_'.length)}`]),
  ),
  ...borrowed(
    'jacket_defect',
    findingPhrases,
    findingDefects.map((code) => [code, `finding.${code}`]),
  ),
  ...borrowed(
    'jacket_defect',
    riskPhrases,
    conditions.map((code) => [code, `condition.${code}`]),
  ),
  ...keyed('jacket_defect', own),
  ...borrowed(
    'jacket_cure',
    findingCurePhrases,
    jacketCures.map((code) => [code, `finding_cure.${code}`]),
  ),
  ...keyed('jacket_cure', cures),
  ...keyed('jacket_actor', actors),
  ...keyed('jacket_blocks', blocks),
  ...keyed('stip_state', states),
  ...keyed('jacket_fact', facts),
});
