import type { NumberSpan } from './number-span.ts';

const small: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
};
const tens: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

const word = /[a-zäöüß]+/gi;
const never = /^(?:ein|eine|eins)$/;

/** Numbers written out in German, one compound word each: "fünftausend", "zweiundsiebzig", "dreieinhalb". */
export function readGermanNumbers(text: string): NumberSpan[] {
  return [...text.matchAll(word)].flatMap((match) => {
    const spelled = match[0].toLowerCase();
    const value = never.test(spelled) ? undefined : germanNumber(spelled);
    if (value === undefined) return [];
    const scaled = /hundert|tausend|million/.test(spelled);
    return [{ start: match.index, end: match.index + match[0].length, values: [value], words: true, scaled }];
  });
}

/** The value of a German number word, or undefined when it is another word. */
function germanNumber(spelled: string): number | undefined {
  if (spelled === 'anderthalb') return 1.5;
  const half = spelled.match(/^(.+)einhalb$/);
  if (half) return plus(germanNumber(half[1]!), 0.5);
  for (const [name, size] of [
    ['tausend', 1_000],
    ['hundert', 100],
  ] as const) {
    const at = spelled.indexOf(name);
    if (at < 0) continue;
    const factor = at === 0 ? 1 : germanNumber(spelled.slice(0, at));
    const rest = spelled.slice(at + name.length).replace(/^und/, '');
    return factor === undefined ? undefined : plus(rest ? germanNumber(rest) : 0, factor * size);
  }
  const compound = spelled.match(/^(.+)und(.+)$/);
  if (compound) return plus(small[compound[1]!], tens[compound[2]!]);
  return small[spelled] ?? tens[spelled];
}

const plus = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? undefined : a + b;
