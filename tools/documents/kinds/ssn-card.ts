import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { matchesIn } from '../values/values.ts';
import { type Card, cardOf } from './identity/card.ts';
import { isCardSized, rowsInCapitals } from './identity/card-evidence.ts';
import { capitals, lettersOff } from './identity/card-labels.ts';
import { nameIn } from './identity/name-words.ts';
import type { Evidence, KindReader } from './kind-reader.ts';

/** Some faces lean a 7 so far that OCR sees a stroke. */
const numbers = /(?<![\d/-])([\d/]{3}) ?[-–] ?([\d/]{2}) ?[-–] ?([\d/]{4})(?![\d/-])/g;
const established = 'THISNUMBERHASBEENESTABLISHEDFOR';

const isEstablished = (text: string): boolean =>
  /ESTABLISHEDFOR|BEENESTABLISHED/.test(text) || (text.length > 20 && lettersOff(text, established) <= 8);

/** The number, and the name in the one or two rows under "this number has been established for", or else under the number. */
function readSsnCard({ paper }: Reading): ReadField[] {
  const card = cardOf(paper);
  const found = card.rows.flatMap((row) => matchesIn(row, numbers));
  const values = [...new Set(found.map(({ match }) => match.slice(1, 4).join('-').replace(/\//g, '7')))];
  const [number] = found;
  if (!number || values.length !== 1 || number.match[0].split('/').length > 3) return [];
  const whole = !number.match[0].includes('/');
  const name = nameUnder(card, number.words[0]!.y + number.words[0]!.height);
  return [
    fieldOf('ssn', 'text', { value: values[0]!, words: number.words }, whole ? 0.97 : 0.75),
    ...(name ? [fieldOf('name', 'text', name, 0.94)] : []),
  ];
}

function nameUnder(card: Card, numberBottom: number) {
  const sentence = card.rows.find((row) => isEstablished(capitals(row.map(({ text }) => text).join(''))));
  const top = sentence ? Math.max(...sentence.map(({ y }) => y)) : numberBottom;
  const names = card.rows.flatMap((row) => {
    const first = row[0]!;
    if (row === sentence || first.y <= top) return [];
    const sure = row.filter(
      ({ text, certainty = 1 }) => certainty > 0.5 && /^\p{Lu}[\p{L}.'-]+,?$|^\p{Lu}\.?$/u.test(text),
    );
    const name = nameIn(sure);
    return name &&
      !/SIGN|ATURE|VALID|SOCIAL|SECURITY|NUMBER|ESTABLISHED|\bTHIS\b|\bBEEN\b/.test(name.value.toUpperCase())
      ? [name]
      : [];
  });
  const [first, second] = names;
  if (!first) return undefined;
  const size = first.words[0]!.height;
  const follows =
    second && second.words[0]!.y - first.words[0]!.y < 1.8 * size && second.words[0]!.height > 0.7 * size;
  if (!follows) return first;
  return { value: `${first.value} ${second.value}`, words: [...first.words, ...second.words] };
}

function likeness(evidence: Evidence): number {
  if (!isCardSized(evidence)) return 0;
  const text = rowsInCapitals(evidence.paper);
  const numbered = numbers.test(evidence.text);
  numbers.lastIndex = 0;
  const said = text.split('\n').some(isEstablished);
  const others = /WAGES|EMPLOYER|TAXRETURN|APPLICATION|STATEMENT|EARNINGS|1099|BENEFIT/.test(text);
  if (!numbered || others) return 0;
  if (said) return 0.95;
  return /SOCIALSECURITY/.test(text) && /SIGNATURE|USA|ADMINISTRATION/.test(text) ? 0.8 : 0;
}

/** A card of the United States' Social Security Administration. */
export const ssnCard: KindReader = { kind: 'ssn_card', likeness, labels: {}, read: readSsnCard };
