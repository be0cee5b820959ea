import type { AddOnCode } from '../../deals/add-ons.ts';
import type { Phrases } from '../../kit/phrases.ts';
import type { HarmLevel, harmCodes } from './finding.ts';
import type { paymentBases } from './tool.ts';

type Words = Phrases[string];
type HarmWords = { readonly [K in (typeof harmCodes)[number] as `harm_finding.${K}`]: Words } & {
  readonly [K in HarmLevel as `harm_level.${K}`]: Words;
} & { readonly [K in HarmLevel as `harm_outcome.${K}`]: Words } & {
  readonly [K in AddOnCode as `add_on.${K}`]: Words;
} & { readonly [K in (typeof paymentBases)[number] as `payment_basis.${K}`]: Words };

/** Words for the codes of check_affordability. A stop declines nobody, and none of them is a decision's word. */
export const harmPhrases = {
  'harm_finding.payment_shock_car': {
    'en-US': 'beside the payment on the present car',
    'zh-CN': '与现有车贷月供相比',
    'de-DE': 'neben der Rate für das jetzige Fahrzeug',
  },
  'harm_finding.payment_shock_housing': {
    'en-US': 'beside the housing payment',
    'zh-CN': '与住房月供相比',
    'de-DE': 'neben den Wohnkosten',
  },
  'harm_finding.income_stress': {
    'en-US': 'if income drops',
    'zh-CN': '如果收入下降',
    'de-DE': 'wenn das Einkommen sinkt',
  },
  'harm_finding.rate_stress': {
    'en-US': 'if the rate is higher',
    'zh-CN': '如果利率更高',
    'de-DE': 'wenn der Zinssatz höher ist',
  },
  'harm_finding.negative_equity': {
    'en-US': 'negative equity',
    'zh-CN': '负资产期',
    'de-DE': 'Restschuld über dem Fahrzeugwert',
  },
  'harm_finding.add_on_chosen': {
    'en-US': 'an add-on that the buyer asked for',
    'zh-CN': '购车人要求的附加产品',
    'de-DE': 'eine Zusatzleistung, die der Käufer wünscht',
  },
  'harm_finding.add_on_told': {
    'en-US': 'an add-on that the buyer wants by the dealer’s word alone',
    'zh-CN': '仅由经销商称购车人想要的附加产品',
    'de-DE': 'eine Zusatzleistung, die der Käufer nur nach Angabe des Händlers wünscht',
  },
  'harm_finding.add_on': {
    'en-US': 'an add-on with no opt-in on file',
    'zh-CN': '没有客户确认记录的附加产品',
    'de-DE': 'eine Zusatzleistung ohne hinterlegte Zustimmung',
  },
  'harm_level.clear': { 'en-US': 'nothing stands out', 'zh-CN': '无异常', 'de-DE': 'unauffällig' },
  'harm_level.caution': { 'en-US': 'take care', 'zh-CN': '需谨慎', 'de-DE': 'mit Vorsicht' },
  'harm_level.stop': {
    'en-US': 'a person should look first',
    'zh-CN': '应先由人工查看',
    'de-DE': 'zuerst sollte eine Person darauf sehen',
  },
  'harm_outcome.clear': {
    'en-US': 'nothing stands out',
    'zh-CN': '没有发现异常',
    'de-DE': 'nichts Auffälliges',
  },
  'harm_outcome.caution': {
    'en-US': 'it carries, with care',
    'zh-CN': '可以承担，但需谨慎',
    'de-DE': 'tragbar, aber mit Vorsicht',
  },
  'harm_outcome.stop': {
    'en-US': 'a person should look at it first',
    'zh-CN': '应先由人工查看',
    'de-DE': 'zuerst sollte eine Person darauf sehen',
  },
  'add_on.service_contract': {
    'en-US': 'service contract',
    'zh-CN': '延保服务合同',
    'de-DE': 'Garantieverlängerung',
  },
  'add_on.gap': { 'en-US': 'GAP coverage', 'zh-CN': 'GAP 保障', 'de-DE': 'GAP-Absicherung' },
  'payment_basis.offer_on_file': {
    'en-US': 'the offer on file',
    'zh-CN': '档案中的方案',
    'de-DE': 'das vorliegende Angebot',
  },
  'payment_basis.qualifying_rate': {
    'en-US': 'the rate the check reckons with, not an offer',
    'zh-CN': '审核所用的测算利率，并非报价',
    'de-DE': 'der Zinssatz, mit dem die Prüfung rechnet, kein Angebot',
  },
} as const satisfies HarmWords;
