import { type Minor, minor } from '../../kit/units.ts';
import { right } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';

/** A number as a pay stub prints it: an amount, hours or a rate. Which, its place says. */
export interface Figure {
  readonly value: number;
  /** Digits after the decimal mark: 2 for an amount, up to 4 for hours and rates, 0 for a whole number. */
  readonly decimals: number;
  /** A currency stands beside it. */
  readonly currency: boolean;
  readonly words: readonly Word[];
  /** 0–1 where its mark could not be read and its place alone says where cents begin; absent: certain. */
  readonly likelihood?: number;
}

const marks = String.raw`(?:US\$|USD|EUR|GBP|CHF|CNY|RMB|[$€£¥￥])`;
const figurePattern = new RegExp(
  String.raw`^(?<open>[([])?(?<minusA>[-−–])?[+]?(?<before>${marks})?(?<minusB>[-−–])?(?<digits>\d[\d.,'’]*|[.,]\d{2})(?<minusC>[-−–])?(?<close>[)\]])?(?<after>€|EUR|元|£)?$`,
  'i',
);

/** Longer numbers are codes. */
const figureMax = 10_000_000;

/**
 * A number as printed, whichever marks its country uses: the last mark is the decimal one unless exactly three digits
 * follow it, those before it part groups. `1,234.56`, `1.234,56`, `13,50,000.00`, `(245.00)` and `245.00-` for minus.
 *
 * @returns undefined for dates, percentages, codes and anything whose groups do not fit
 */
function parseFigure(text: string): Omit<Figure, 'words' | 'likelihood'> | undefined {
  const bareText = text
    .replace(/^["'‘’“|_*]+/, '')
    .replace(/["'’”|~_*;:,.]+$/, '')
    .replace(/^~(?=\d)/, '-');
  const groups = figurePattern.exec(bareText)?.groups;
  if (!groups?.digits || Boolean(groups.open) !== Boolean(groups.close)) return undefined;
  const number = numberOf(groups.digits);
  if (!number || number.value > figureMax) return undefined;
  const minus = groups.open || groups.minusA || groups.minusB || groups.minusC;
  return {
    ...number,
    value: minus ? -number.value : number.value,
    currency: Boolean(groups.before ?? groups.after),
  };
}

function numberOf(digits: string): { value: number; decimals: number } | undefined {
  const parts = digits.split(/[.,'’]/);
  const last = parts.at(-1)!;
  if (parts.length === 1) return { value: Number(digits), decimals: 0 };
  const grouped = (whole: readonly string[]) =>
    whole.length === 1 ||
    (/^\d{1,3}$/.test(whole[0]!) &&
      whole.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)) &&
      /^\d{3}$/.test(whole.at(-1)!));
  if (last.length === 3 && parts[0] !== '' && parts[0] !== '0') {
    return grouped(parts) ? { value: Number(parts.join('')), decimals: 0 } : undefined;
  }
  if (last.length === 0 || last.length > 4 || !grouped(parts.slice(0, -1))) return undefined;
  return { value: Number(`${parts.slice(0, -1).join('') || '0'}.${last}`), decimals: last.length };
}

/** The figures among words of one row, left to right. Percentages are none; `1 234,56` in two words is one. */
export function figuresIn(words: readonly Word[]): Figure[] {
  const figures: Figure[] = [];
  for (let i = 0; i < words.length; i++) {
    const torn = tornAt(words, i);
    const own = torn?.words ?? joinedAt(words, i) ?? [words[i]!];
    const text = torn?.text ?? own.map((word) => word.text).join('');
    const next = words[i + own.length]?.text ?? '';
    const figure = parseFigure(text);
    if (!figure || next.startsWith('%')) continue;
    const sign = words[i - 1];
    const signed = sign !== undefined && /^\(?-?(?:US\$|[$€£¥￥])$/.test(sign.text);
    figures.push({
      ...figure,
      currency: figure.currency || signed,
      value: signed && /[-(]/.test(sign.text) ? -Math.abs(figure.value) : figure.value,
      words: signed ? [sign, ...own] : own,
      ...(torn?.likelihood === undefined ? {} : { likelihood: torn.likelihood }),
    });
    i += own.length - 1;
  }
  return figures;
}

/** How far apart two parts may stand, in type heights. */
const tornMax = ({ certainty }: Word): number => (certainty === undefined ? 0.9 : 1.2);

interface Torn {
  readonly words: readonly Word[];
  readonly text: string;
  readonly likelihood?: number;
}

/** Typewriter spacing and OCR tear amounts before their mark: `647 .82`, `-2 ,458.32`; OCR may lose it: `275 62`. */
function tornAt(words: readonly Word[], start: number): Torn | undefined {
  const first = words[start]!;
  if (!/^[-−–~(]?[$€£]?\d{1,3}(?:,\d{3})*[.,]?$/.test(first.text)) return undefined;
  const run = [first];
  for (const word of words.slice(start + 1, start + 4)) {
    if (word.x - right(run.at(-1)!) > tornMax(word) * Math.max(first.height, word.height)) return undefined;
    run.push(word);
    const text = run.map((part) => part.text).join('');
    if (/\d[.,]\d{2}[-)*"”']*$/.test(text) && /[.,]/.test(word.text + run.at(-2)!.text))
      return { words: run, text };
    const lost = run.length === 2 && /^\d{2}[-)*"”']*$/.test(word.text) && /^[-−–~($€£]/.test(first.text);
    if (lost && word.certainty !== undefined)
      return { words: run, text: `${first.text}.${word.text}`, likelihood: 0.8 };
    if (!/^[.,]\d{3}$/.test(word.text)) return undefined;
  }
  return undefined;
}

/** `1 234,56` set with blanks between its groups: only close together and with a decimal comma. */
function joinedAt(words: readonly Word[], start: number): Word[] | undefined {
  const first = words[start]!;
  if (!/^-?[€(]?\d{1,3}$/.test(first.text)) return undefined;
  const run = [first];
  for (const word of words.slice(start + 1, start + 4)) {
    const gapMax = word.certainty === undefined ? 0.45 : 0.65;
    if (word.x - right(run.at(-1)!) > gapMax * Math.max(first.height, word.height)) return undefined;
    run.push(word);
    if (/^\d{3},\d{2}[-)€]*$/.test(word.text)) return run;
    if (!/^\d{3}$/.test(word.text)) return undefined;
  }
  return undefined;
}

/** An amount of money: two digits after the mark, or a currency beside a whole number. */
export const isAmount = ({ decimals, currency }: Figure): boolean =>
  decimals === 2 || (decimals === 0 && currency);

export const minorOf = ({ value }: Figure): Minor => minor(Math.abs(value) * 100);
