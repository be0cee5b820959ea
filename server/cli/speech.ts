import { money, showClaim } from '#agents/language/format.ts';
import { currencyExponent } from '#tools/kit/currency.ts';
import type { Phrases } from '#tools/kit/phrases.ts';
import type { Locale } from '#tools/kit/units.ts';
import { type CardWords, cardWords } from './card-words.ts';
import { type ChatWords, chatWords } from './chat-words.ts';

/** How the terminal writes figures and codes to one person: as the replies do. */
export interface Speech {
  readonly words: ChatWords;
  readonly cards: CardWords;
  money(minorUnits: number, currency?: string): string;
  rate(fraction: number): string;
  ratio(fraction: number): string;
  whole(value: number): string;
  months(value: number): string;
  day(isoDate: string): string;
  code(role: string, code: string): string;
}

interface Language {
  readonly locale: Locale;
  readonly currency: string;
  readonly phrases: Phrases;
}

export function createSpeech({ locale, currency, phrases }: Language): Speech {
  const show = (role: string, unit: Parameters<typeof showClaim>[0]['unit'], value: string | number) =>
    showClaim(
      { role, unit, currency, value },
      { locale, phrases, currencyExponent: currencyExponent(currency) },
    );
  return {
    words: chatWords[locale],
    cards: cardWords[locale],
    money: (minorUnits, own = currency) =>
      money(minorUnits, own, { locale, currencyExponent: currencyExponent(own) }),
    rate: (fraction) => show('apr', 'rate', fraction),
    ratio: (fraction) => show('ltv', 'ratio', fraction),
    whole: (value) => show('count', 'count', value),
    months: (value) => show('term', 'months', value),
    day: (isoDate) => show('day', 'day', isoDate),
    code: (role, code) => show(role, 'code', code),
  };
}
