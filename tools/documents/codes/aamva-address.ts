import { statedIn } from './aamva-stated.ts';

/**
 * The holder's address: the mailing address, in whose stead version 1 may give the residence only (DAL to DAP).
 * A postal code is the first five digits in the United States and as printed in Canada.
 */
export function aamvaAddress(elements: ReadonlyMap<string, string>) {
  const either = (mailing: string, residence: string) =>
    tidy(statedIn(elements.get(mailing))) ?? tidy(statedIn(elements.get(residence)));
  const postal = either('DAK', 'DAP');
  const digits = /^(\d{5})-?(\d{4})?/.exec(postal ?? '');
  const plus4 = digits?.[2];
  return {
    street: either('DAG', 'DAL'),
    street2: either('DAH', 'DAM'),
    city: either('DAI', 'DAN'),
    state: either('DAJ', 'DAO'),
    country: tidy(statedIn(elements.get('DCG'))),
    postal_code: digits ? digits[1]! : postal,
    postal_plus4: plus4 && plus4 !== '0000' ? plus4 : null,
  };
}

/** Without the blanks that pad an element and a comma at its end. */
const tidy = (text: string | null): string | null => text?.replace(/[\s,]+$/, '').trim() || null;
