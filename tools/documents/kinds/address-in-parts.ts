import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import { below, type Hit, rightOf, type Vocabulary } from '../layout/labels.ts';
import { right, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { isPostalAddress } from '../values/addresses.ts';

/** The boxes of an address that asks for its street apart. */
export const addressBoxes: Vocabulary = {
  cityStateZip: [
    'city/state/zip',
    'city, state, zip',
    'city, state zip',
    'city / state / zip',
    'city state zip',
    'city, state, zip code',
  ],
  street: ['street', 'street and number', 'number and street', 'street name'],
};

/** An address in boxes of its own: street (`address` or `street`), then city, state and ZIP code in one, two or three. */
export function addressInParts(reading: Reading): ReadField[] {
  const wordsAt = (key: string) => {
    const [hit] = hitsOf(reading, key);
    return hit ? valueWords(reading, hit) : [];
  };
  const street = hitsOf(reading, 'street').length > 0 ? 'street' : 'address';
  const [own, place] = [wordsAt(street), wordsAt('cityStateZip')];
  const joint = `${textOf(own)}, ${textOf(place)}`;
  if (own.length > 0 && place.length > 0 && isPostalAddress(joint))
    return [fieldOf('address', 'text', { value: joint, words: [...own, ...place] }, 0.9)];
  const [town, code] = [wordsAt('city'), wordsAt('stateZip')];
  const inThree = `${textOf(own)}, ${textOf(town)}, ${textOf(code)}`;
  if (own.length > 0 && town.length > 0 && code.length > 0 && isPostalAddress(inThree))
    return [fieldOf('address', 'text', { value: inThree, words: [...own, ...town, ...code] }, 0.9)];
  const words = [street, 'city', 'state', 'zip'].map(wordsAt);
  const [first, city, state, zip] = words.map(textOf);
  const value = `${first}, ${city}, ${state} ${zip}`;
  const parted = words.every((own) => own.length > 0) && isPostalAddress(value);
  return parted ? [fieldOf('address', 'text', { value, words: words.flat() }, 0.9)] : [];
}

/** The words of a label's own box: beside it up to a wide gap, else in the cell under it. */
export function valueWords(reading: Reading, hit: Hit): readonly Word[] {
  const beside = rightOf(reading.paper, hit, reading.hits);
  if (beside.length === 0) return below(reading.paper, hit, reading.hits, 1)[0]?.words ?? [];
  const end = beside.findIndex((word, i) => i > 0 && word.x - right(beside[i - 1]!) > 2.5 * word.height);
  return end < 0 ? beside : beside.slice(0, end);
}
