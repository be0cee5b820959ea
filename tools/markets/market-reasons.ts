import type { Phrases } from '../kit/phrases.ts';

/** Why the law of a market knocks a deal out: specific, and never "policy" (12 CFR 1002.9(b)(2)). */
export const marketReasons = [
  'market_ltv_above_cap',
  'market_term_above_cap',
  'market_rate_above_cap',
  'market_cost_above_cap',
  'market_flat_rate_banned',
  'market_rule_of_78_banned',
  'market_military_rate_above_cap',
  'market_commission_banned',
] as const;

export type MarketReason = (typeof marketReasons)[number];

type ReasonWords = { readonly [K in MarketReason as `decline_reason.${K}`]: Phrases[string] };

/** Words for `marketReasons`, keyed as reasons of a decline are. */
export const marketPhrases = {
  'decline_reason.market_ltv_above_cap': {
    'en-US': 'amount financed above the share of the price that the law allows to be lent on this vehicle',
    'zh-CN': '贷款金额超过法规允许对该车辆发放的最高比例',
    'de-DE': 'Kreditbetrag über dem Anteil am Preis, den das Gesetz für dieses Fahrzeug zu leihen erlaubt',
  },
  'decline_reason.market_term_above_cap': {
    'en-US': 'term longer than the law allows for this vehicle',
    'zh-CN': '贷款期限超过法规对该车辆允许的最长期限',
    'de-DE': 'Laufzeit länger als das Gesetz für dieses Fahrzeug erlaubt',
  },
  'decline_reason.market_rate_above_cap': {
    'en-US': 'effective rate above the legal maximum for this contract',
    'zh-CN': '实际利率超过该合同的法定上限',
    'de-DE': 'effektiver Zinssatz über dem gesetzlichen Höchstsatz für diesen Vertrag',
  },
  'decline_reason.market_cost_above_cap': {
    'en-US': 'yearly cost of the credit with every charge above the highest that is permitted',
    'zh-CN': '综合年化融资成本超过允许的上限',
    'de-DE': 'jährliche Kreditkosten mit allen Entgelten über dem zulässigen Höchstwert',
  },
  'decline_reason.market_flat_rate_banned': {
    'en-US': 'interest at a flat rate, which the law no longer allows',
    'zh-CN': '按平息（固定本金）计息，法律已不再允许',
    'de-DE': 'Zinsen nach gleichbleibendem Anfangskapital (Flat Rate), was das Gesetz nicht mehr erlaubt',
  },
  'decline_reason.market_rule_of_78_banned': {
    'en-US': 'early settlement by the Rule of 78, which the law no longer allows',
    'zh-CN': '提前结清按“78 法则”计算，法律已不再允许',
    'de-DE': 'vorzeitige Ablösung nach der 78er-Regel, was das Gesetz nicht mehr erlaubt',
  },
  'decline_reason.market_military_rate_above_cap': {
    'en-US': 'military annual percentage rate above the legal maximum',
    'zh-CN': '军人年化利率（MAPR）超过法定上限',
    'de-DE': 'militärischer effektiver Jahreszins (MAPR) über dem gesetzlichen Höchstsatz',
  },
  'decline_reason.market_commission_banned': {
    'en-US': 'commission by which whoever arranges the credit sets its rate, which is banned',
    'zh-CN': '中介可自行决定利率的佣金安排，已被禁止',
    'de-DE': 'Provision, bei der der Vermittler den Zinssatz bestimmt, was verboten ist',
  },
} satisfies ReasonWords;
