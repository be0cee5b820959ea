import type { Phrases } from '../kit/phrases.ts';

/** Kinds of rate, legal methods, and what is said of one against another. */
export const ratePhrases: Phrases = {
  'rate_kind.flat': { 'en-US': 'flat', 'zh-CN': '平息', 'de-DE': 'flat (Aufzins)' },
  'rate_kind.nominal': { 'en-US': 'APR', 'zh-CN': '年化（APR）', 'de-DE': 'nominal' },
  'rate_kind.effective': { 'en-US': 'effective', 'zh-CN': '实际年利率', 'de-DE': 'effektiv' },
  'cheaper_rate.first': { 'en-US': 'the first', 'zh-CN': '前者', 'de-DE': 'der erste' },
  'cheaper_rate.second': { 'en-US': 'the second', 'zh-CN': '后者', 'de-DE': 'der zweite' },
  'cheaper_rate.third': { 'en-US': 'the third', 'zh-CN': '第三个', 'de-DE': 'der dritte' },
  'cheaper_rate.fourth': { 'en-US': 'the fourth', 'zh-CN': '第四个', 'de-DE': 'der vierte' },
  'cheaper_rate.fifth': { 'en-US': 'the fifth', 'zh-CN': '第五个', 'de-DE': 'der fünfte' },
  'cheaper_rate.sixth': { 'en-US': 'the sixth', 'zh-CN': '第六个', 'de-DE': 'der sechste' },
  'cheaper_rate.equal': { 'en-US': 'they cost the same', 'zh-CN': '成本相同', 'de-DE': 'gleich teuer' },
  'rate_method.us_apr': {
    'en-US': 'US APR (actuarial)',
    'zh-CN': '美国 APR（精算法）',
    'de-DE': 'US-APR (aktuarisch)',
  },
  'rate_method.us_rule_apr': {
    'en-US': 'US APR (United States Rule)',
    'zh-CN': '美国 APR（美国规则）',
    'de-DE': 'US-APR (United States Rule)',
  },
  'rate_method.eu_aprc': { 'en-US': 'EU APRC', 'zh-CN': '欧盟 APRC', 'de-DE': 'EU-Effektivzins (APRC)' },
  'rate_method.uk_apr': { 'en-US': 'UK APR', 'zh-CN': '英国 APR', 'de-DE': 'britischer APR' },
  'rate_method.cn_irr': {
    'en-US': 'China, annualised IRR',
    'zh-CN': '中国年化利率（IRR）',
    'de-DE': 'China, annualisierter IRR',
  },
  'rate_method.cn_simple': {
    'en-US': 'China, annualised simple',
    'zh-CN': '中国年化利率（单利）',
    'de-DE': 'China, annualisiert einfach',
  },
  'rate_method.ca_apr': { 'en-US': 'Canada APR', 'zh-CN': '加拿大 APR', 'de-DE': 'Kanada APR' },
  'rate_method.jp_effective': {
    'en-US': 'Japan, effective rate',
    'zh-CN': '日本实质年率',
    'de-DE': 'Japan, Effektivzins',
  },
  'rate_method.th_effective': {
    'en-US': 'Thailand, effective rate',
    'zh-CN': '泰国实际利率',
    'de-DE': 'Thailand, Effektivzins',
  },
  'rate_method.my_effective': {
    'en-US': 'Malaysia, effective rate',
    'zh-CN': '马来西亚实际利率',
    'de-DE': 'Malaysia, Effektivzins',
  },
  'rate_method.actual_365_yield': {
    'en-US': 'yield on actual days',
    'zh-CN': '按实际天数的年收益率',
    'de-DE': 'Rendite nach echten Tagen',
  },
  'rate_method.flat': { 'en-US': 'flat equivalent', 'zh-CN': '折合平息', 'de-DE': 'Flatrate dazu' },
  'tolerance_verdict.within': {
    'en-US': 'within the tolerance',
    'zh-CN': '在容差之内',
    'de-DE': 'innerhalb der Toleranz',
  },
  'tolerance_verdict.outside': {
    'en-US': 'outside the tolerance',
    'zh-CN': '超出容差',
    'de-DE': 'außerhalb der Toleranz',
  },
  'tolerance_verdict.no_rule': {
    'en-US': 'no tolerance by rule',
    'zh-CN': '没有规定容差',
    'de-DE': 'keine Toleranz geregelt',
  },
  'annualised_basis.irr': { 'en-US': 'by IRR', 'zh-CN': '按 IRR', 'de-DE': 'nach IRR' },
  'annualised_basis.simple': { 'en-US': 'simple', 'zh-CN': '按单利', 'de-DE': 'einfach' },
};
