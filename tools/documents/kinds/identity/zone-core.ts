import type { ReadField } from '../../../deals/deal.ts';
import { IsoDate } from '../../../kit/units.ts';
import { mrzCheckDigit } from '../../codes/mrz-checks.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Line } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';

/** What is left of a zone that is too damaged to be read as one. */
export interface ZoneCore {
  readonly dob?: IsoDate;
  readonly expiry?: IsoDate;
  readonly sex: string;
  readonly words: readonly Word[];
}

/**
 * Birth, sex and expiry, which every format has one after the other with a check digit to each day: each day is taken only where
 * its digit holds and the calendar has it.
 *
 * @see ICAO Doc 9303-3, section 4
 */
export function zoneCoreOf(lines: readonly Line[], today: IsoDate): ZoneCore | undefined {
  const found = lines.flatMap(({ words }): ZoneCore[] => {
    const text = words
      .map((word) => word.text)
      .join('')
      .replace(/O/g, '0');
    const [, born = '', one, sex = '<', until = '', two] = /(\d{6})(\d)([MF<])(\d{6})(\d)/.exec(text) ?? [];
    if (text.length < 24 || !born) return [];
    const recent = dayOf('20', born);
    const dob =
      mrzCheckDigit(born) !== one ? undefined : recent && recent <= today ? recent : dayOf('19', born);
    const expiry = mrzCheckDigit(until) === two ? dayOf('20', until) : undefined;
    if ((!dob && !expiry) || (dob && expiry && dob >= expiry)) return [];
    return [{ ...(dob ? { dob } : {}), ...(expiry ? { expiry } : {}), sex, words }];
  });
  return found.length === 1 ? found[0] : undefined;
}

const dayOf = (century: string, text: string): IsoDate | undefined =>
  IsoDate.safeParse(`${century}${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`).data;

/** The core's values as fields. */
export function zoneCoreFields({ dob, expiry, sex, words }: ZoneCore): ReadField[] {
  const field = (name: string, unit: ReadField['unit'], value: string, confidence: number): ReadField => ({
    ...fieldOf(name, unit, { value, words }, 1),
    confidence,
    reading: 'mrz',
  });
  const sure = dob && expiry ? 0.92 : 0.82;
  return [
    ...(dob ? [field('dob', 'day', dob, sure)] : []),
    ...(expiry ? [field('expiry_date', 'day', expiry, sure)] : []),
    ...(sex === '<' ? [] : [field('sex', 'text', sex, 0.85)]),
  ];
}
