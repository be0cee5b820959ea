import type { Word } from '../../pages/words.ts';

const day = '(?:[0-2]?\\d|3[01])([/.\\-])(?:[0-2]?\\d|3[01])\\3(?:(?:19|20)\\d{2}|\\d{2}(?!\\d))';
const eyes = 'HZL|BLK|BLU|BRO|BRN|GRY|GRN|HAZ|MAR|PNK|DIC|UNK|BAL|BLN|RED|SDY|WHI';

/** A label and its value printed so close that OCR makes one word of them: two groups, label first. */
const gluedLabels: readonly RegExp[] = [
  new RegExp(`^(\\S*?[A-Za-z:.](?:#|:)?)(${day}\\S*)$`),
  /^(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})(\(.*)$/,
  /^(\S{0,3}L[Iil1][Cc](?:ENSE)?[#.:]?(?:[a-z$*](?=[A-Z\d]))?)((?=(?:\S*\d){3})[A-Z\d][A-Z\d-]{5,})$/,
  /^((?:\d[a-d])?\.?(?:DLN?|IDN?)[#:.])((?=(?:\S*\d){3})[A-Z\d][A-Z\d-]{4,})$/,
  /^((?:4d)\.?)((?=(?:\S*\d){4})[A-Z\d][A-Z\d-]{4,})$/,
  /^((?:5)?\.?DD[:.]?)((?=(?:\S*\d){4})[A-Z\d/]{8,})$/,
  /^((?:15)?\.?(?:SEX|Sex|SEXE)[:.]?)([MFX])$/,
  new RegExp(`^((?:18|19)?\\.?(?:EYES|Eyes|HAIR|Hair)[:.]?)(${eyes})$`),
  /^((?:16|17)?\.?(?:HGT|Hgt|WGT|Wgt|HT|WT)[:.]?)(\d\S*)$/,
  /^(9?\.?(?:CLASS|Class)[:.]?)([A-DGMR]{1,2})$/,
  // A name stuck to its field number.
  /^([12])([A-Z][A-Z'’-]{2,},?)$/,
  /^(9a?|12|15|16|17|18|19|3|4[abd]|5)((?:CLASS|DOB|ISS|EXP|SEX|HGT|WGT|EYES|HAIR|END|REST|RSTR|DLN?|LIC|DD|Class|Sex|Hgt|Eyes|Iss|Exp)\S*)$/,
];

/** Two translations of a label with a stroke between: `Vornamen/Given`. */
const translations = /^(\p{L}[\p{L}’'.]{2,}\/)(\p{L}[\p{L}’'./]{2,})$/u;

/** One word, or the label and the value in it, each with its share of the box. */
export function splitWord(word: Word): Word[] {
  for (const pattern of [...gluedLabels, translations]) {
    const [, label, value] = pattern.exec(word.text) ?? [];
    if (label && value) return partedAt(word, label.length).flatMap(splitWord);
  }
  return [word];
}

/** A word cut in two after so many characters; each gets the share of the width that its characters take. */
export function partedAt(word: Word, length: number): Word[] {
  const share = (word.width * length) / word.text.length;
  return [
    { ...word, text: word.text.slice(0, length), width: share },
    { ...word, text: word.text.slice(length), x: word.x + share, width: word.width - share },
  ];
}
