import { dealPhrases } from '../../deals/phrases.ts';
import type { Phrases } from '../../kit/phrases.ts';
import type { Locale } from '../../kit/units.ts';
import { bureauFactorWords } from '../bureau/bureau-factors.ts';
import { riskPhrases } from '../phrases.ts';
import type { NoticeKind, NoticePart } from './notice.ts';
import type { clockStates, NoticeEvent } from './notice-clock.ts';

type Words = Phrases[string];

const kinds: { readonly [K in NoticeKind as `notice_kind.${K}`]: Words } = {
  'notice_kind.adverse_action': {
    'en-US': 'adverse action notice',
    'zh-CN': '拒绝贷款通知',
    'de-DE': 'Ablehnungsmitteilung',
  },
  'notice_kind.incompleteness': {
    'en-US': 'notice of incompleteness',
    'zh-CN': '资料不完整通知',
    'de-DE': 'Mitteilung über den unvollständigen Antrag',
  },
  'notice_kind.counteroffer': {
    'en-US': 'counteroffer notice',
    'zh-CN': '调整条件通知',
    'de-DE': 'Mitteilung des Gegenangebots',
  },
  'notice_kind.risk_based_pricing': {
    'en-US': 'risk-based pricing notice',
    'zh-CN': '风险定价通知',
    'de-DE': 'Mitteilung über die risikoabhängigen Bedingungen',
  },
  'notice_kind.score_disclosure': {
    'en-US': 'credit score disclosure',
    'zh-CN': '信用分告知',
    'de-DE': 'Mitteilung des Kreditscores',
  },
};

const events: { readonly [K in NoticeEvent as `notice_event.${K}`]: Words } = {
  'notice_event.completed_application': {
    'en-US': 'the completed application',
    'zh-CN': '申请资料齐全',
    'de-DE': 'der vollständige Antrag',
  },
  'notice_event.incomplete_application': {
    'en-US': 'the incomplete application',
    'zh-CN': '收到不完整的申请',
    'de-DE': 'der unvollständige Antrag',
  },
  'notice_event.adverse_action_on_incomplete': {
    'en-US': 'the refusal of the incomplete application',
    'zh-CN': '拒绝不完整的申请',
    'de-DE': 'die Ablehnung des unvollständigen Antrags',
  },
  'notice_event.counteroffer_made': {
    'en-US': 'the counteroffer',
    'zh-CN': '提出调整条件',
    'de-DE': 'das Gegenangebot',
  },
  'notice_event.terms_set': {
    'en-US': 'the terms set by the credit report',
    'zh-CN': '依征信报告确定条件',
    'de-DE': 'die nach der Kreditauskunft festgelegten Bedingungen',
  },
};

const states: { readonly [K in (typeof clockStates)[number] as `notice_state.${K}`]: Words } = {
  'notice_state.due': { 'en-US': 'due', 'zh-CN': '待发', 'de-DE': 'fällig' },
  'notice_state.overdue': { 'en-US': 'overdue', 'zh-CN': '已逾期', 'de-DE': 'überfällig' },
  'notice_state.issued': { 'en-US': 'issued', 'zh-CN': '已发出', 'de-DE': 'ausgestellt' },
};

const parts: { readonly [K in NoticePart | 'recipient' as `notice_part.${K}`]: Words } = {
  'notice_part.recipient': {
    'en-US': 'the applicant’s name',
    'zh-CN': '申请人姓名',
    'de-DE': 'der Name des Antragstellers',
  },
  'notice_part.action_taken': {
    'en-US': 'the action taken',
    'zh-CN': '所采取的决定',
    'de-DE': 'die getroffene Entscheidung',
  },
  'notice_part.creditor_name': {
    'en-US': 'the creditor’s name',
    'zh-CN': '贷款人名称',
    'de-DE': 'der Name des Kreditgebers',
  },
  'notice_part.creditor_address': {
    'en-US': 'the creditor’s address',
    'zh-CN': '贷款人地址',
    'de-DE': 'die Anschrift des Kreditgebers',
  },
  'notice_part.ecoa_notice': {
    'en-US': 'the equal credit opportunity notice',
    'zh-CN': '平等信贷机会告知',
    'de-DE': 'der Hinweis zur Gleichbehandlung',
  },
  'notice_part.agency_name': {
    'en-US': 'the supervising agency',
    'zh-CN': '监管机构',
    'de-DE': 'die Aufsichtsbehörde',
  },
  'notice_part.agency_address': {
    'en-US': 'the supervising agency’s address',
    'zh-CN': '监管机构地址',
    'de-DE': 'die Anschrift der Aufsichtsbehörde',
  },
  'notice_part.principal_reasons': {
    'en-US': 'the specific principal reasons',
    'zh-CN': '具体主要原因',
    'de-DE': 'die einzelnen Hauptgründe',
  },
  'notice_part.what_is_missing': {
    'en-US': 'what is missing',
    'zh-CN': '缺少的资料',
    'de-DE': 'die fehlenden Angaben',
  },
  'notice_part.reasonable_deadline': {
    'en-US': 'a reasonable day to answer by',
    'zh-CN': '合理的答复期限',
    'de-DE': 'ein angemessener Termin',
  },
  'notice_part.consequence': { 'en-US': 'the consequence', 'zh-CN': '后果说明', 'de-DE': 'die Folge' },
  'notice_part.offered_terms': {
    'en-US': 'the terms offered',
    'zh-CN': '所提供的条件',
    'de-DE': 'die angebotenen Bedingungen',
  },
  'notice_part.acceptance_deadline': {
    'en-US': 'the day to accept by',
    'zh-CN': '接受期限',
    'de-DE': 'der Termin zur Annahme',
  },
  'notice_part.bureau_name': {
    'en-US': 'the credit bureau’s name',
    'zh-CN': '征信机构名称',
    'de-DE': 'der Name der Auskunftei',
  },
  'notice_part.bureau_address': {
    'en-US': 'the credit bureau’s address',
    'zh-CN': '征信机构地址',
    'de-DE': 'die Anschrift der Auskunftei',
  },
  'notice_part.bureau_telephone': {
    'en-US': 'the credit bureau’s telephone number',
    'zh-CN': '征信机构电话',
    'de-DE': 'die Telefonnummer der Auskunftei',
  },
  'notice_part.bureau_did_not_decide': {
    'en-US': 'that the bureau did not decide',
    'zh-CN': '征信机构未参与决定的说明',
    'de-DE': 'dass die Auskunftei nicht entschieden hat',
  },
  'notice_part.right_to_free_report': {
    'en-US': 'the right to a free report',
    'zh-CN': '免费索取报告的权利',
    'de-DE': 'das Recht auf eine kostenlose Auskunft',
  },
  'notice_part.right_to_dispute': {
    'en-US': 'the right to dispute',
    'zh-CN': '提出异议的权利',
    'de-DE': 'das Recht auf Beanstandung',
  },
  'notice_part.score': { 'en-US': 'the credit score', 'zh-CN': '信用分', 'de-DE': 'der Kreditscore' },
  'notice_part.score_range': {
    'en-US': 'the score’s range',
    'zh-CN': '分数范围',
    'de-DE': 'die Spanne des Scores',
  },
  'notice_part.score_date': {
    'en-US': 'the score’s date',
    'zh-CN': '分数日期',
    'de-DE': 'das Datum des Scores',
  },
  'notice_part.score_source': {
    'en-US': 'the score’s source',
    'zh-CN': '分数来源',
    'de-DE': 'die Quelle des Scores',
  },
  'notice_part.score_key_factors': {
    'en-US': 'the bureau’s key factors',
    'zh-CN': '征信机构的关键因素',
    'de-DE': 'die Hauptfaktoren der Auskunftei',
  },
  'notice_part.score_distribution': {
    'en-US': 'how the score compares with others',
    'zh-CN': '分数在人群中的位置',
    'de-DE': 'der Vergleich des Scores mit anderen',
  },
  'notice_part.report_includes_credit_history': {
    'en-US': 'what a credit report holds',
    'zh-CN': '征信报告的内容',
    'de-DE': 'was eine Kreditauskunft enthält',
  },
  'notice_part.terms_set_by_report': {
    'en-US': 'that the report set the terms',
    'zh-CN': '条件依据报告确定的说明',
    'de-DE': 'dass die Auskunft die Bedingungen bestimmt hat',
  },
  'notice_part.terms_may_be_less_favourable': {
    'en-US': 'that the terms may be less favorable',
    'zh-CN': '条件可能较差的说明',
    'de-DE': 'dass die Bedingungen ungünstiger sein können',
  },
  'notice_part.verify_and_dispute': {
    'en-US': 'the right to check and dispute',
    'zh-CN': '核对和异议的权利',
    'de-DE': 'das Recht auf Prüfung und Beanstandung',
  },
  'notice_part.how_to_obtain_report': {
    'en-US': 'how to obtain the report',
    'zh-CN': '索取报告的方式',
    'de-DE': 'wie die Auskunft zu erhalten ist',
  },
  'notice_part.bureau_of_consumer_financial_protection_website': {
    'en-US': 'the consumer bureau’s website',
    'zh-CN': '消费者金融保护局网站',
    'de-DE': 'die Website der Verbraucherbehörde',
  },
  'notice_part.what_a_report_is': {
    'en-US': 'what a credit report is',
    'zh-CN': '征信报告的说明',
    'de-DE': 'was eine Kreditauskunft ist',
  },
  'notice_part.what_a_score_is': {
    'en-US': 'what a credit score is',
    'zh-CN': '信用分的说明',
    'de-DE': 'was ein Kreditscore ist',
  },
  'notice_part.score_can_affect_credit': {
    'en-US': 'that a score can affect credit',
    'zh-CN': '信用分影响信贷的说明',
    'de-DE': 'dass der Score den Kredit beeinflussen kann',
  },
  'notice_part.right_to_yearly_free_report': {
    'en-US': 'the right to a free report every year',
    'zh-CN': '每年免费报告的权利',
    'de-DE': 'das Recht auf eine jährliche kostenlose Auskunft',
  },
};

/** Reasons as a notice gives them: the engine's codes in its own words, and a bureau's factors in theirs. */
const reasons: Phrases = Object.fromEntries([
  ...Object.entries(riskPhrases)
    .filter(([key]) => key.startsWith('decline_reason.'))
    .map(([key, words]): [string, Words] => [key.replace('decline_reason.', 'notice_reason.'), words]),
  ...Object.entries(bureauFactorWords).map(([factor, words]): [string, Words] => [
    `notice_reason.${factor}`,
    words,
  ]),
]);

/** Words for the codes of prepare_notice and issue_notice. */
export const noticePhrases: Phrases = { ...kinds, ...events, ...states, ...parts, ...reasons };

const all: Phrases = { ...dealPhrases, ...noticePhrases };

/** A code in words; the code itself, readable, where a later version has no words for it any more. */
export const codeWords = (key: string, locale: Locale): string =>
  all[key]?.[locale] ?? key.slice(key.indexOf('.') + 1).replaceAll(/[._]/g, ' ');
