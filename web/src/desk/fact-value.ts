import type { FactView, ReportValue } from '../deal-types.ts';
import type { Words } from '../language/words.ts';
import type { Speech } from '../use-speech.ts';

const amounts = new Set([
  'residence.housingPayment',
  'obligations.monthlyDebt',
  'vehicle.bookValue',
  'vehicle.price',
  'terms.fees',
  'terms.taxes',
  'terms.downPayment',
  'terms.tradeInValue',
  'terms.tradeInPayoff',
  'insurance.deductible',
]);
const days = new Set(['buyer.dateOfBirth', 'insurance.expiresOn']);
const plainNumbers = new Set(['vehicle.year', 'credit.score']);

/** A fact's value as people read it. */
export function factValue(fact: FactView, speech: Speech, words: Words, currency: string): string {
  const { key, value } = fact;
  if (typeof value === 'object' && 'bureau' in value) return reportLine(value, speech);
  if (typeof value === 'object') {
    return `${speech.money(value.amount, currency)}, ${words.quick.periods[value.per]}`;
  }
  if (typeof value === 'number') {
    if (amounts.has(key)) return speech.money(value, currency);
    return plainNumbers.has(key) ? String(value) : speech.whole(value);
  }
  if (days.has(key)) return speech.day(value);
  if (key === 'vehicle.condition') return value === 'new' ? words.card.new : words.card.used;
  return value;
}

const reportLine = (
  { bureau, bureauName, scoreName, score, scoredOn }: ReportValue,
  speech: Speech,
): string => `${bureauName ?? bureauNames[bureau] ?? bureau}: ${scoreName} ${score}, ${speech.day(scoredOn)}`;

const bureauNames: Readonly<Record<string, string>> = {
  equifax: 'Equifax',
  experian: 'Experian',
  transunion: 'TransUnion',
};
