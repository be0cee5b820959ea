import type { Paper } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import type { Evidence } from '../kind-reader.ts';
import { capitals } from './card-labels.ts';

/** A card or a page of a passport holds no more words than this, noise of OCR included. */
const wordsMax = 320;

export const isCardSized = ({ paper }: Evidence): boolean =>
  paper.lines.reduce((sum, { words }) => sum + words.length, 0) <= wordsMax;

/** Lines that look like those of a machine-readable zone, in capitals without blanks. */
export const zoneLike = ({ lines }: Paper): string[] =>
  lines
    .map(({ words }) => words.map(({ text }) => text).join(''))
    .filter(
      (text) =>
        text.length >= 24 && /[<«]/.test(text) && text.replace(/[^A-Z0-9<«]/g, '').length > 0.6 * text.length,
    );

/** The words of such lines. */
export const zoneWords = (paper: Paper): Word[] => {
  const texts = new Set(zoneLike(paper));
  return paper.lines
    .filter(({ words }) => texts.has(words.map(({ text }) => text).join('')))
    .flatMap(({ words }) => words);
};

/** The rows of a paper in capitals without blanks or accents. */
export const rowsInCapitals = ({ lines }: Paper): string =>
  lines.map(({ words }) => capitals(words.map(({ text }) => text).join(''))).join('\n');

/** How many of some patterns a text shows. */
export const countOf = (patterns: readonly RegExp[], text: string): number =>
  patterns.filter((pattern) => pattern.test(text)).length;

/** Elements that papers of identity share, in the languages of North America and Europe; for text of capitals. */
export const identityCues: readonly RegExp[] = [
  /SURNAME|\bNOM\b|APELLIDO|COGNOME|NACHNAME|LASTNAME|EFTERNAMN|ACHTERNAAM/,
  /GIVENNAME|PRENOM|NOMBRE|VORNAME|FORNAMN|VOORNAMEN|NOMENAME/,
  /DATEOFBIRTH|NAISSANCE|NACIMIENTO|NASCITA|GEBURT|NEELE|NEELE|GEBOORTE/,
  /NATIONALIT|NACIONALIDAD|CITTADINANZA|STAATSANGEH|MEDBORGAR/,
  /\bSEX|SEXE|SEXO|SESSO/,
  /DATEOFEXPIR|EXPIRES|CADUCIDAD|SCADENZA|GULTIGBIS|EXPIRATION|VALIDEZ|GILTIG|VALIDUNTIL/,
  /DATEOFISSUE|DELIVRANCE|EXPEDICION|EMISSIONE|EMISION|UTFARDA/,
  /PLACEOFBIRTH|LIEUDENAISSANCE|LUGARDENACIMIENTO|GEBURTSORT|LUOGO/,
  /AUTHORITY|AUTORITE|AUTORIDAD|BEHORDE|MINISTERO|MYNDIGHET/,
];
