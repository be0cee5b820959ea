import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { isInstruction } from '../kinds/instructions.ts';
import { bare } from '../layout/likeness.ts';
import { readAmount } from '../values/amount-text.ts';
import { type DayReading, dayReading } from '../values/days.ts';
import type { PaperLocale } from '../values/locale.ts';
import { clean, daysIn, parseCount } from '../values/values.ts';
import { writtenNumber } from './proof.ts';
import type { WantedField } from './wanted.ts';

/** How the paper that a proposal is about writes its values. */
export interface Writing {
  readonly locale: PaperLocale;
  readonly today: IsoDate;
}

/** A name or number of fewer letters and digits would be found on any page. */
const lettersMin = 3;

/**
 * What a proposed text means, read by the rules by which the paper's own words are read.
 *
 * @returns undefined when it is no value of that field: no amount, no day, a sentence for a program, too short to look for
 */
export function typedValue(
  { name, unit, check }: WantedField,
  proposed: string,
  { locale, today }: Writing,
): ReadField['value'] | undefined {
  if (isInstruction(proposed)) return undefined;
  switch (unit) {
    case 'money': {
      const amount = readAmount(proposed, locale);
      const foreign = amount?.currency && locale.currency && amount.currency !== locale.currency;
      return foreign ? undefined : amount?.value;
    }
    case 'day':
      return daysIn(wordsOfText(proposed), daysOf(name, { locale, today }))[0]?.value;
    case 'count':
      return parseCount(proposed);
    case 'text':
      if (check) return writtenNumber(check, proposed, today);
      return lettersIn(proposed) >= lettersMin ? clean(proposed) || undefined : undefined;
  }
}

/** How days under a name are read: a birth lies in the past, an expiry in this century. */
export const daysOf = (name: string, { locale, today }: Writing): DayReading => {
  const century = /^dob$|birth/.test(name) ? 'birth' : /expiry/.test(name) ? 'expiry' : undefined;
  return { ...dayReading(locale), today, ...(century ? { century } : {}) };
};

/** An ideograph is a syllable: two of them are a name. */
const lettersIn = (text: string): number =>
  [...bare(text)].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);

/** A text as the words of one row, as if it stood on a page. */
const wordsOfText = (text: string) =>
  text.split(/\s+/).map((word, i) => ({ text: word, page: 1, x: i * 100, y: 0, width: 97, height: 10 }));
