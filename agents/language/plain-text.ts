/** A text with its digits made plain, and where in the source each of its characters begins and ends. */
export interface PlainText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/**
 * Writes every kind of digit (full width, circled, other scripts) as 0–9, so that no numeral hides behind its glyph.
 * Chinese numerals and the Chinese comma stay: they are read as such.
 */
export function plainText(source: string): PlainText {
  const from: number[] = [];
  const to: number[] = [];
  let text = '';
  let offset = 0;
  for (const character of source) {
    const plain = plainCharacter(character, text);
    for (let i = 0; i < plain.length; i++) {
      from.push(offset);
      to.push(offset + character.length);
    }
    text += plain;
    offset += character.length;
  }
  return { text, from, to };
}

function plainCharacter(character: string, before: string): string {
  if (/\p{Nd}/u.test(character)) return decimalDigit(character);
  if (!/[\p{No}％＄￥￡￦．／－]/u.test(character)) return character;
  const plain = character.normalize('NFKC');
  const [, above, below] = plain.match(/^(\d+)⁄(\d+)$/) ?? [];
  if (above === undefined || below === undefined) return plain;
  const fraction = String(Math.round((Number(above) / Number(below)) * 1000) / 1000);
  return /\d$/.test(before) ? fraction.replace(/^0/, '') : fraction;
}

/** The digits of each script stand in an unbroken row of ten from zero, so the value is the distance to the row's start. */
function decimalDigit(character: string): string {
  const ascii = character.normalize('NFKC');
  if (/^\d$/.test(ascii)) return ascii;
  const code = character.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}
