import { useMemo } from 'react';
import { useApp } from './app-context.ts';
import * as format from './format.ts';

/** Formatting and words for codes in the person's language. */
export interface Speech {
  money(minorUnits: number, currency?: string): string;
  rate(fraction: number): string;
  ratio(fraction: number): string;
  whole(value: number): string;
  day(isoDate: string): string;
  duration(ms: number): string;
  /** The server's phrase for a code, else the page's own, else the code made readable. */
  code(role: string, code: string): string;
  fact(key: string): string;
  tool(name: string): string;
  /** What a figure is: `monthly_payment`. */
  role(role: string): string;
}

export function useSpeech(): Speech {
  const { locale, words, phrases, currency } = useApp();
  return useMemo(
    () => ({
      money: (minorUnits, own) => format.money(minorUnits, own ?? currency, locale),
      rate: (fraction) => format.rate(fraction, locale),
      ratio: (fraction) => format.ratio(fraction, locale),
      whole: (value) => format.whole(value, locale),
      day: (isoDate) => format.day(isoDate, locale),
      duration: (ms) => format.duration(ms, locale),
      code: (role, code) => {
        const key = `${role}.${code}`;
        return sentenceCase(phrases[key]) ?? lookUp(words.codes, key) ?? format.readable(code);
      },
      fact: (key) => lookUp(words.facts, key) ?? format.readable(key),
      tool: (name) => lookUp(words.plan.tools, name) ?? format.readable(name),
      role: (role) =>
        lookUp(words.roles, role) ?? lookUp(words.card, camelCase(role)) ?? format.readable(role),
    }),
    [locale, words, phrases, currency],
  );
}

/** The server's phrases are written to stand inside a sentence; on a card they stand alone. */
const sentenceCase = (phrase: string | undefined) =>
  phrase && phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Some words of a book are sentences to be filled in; they name nothing. */
const lookUp = (book: object, key: string): string | undefined => {
  const found: unknown = Object.hasOwn(book, key) ? Reflect.get(book, key) : undefined;
  return typeof found === 'string' ? found : undefined;
};

/** `monthly_payment` as `monthlyPayment`. */
const camelCase = (role: string) => role.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
