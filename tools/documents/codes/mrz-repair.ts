import { checkHolds, checkText, digitHolds, longNumber, spanText } from './mrz-checks.ts';
import type { MrzCheck, MrzFormat, MrzSpan } from './mrz-formats.ts';

const digitFor: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  U: '0',
  I: '1',
  L: '1',
  J: '1',
  T: '7',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  A: '4',
};
const letterFor: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '6': 'G',
  '8': 'B',
};

/** Letters read where only a digit can stand, as the digits that look like them. */
const asDigits = (text: string): string => text.replace(/[A-Z]/g, (letter) => digitFor[letter] ?? letter);

/** Digits read where only a letter can stand, as the letters that look like them. */
export const asLetters = (text: string): string => text.replace(/\d/g, (digit) => letterFor[digit] ?? digit);

/** What a character of a part without a type may have been. */
const alike: Readonly<Record<string, string>> = {
  O: '0',
  '0': 'O',
  I: '1',
  '1': 'I',
  Z: '2',
  '2': 'Z',
  S: '5',
  '5': 'S',
  G: '6',
  '6': 'G',
  B: '8',
  '8': 'B',
  Q: '0',
};

/**
 * Puts right what OCR confuses. A part whose own check digit holds as read is left alone. Where it does not, letters in
 * positions for digits become digits, and in a part that takes both, the one letter among digits or digit among letters
 * whose look-alike makes the digit hold is replaced; each only where the digit then holds. Positions for letters have no digits, whatever is proven.
 */
export function repairMrz(lines: readonly string[], format: MrzFormat): string[] {
  const named = format.parts
    .filter(({ type }) => type === 'letters')
    .reduce((some, part) => put(some, part, asLetters(spanText(some, part))), [...lines]);
  const checked = format.checks.reduce((some, check) => repairPart(some, check, format), named);
  return fillersRestored(optionalRepaired(checked, format), format);
}

/**
 * K, A and U weigh as much as a filler in every check digit, so none tells a filler from the K that OCR made of it: one that stands
 * alone among the fillers at the end of an optional part is a filler.
 */
const fillersRestored = (lines: string[], format: MrzFormat): string[] =>
  format.parts
    .filter(({ name }) => name === 'optional')
    .reduce(
      (some, part) =>
        put(
          some,
          part,
          spanText(some, part).replace(/(?:<+[KAU])+<*$/, (end) => '<'.repeat(end.length)),
        ),
      lines,
    );

function repairPart(lines: string[], check: MrzCheck, format: MrzFormat): string[] {
  if (checkHolds(lines, check, format) || longNumber(lines, format)?.holds === false) return lines;
  const typed = typedRepair(lines, check, format);
  if (checkHolds(typed, check, format)) return typed;
  return check.name === 'document_number'
    ? (oneReplaced(typed, check, format) ?? runReplaced(typed, check, format) ?? lines)
    : lines;
}

/** The check digit, and the positions for digits that it alone covers, as digits. */
function typedRepair(lines: string[], check: MrzCheck, format: MrzFormat): string[] {
  const digit = put(lines, check.digit, asDigits(spanText(lines, check.digit)));
  if (checkHolds(digit, check, format)) return digit;
  const places =
    check.name === 'document_number' ? (format.numberDigits ?? []) : digitsOnlyUnder(check, format);
  return places.reduce((some, place) => put(some, place, asDigits(spanText(some, place))), digit);
}

/** Positions for digits that are covered by this check digit, and by no other when it is the composite. */
const digitsOnlyUnder = (check: MrzCheck, { parts, checks }: MrzFormat): MrzSpan[] =>
  parts.filter(
    (part) =>
      part.type === 'digits' &&
      check.over.some((span) => within(part, span)) &&
      (check.name !== 'composite' || !checks.some((own) => own.name === part.name)),
  );

/** The one replacement by a look-alike that makes the digit hold; undefined when there is none or a choice. */
function oneReplaced(lines: string[], check: MrzCheck, format: MrzFormat): string[] | undefined {
  const place = format.parts.find(({ name }) => name === 'document_number')!;
  const text = spanText(lines, place);
  const found = [...text].flatMap((letter, i) => {
    const other = alike[letter];
    if (!other || !standsAlone(text, i)) return [];
    const tried = put(lines, place, text.slice(0, i) + other + text.slice(i + 1));
    return checkHolds(tried, check, format) ? [tried] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The one run of a letter like a nought, as `CADDDDDAA`, that noughts in its place make the digit hold. */
function runReplaced(lines: string[], check: MrzCheck, format: MrzFormat): string[] | undefined {
  const place = format.parts.find(({ name }) => name === 'document_number')!;
  const text = spanText(lines, place);
  const found = [...text.matchAll(/[ODQU]{3,}/g)].flatMap(({ index, 0: run }) => {
    const zeros = text.slice(0, index) + '0'.repeat(run.length) + text.slice(index + run.length);
    const tried = put(lines, place, zeros);
    return checkHolds(tried, check, format) ? [tried] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A letter among digits or a digit among letters. One check digit is held by one wrong guess in ten, so that no other
 * character is ever guessed at.
 */
function standsAlone(text: string, i: number): boolean {
  const kind = (letter: string | undefined) => (letter && letter !== '<' ? /\d/.test(letter) : undefined);
  const around = [kind(text[i - 1]), kind(text[i + 1])].filter((digit) => digit !== undefined);
  return around.length > 0 && around.every((digit) => digit !== kind(text[i]));
}

/** When only the composite fails, the one look-alike in an optional part that makes it hold. */
function optionalRepaired(lines: string[], format: MrzFormat): string[] {
  const composite = format.checks.find(({ name }) => name === 'composite');
  const others = format.checks.filter((check) => check !== composite);
  if (!composite || checkHolds(lines, composite, format)) return lines;
  if (!others.every((check) => checkHolds(lines, check, format))) return lines;
  const found = format.parts
    .filter((part) => part.name === 'optional')
    .flatMap((part) =>
      [...spanText(lines, part)].flatMap((letter, i) => {
        const text = spanText(lines, part);
        const other = standsAlone(text, i) ? alike[letter] : undefined;
        const tried = other ? put(lines, part, text.slice(0, i) + other + text.slice(i + 1)) : lines;
        return other && digitHolds(checkText(tried, composite), spanText(tried, composite.digit))
          ? [tried]
          : [];
      }),
    );
  return found.length === 1 ? found[0]! : lines;
}

const within = (inner: MrzSpan, outer: MrzSpan): boolean =>
  inner.line === outer.line && inner.start >= outer.start && inner.end <= outer.end;

const put = (lines: readonly string[], { line, start, end }: MrzSpan, text: string): string[] =>
  lines.map((own, i) => (i === line ? own.slice(0, start) + text + own.slice(end) : own));
