import { z } from 'zod';
import type { Phrases } from '../../kit/phrases.ts';

/**
 * Key factors that a bureau names behind its score, as far as they can be told to a person. They come from the report
 * itself and are never worked out here: a score says nothing of what lies behind it.
 */
export const bureauFactors = [
  'bureau_delinquency',
  'bureau_collection_or_judgment',
  'bureau_bankruptcy',
  'bureau_repossession',
  'bureau_utilization',
  'bureau_short_history',
  'bureau_few_accounts',
  'bureau_recent_inquiries',
  'bureau_new_accounts',
  'bureau_amounts_owed',
] as const;

export const BureauFactor = z.enum(bureauFactors);
export type BureauFactor = z.infer<typeof BureauFactor>;

/** Inquiries are the one factor that is named besides the other four. */
export const inquiryFactor = 'bureau_recent_inquiries' satisfies BureauFactor;

/** The factors in words, keyed by code. */
export const bureauFactorWords = {
  bureau_delinquency: {
    'en-US': 'delinquent past or present credit obligations with others',
    'zh-CN': '过去或现在有逾期的债务',
    'de-DE': 'frühere oder laufende Zahlungsrückstände bei anderen',
  },
  bureau_collection_or_judgment: {
    'en-US': 'collection action or judgment',
    'zh-CN': '有催收或法院判决记录',
    'de-DE': 'Inkassoverfahren oder Gerichtsurteil',
  },
  bureau_bankruptcy: { 'en-US': 'bankruptcy', 'zh-CN': '破产记录', 'de-DE': 'Insolvenz' },
  bureau_repossession: {
    'en-US': 'garnishment, foreclosure or repossession',
    'zh-CN': '有工资扣押、止赎或车辆收回记录',
    'de-DE': 'Pfändung, Zwangsversteigerung oder Rücknahme einer Sache',
  },
  bureau_utilization: {
    'en-US': 'balances too high in proportion to credit limits',
    'zh-CN': '余额占信用额度的比例过高',
    'de-DE': 'zu hohe Inanspruchnahme der Kreditrahmen',
  },
  bureau_short_history: {
    'en-US': 'length of credit history',
    'zh-CN': '信用历史较短',
    'de-DE': 'kurze Kredithistorie',
  },
  bureau_few_accounts: {
    'en-US': 'too few accounts in the credit file',
    'zh-CN': '信用账户过少',
    'de-DE': 'zu wenige Konten in der Kreditauskunft',
  },
  bureau_recent_inquiries: {
    'en-US': 'number of recent inquiries on the credit bureau report',
    'zh-CN': '近期征信查询次数较多',
    'de-DE': 'Zahl der jüngsten Anfragen bei der Auskunftei',
  },
  bureau_new_accounts: {
    'en-US': 'too many recently opened accounts',
    'zh-CN': '近期新开账户过多',
    'de-DE': 'zu viele kürzlich eröffnete Konten',
  },
  bureau_amounts_owed: {
    'en-US': 'amounts owed on accounts too high',
    'zh-CN': '账户欠款金额过高',
    'de-DE': 'zu hohe offene Beträge auf den Konten',
  },
} as const satisfies Readonly<Record<BureauFactor, Phrases[string]>>;
