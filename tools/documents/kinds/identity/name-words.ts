import type { Word } from '../../pages/words.ts';
import { clean, type Printed } from '../../values/values.ts';
import { untilGap } from './card.ts';

const particle =
  /^(?:d[aeiou]s?|del|della|di|du|la|le|les|van|von|der|den|ter|ten|zu|zur|el|al|bin|bint|y|e)$/;
/** What cards print beside names, which is no name: labels, whole or as OCR leaves them, and what restrictions say. */
const labelWords =
  /^(?:SURNAMES?|NAMES?|FAMILY|FAMILYNAME|LASTNAME|FIRSTNAME|GIVEN|GIVENNAMES?|FORENAMES?|NOM|NOMS|MOM|PR[EÉ]NOMS?|APELLIDOS?|NOMBRES?|COGNOME|NACHNAME|VORNAMEN?|GEBURTSNAME|EFTERNAMN|F[OÖ]RNAMN|ADDRESS|ADRESSE|REST|RESTR|RESTRICTIONS?|ENDORSEMENTS?|NONE|CLASS|DOB|DATE|BIRTH|SEXE?|SEXO|HGT|HEIGHT|EYES|EXPIRES|EXPIRY|ISSUED|LICEN[SC]E|DRIVER|DRIVERS|SIGNATURE|NATIONALITY|DOCUMENT|NUMBER|DONOR|VETERAN)$/;

const lookalikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

/**
 * A name at the start of some words: words of letters that begin with a capital, up to the first that is none or a wide gap. One
 * digit among letters is read as the letter it looks like.
 */
export function nameIn(words: readonly Word[]): Printed<string> | undefined {
  const run = untilGap(words, words[0]?.x ?? 0, 1.8);
  const texts = run.map(({ text, certainty = 1 }) => (certainty < 0.4 ? undefined : nameText(text)));
  const end = texts.indexOf(undefined);
  const own = end < 0 ? run : run.slice(0, end);
  const value = clean(own.map((_, i) => texts[i]).join(' ')).replace(/,$/, '');
  return /\p{L}{2}/u.test(value) ? { value, words: own } : undefined;
}

function nameText(text: string): string | undefined {
  const bare = text.replace(/^[^\p{L}\d]+|[^\p{L}\d.,]+$/gu, '');
  const letters = /^\p{Lu}{2}/u.test(bare) ? repaired(bare) : bare;
  if (labelWords.test(letters.replace(/\W+$/, '').toUpperCase())) return undefined;
  if (particle.test(letters)) return letters;
  return /^\p{Lu}[\p{L}'’.-]*,?$/u.test(letters) ? letters : undefined;
}

const repaired = (text: string): string =>
  text.replace(/\d/g, '').length === text.length - 1
    ? text.replace(/[0158]/, (digit) => lookalikes[digit] ?? digit)
    : text;
