import type { Locale } from '../types.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { german } from './german.ts';

/** Every string of the pages, in one language. English is the pattern the others are checked against. */
export type Words = Widened<typeof english>;

export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

const languages: Readonly<Record<Locale, Words>> = {
  'en-US': english,
  'zh-CN': chinese,
  'de-DE': german,
};

export const wordsOf = (locale: Locale): Words => languages[locale];

export const localeNames: Readonly<Record<Locale, string>> = {
  'en-US': 'English',
  'zh-CN': '中文',
  'de-DE': 'Deutsch',
};

export const isLocale = (text: string | null): text is Locale => text !== null && text in languages;
