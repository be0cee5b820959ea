import { checkHolds } from './mrz-checks.ts';
import type { MrzCheck, MrzFormat } from './mrz-formats.ts';
import { repairMrz } from './mrz-repair.ts';

/** A line brought to its format's length, and how many characters were added or taken away for it. */
export interface Fitted {
  readonly text: string;
  readonly edits: number;
}

/** How many readings of one line are kept for the check digits that run over several. */
const fittedMax = 6;

/** More characters than this too many or too few and the line is of another format. */
export const lengthOffMax = 8;

/** What OCR makes of fillers when it has begun to misread a run of them. */
const noise = '<KCELSXG64R';

/**
 * The readings of a line that have the format's length: fillers cleaned, its runs of fillers made longer or shorter, or
 * one character added or taken away anywhere. Those come first whose own check digits hold.
 */
export function fitted(text: string, line: number, format: MrzFormat): Fitted[] {
  const read = namesLine(line, format) ? [namesCleaned(text), text] : [...[2, 1, 0].map(cleaner(text)), text];
  const starts = line === 0 ? read.map(firstLetters) : read;
  const distinct = new Map<string, Fitted>();
  for (const one of starts.flatMap((some) => toLength(some, format.length)))
    if ((distinct.get(one.text)?.edits ?? 9) > one.edits) distinct.set(one.text, one);
  const own = format.checks.filter(({ over, digit }) => [...over, digit].every((span) => span.line === line));
  return [...distinct.values()]
    .map((one) => ({
      one,
      holding: holdingOn(one.text, line, format, own),
      misfits: misfitsIn(one.text, line, format),
    }))
    .sort((a, b) => b.holding - a.holding || a.misfits - b.misfits || a.one.edits - b.one.edits)
    .slice(0, fittedMax)
    .map(({ one }) => one);
}

/** How many of a line's own check digits hold once it is repaired. */
function holdingOn(text: string, line: number, format: MrzFormat, own: readonly MrzCheck[]): number {
  if (own.length === 0) return 0;
  const empty = Array.from({ length: format.lines }, () => '<'.repeat(format.length));
  const repaired = repairMrz(empty.with(line, text), format);
  return own.filter((check) => checkHolds(repaired, check, format)).length;
}

/** Digits where letters belong and letters where digits do: OCR confuses a few, a line that has slipped has many. */
const misfitsIn = (text: string, line: number, { parts }: MrzFormat): number =>
  parts
    .filter((part) => part.line === line && part.type !== 'any')
    .map(
      ({ start, end, type }) =>
        text.slice(start, end).match(type === 'letters' ? /\d/g : /[A-Z]/g)?.length ?? 0,
    )
    .reduce((sum, some) => sum + some, 0);

const namesLine = (line: number, { parts }: MrzFormat): boolean =>
  parts.some((part) => part.line === line && part.name === 'names');

/** No zone begins with a filler; after its first letter a filler is likelier than what OCR makes of one. */
const firstLetters = (text: string): string =>
  text
    .replace(/^<+/, '')
    .replace(/^[1L](?=[<A-Z])/, 'I')
    .replace(/^([PIACV])[KSEX](?=[A-Z0-9<]{3})/, '$1<')
    .replace(/^PC/, 'P<');

/** Runs that begin as fillers, all as fillers, but for the last characters of the line. */
const cleaner = (text: string) => (kept: number) => {
  const end = text.length - kept;
  const cleaned = text
    .slice(0, end)
    .replace(new RegExp(`<[${noise}]{2,}`, 'g'), (run) => '<'.repeat(run.length));
  return cleaned + text.slice(end);
};

/** After the given names everything is filler: names end at the second double filler, whatever OCR saw in the run. */
function namesCleaned(read: string): string {
  const whole = parted(read);
  // Germany's code is one letter: the fillers after it part no names.
  const head = /^[PIAC][A-Z<]D<<(?=[A-Z])/.exec(whole)?.[0] ?? '';
  const text = whole.slice(head.length);
  const names = new RegExp(
    `^(.*?[A-Z]<<[A-Z0-9]+(?:<[A-Z0-9]+)*?)(<<[<A-Z0-9]*|<[KCSEX6]<[${noise}]*|<[${noise}]?)$`,
  ).exec(text);
  return head + (names ? names[1]! + '<'.repeat(names[2]!.length) : text);
}

/** Where no double filler parts the names, a lone `K` or `C` between two fillers was one: `SURNAME<K<GIVEN<K<<<`. */
const parted = (text: string): string =>
  text.replace(/^([A-Z<]{5}[A-Z]+(?:<[A-Z]{2,})*)<[KCSX]<(?=[A-Z]{2})/, '$1<<');

function toLength(text: string, length: number): Fitted[] {
  const off = length - text.length;
  if (Math.abs(off) > lengthOffMax) return [];
  if (off === 0) return [{ text, edits: 0 }];
  const edits = Math.abs(off);
  const stretched = [...text.matchAll(/<{2,}/g)]
    .filter(([run]) => run.length + off > 0)
    .map((run) => ({
      text:
        text.slice(0, run.index) + '<'.repeat(run[0].length + off) + text.slice(run.index + run[0].length),
      edits,
    }));
  const single = off === 1 ? added(text) : off === -1 ? taken(text) : [];
  return [...stretched.reverse(), ...single.map((some) => ({ text: some, edits: edits + 1 }))];
}

const added = (text: string): string[] =>
  Array.from({ length: text.length + 1 }, (_, i) => `${text.slice(0, i)}<${text.slice(i)}`);

const taken = (text: string): string[] =>
  Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1));
