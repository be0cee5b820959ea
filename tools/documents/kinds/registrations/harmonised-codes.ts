import type { Line } from '../../layout/lines.ts';
import { right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { clean, type Printed } from '../../values/values.ts';

/** A value of a registration certificate at its harmonised code, in the rows that belong to it. */
export interface CodedValue extends Printed<string> {
  readonly code: string;
  readonly words: readonly Word[];
  readonly line: Line;
}

/** The codes of Directive 1999/37/EC, annex I, without their dots: A plate, B first registration, C holder, D car, E VIN, I issue… */
const codes: ReadonlySet<string> = new Set(
  (
    'A,B,C1,C11,C12,C13,C2,C21,C22,C23,C3,C31,C32,C33,C4,C4A,C41,D1,D2,D21,D3,D4,D5,E,F1,F2,F3,G,G1,H,I,I1,J,J1,J2,J3,K,L,M,N,O1,O2,P1,P2,P3,' +
    'P4,P5,P6,Q,R,S1,S2,T,U1,U2,U3,V1,V7,V9,X1,Y1,Y2,Y3,Y4,Y5,Y6,Z1,Z2,Z3,Z4'
  ).split(','),
);

/** `D.1`, `(D.1)`, `D1:`, `C.1.1`; a stroke that OCR took for the figure one is one. */
export function codeOf({ text }: Word): string | undefined {
  const bare = /^[([{]?([A-Z](?:[.,]?[\dlI|](?:[.,]?[\dlI])?[a-d]?)?)[.,]?[)\]}]?:?$/.exec(text)?.[1];
  const code = bare
    ?.replace(/(?<=^.+)[lI|]/g, '1')
    .replace(/[.,]/g, '')
    .toUpperCase();
  return code && codes.has(code) ? code : undefined;
}

/** A code stands at the start of a row or after a gap; a letter within a value does not. */
const isMark = (word: Word, before: Word | undefined): boolean =>
  codeOf(word) !== undefined && (before === undefined || word.x - right(before) > 0.8 * word.height);

/** What is printed right of every code, up to the next one; words that explain the code left out. */
export function codedValues(lines: readonly Line[], explains: (word: Word) => boolean): CodedValue[] {
  return lines.flatMap((line) => {
    const marks = line.words.flatMap((word, i) => (isMark(word, line.words[i - 1]) ? [i] : []));
    return marks.flatMap((at, k): CodedValue[] => {
      const after = line.words.slice(at + 1, marks[k + 1] ?? line.words.length);
      const start = after.findIndex((word) => !explains(word));
      const words = start < 0 ? [] : closeTogether(after.slice(start));
      const value = clean(words.map(({ text }) => text).join(' '));
      return value === '' ? [] : [{ code: codeOf(line.words[at]!)!, value, words, line }];
    });
  });
}

const gapMax = 2.6;

function closeTogether(words: readonly Word[]): Word[] {
  const end = words.findIndex(
    (word, i) =>
      i > 0 && word.x - right(words[i - 1]!) > gapMax * Math.max(word.height, words[i - 1]!.height),
  );
  return end < 0 ? [...words] : words.slice(0, end);
}
