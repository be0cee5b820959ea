import type { Word } from '../../pages/words.ts';
import type { Printed } from '../../values/values.ts';
import type { Card } from './card.ts';
import { capitals } from './card-labels.ts';
import { issuingProvinces, issuingStates } from './us-states.ts';

/** A state or province with how it was found: in the card's title, or only in the holder's address. */
export interface Issuer extends Printed<string> {
  readonly from: 'title' | 'address';
}

/** The state or province whose name a card carries, as its postal code; the tallest print is the title. */
export function issuerOf(card: Card): Issuer | undefined {
  return titleIssuer(card) ?? addressIssuer(card);
}

function titleIssuer(card: Card): Issuer | undefined {
  const names = Object.entries({ ...issuingStates, ...issuingProvinces }).map(([code, name]) => ({
    code,
    name: capitals(name),
  }));
  const found = card.rows.flatMap((row) => {
    if (row.some(({ text }) => /\d{5}/.test(text))) return [];
    return row.flatMap((_, start) =>
      [1, 2, 3].flatMap((length) => {
        const words = row.slice(start, start + length);
        if (words.length < length) return [];
        const text = capitals(words.map((word) => word.text).join(''));
        const hit = names.find(({ name }) => isName(text, name));
        return hit
          ? [
              {
                value: hit.code,
                words,
                height: Math.max(...words.map((word) => word.height)),
                size: hit.name.length,
              },
            ]
          : [];
      }),
    );
  });
  const [best] = found.sort((a, b) => b.size - a.size || b.height - a.height);
  return best ? { value: best.value, words: best.words, from: 'title' } : undefined;
}

/** The name itself, or with two or three letters of a neighbour stuck to it, as `USAOHIO`. */
const isName = (text: string, name: string): boolean =>
  text === name || (name.length >= 6 && text.length <= name.length + 4 && text.includes(name));

/** `ANYTOWN, OH 43210-0001`: the state before the ZIP code of the holder's address. */
function addressIssuer(card: Card): Issuer | undefined {
  for (const row of card.rows) {
    for (const [i, word] of row.entries()) {
      const code = /^,?([A-Z]{2}),?$/.exec(word.text)?.[1];
      const zip = row[i + 1];
      if (code && zip && issuingStates[code] && isZip(zip))
        return { value: code, words: [word], from: 'address' };
    }
  }
  return undefined;
}

const isZip = ({ text }: Word): boolean => /^\d{5}(?:-?\d{4})?$/.test(text);
