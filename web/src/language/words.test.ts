import { expect, it } from 'vitest';
import type { Locale } from '../types.ts';
import { wordsOf } from './words.ts';

const locales: readonly Locale[] = ['en-US', 'zh-CN', 'de-DE'];

it.each(locales)('%s names what a figure is, with words that stand alone', (locale) => {
  const { roles } = wordsOf(locale);
  for (const name of Object.values(roles)) expect(name).toMatch(/^[\p{Lu}\p{Lo}]/u);
});

it.each(locales)('%s says how many of the offers are shown', (locale) => {
  const { offersShown, showAll } = wordsOf(locale).card;
  expect(offersShown(3, 15)).toMatch(/3.*15|15.*3/);
  expect(offersShown(15, 15)).not.toContain('3');
  expect(showAll(15)).toContain('15');
});
