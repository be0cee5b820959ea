import type { Phrases } from '../kit/phrases.ts';
import type { MissingFact } from './structure.ts';

type MissingWords = { readonly [K in MissingFact as `missing_fact.${K}`]: Phrases[string] };

/** What a decision still needs, as words after "I still need": one for each `MissingFact`. */
export const dealPhrases = {
  'missing_fact.vehicle.label': {
    'en-US': 'the vehicle you want',
    'zh-CN': '想购买的车辆',
    'de-DE': 'das gewünschte Fahrzeug',
  },
  'missing_fact.vehicle.price': { 'en-US': 'the price', 'zh-CN': '车价', 'de-DE': 'der Kaufpreis' },
  'missing_fact.income.gross': {
    'en-US': 'your gross income and how often you are paid',
    'zh-CN': '税前收入及发薪周期',
    'de-DE': 'Ihr Bruttoeinkommen und der Zahlungsrhythmus',
  },
  'missing_fact.terms.downPayment': {
    'en-US': 'the down payment',
    'zh-CN': '首付金额',
    'de-DE': 'die Anzahlung',
  },
  'missing_fact.terms.termMonths': {
    'en-US': 'the term in months',
    'zh-CN': '贷款期限（月）',
    'de-DE': 'die Laufzeit in Monaten',
  },
  'missing_fact.employment.months': {
    'en-US': 'how long you have been at your job',
    'zh-CN': '在现单位工作的时间',
    'de-DE': 'wie lange Sie bei Ihrem Arbeitgeber sind',
  },
  'missing_fact.residence.months': {
    'en-US': 'how long you have lived at your address',
    'zh-CN': '在现住址居住的时间',
    'de-DE': 'wie lange Sie an Ihrer Adresse wohnen',
  },
  'missing_fact.residence.housingPayment': {
    'en-US': 'your monthly rent or mortgage',
    'zh-CN': '每月房租或房贷',
    'de-DE': 'Ihre monatliche Miete oder Hausrate',
  },
  'missing_fact.obligations.monthlyDebt': {
    'en-US': 'your other monthly debt payments',
    'zh-CN': '其他每月债务还款',
    'de-DE': 'Ihre übrigen monatlichen Raten',
  },
  'missing_fact.vehicle.bookValue': {
    'en-US': 'a book value for the vehicle',
    'zh-CN': '车辆的参考估值',
    'de-DE': 'ein Listenwert des Fahrzeugs',
  },
  'missing_fact.vehicle.odometerMiles': {
    'en-US': 'the mileage',
    'zh-CN': '行驶里程',
    'de-DE': 'der Kilometerstand in Meilen',
  },
  'missing_fact.vehicle.year': { 'en-US': 'the model year', 'zh-CN': '车型年份', 'de-DE': 'das Modelljahr' },
} as const satisfies MissingWords;
