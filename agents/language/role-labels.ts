import type { Phrases } from '#tools/kit/phrases.ts';

/** What a role of claim is called in a list of figures. */
export const roleLabels: Phrases = {
  verdict: { 'en-US': 'Answer', 'zh-CN': '结果', 'de-DE': 'Antwort' },
  decline_reason: { 'en-US': 'Main reason', 'zh-CN': '主要原因', 'de-DE': 'Hauptgrund' },
  offer_count: { 'en-US': 'Programs that fit', 'zh-CN': '可用方案数', 'de-DE': 'Passende Programme' },
  funder: { 'en-US': 'Funder', 'zh-CN': '资金方', 'de-DE': 'Finanzierer' },
  monthly_payment: { 'en-US': 'Monthly payment', 'zh-CN': '每月还款', 'de-DE': 'Monatsrate' },
  apr: { 'en-US': 'APR', 'zh-CN': '年化利率（APR）', 'de-DE': 'Effektiver Jahreszins (APR)' },
  term: { 'en-US': 'Term', 'zh-CN': '期限', 'de-DE': 'Laufzeit' },
  total_of_payments: { 'en-US': 'Total of payments', 'zh-CN': '还款总额', 'de-DE': 'Summe aller Raten' },
  finance_charge: { 'en-US': 'Finance charge', 'zh-CN': '融资费用', 'de-DE': 'Finanzierungskosten' },
  reference: { 'en-US': 'Reference', 'zh-CN': '编号', 'de-DE': 'Referenz' },
};
