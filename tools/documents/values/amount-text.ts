import { type Minor, minor } from '../../kit/units.ts';
import { capitalAmount } from './capital-amounts.ts';
import type { DecimalMark, PaperLocale } from './locale.ts';

/** An amount as one text says it. */
export interface AmountRead {
  /** Minor units of its currency, negative for a minus, brackets, `DR` or a trailing minus. */
  readonly value: Minor;
  /** ISO 4217 code, where the text names one. */
  readonly currency: string | undefined;
  /** Whether a currency sign, or minor units, show that it is money at all. */
  readonly shown: boolean;
  /** How likely the text means this amount, 0 to 1. */
  readonly likelihood: number;
}

/** What is known of the paper that the text stands on. */
export type AmountContext = Pick<PaperLocale, 'decimalMark' | 'language' | 'currency' | 'showsMinorUnits'> & {
  /** Whether letters may be misread: OCR's `S` for 5, a comma for a point. */
  readonly ocr?: boolean;
};

const sign =
  '(?:US\\$|CA\\$|C\\$|MX\\$|NT\\$|R\\$|[$€£¥₹]|Rs\\.?|USD|EUR|GBP|CHF|SEK|CAD|MXN|CNY|RMB|JPY|INR|TWD|人民币|kr\\.?|Fr\\.|zł|元|円|万元|万円)';
const shape = new RegExp(
  `^(?<open>\\()?(?<minusA>[-+−–])? ?(?<before>${sign})? ?(?<minusB>[-+−–])? ?(?<digits>\\d[\\d.,'’ ]*?)(?<dash>[.,][-–—]{1,2})?(?<minusC>[-−–])? ?(?<after>${sign})?(?<minusD>[-−–])?(?<close>\\))?(?: ?(?<mark>CR|DR|Cr|Dr|S|H))?$`,
  'u',
);

/** More is a number of an account, not an amount: ten thousand million. */
const amountMax = 1e12;

const codes: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  MX$: 'MXN',
  NT$: 'TWD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  RMB: 'CNY',
  人民币: 'CNY',
  元: 'CNY',
  万元: 'CNY',
  円: 'JPY',
  万円: 'JPY',
  'Fr.': 'CHF',
  zł: 'PLN',
};

/**
 * An amount as printed, in the way the paper writes numbers: `$1,639.80`, `1.234,56 €`, `1 234,56`, `1'234.56`,
 * `13,50,000`, `(245.00)`, `245.00-`, `2.85万元`, `贰万捌仟伍佰元整`.
 *
 * A mark that could be a decimal mark or a thousands mark (`1.234`) is read by the paper's own, and not at all when the
 * paper has none. What can be read one way only but is not the paper's way, or is mended, is less likely.
 */
export function readAmount(printedText: string, context: AmountContext): AmountRead | undefined {
  const text = printedText
    .normalize('NFKC')
    .replace(/\*+$|["'”°]+$/g, '')
    .replace(/[;,.:]$/, '')
    .trim();
  const capital = capitalAmount(text);
  if (capital !== undefined) return { value: minor(capital), currency: 'CNY', shown: true, likelihood: 1 };
  const mended = context.ocr ? mend(text) : text;
  const parts = shape.exec(mended)?.groups;
  if (!parts || Boolean(parts.open) !== Boolean(parts.close)) return undefined;
  if (/^[SH]$/.test(parts.mark ?? '') && context.language !== 'de') return undefined;
  const number = readNumber(parts.digits!.trim(), context);
  if (!number || (number.decimals ?? 0) > 2) return undefined;
  const named = parts.before ?? parts.after;
  const currency = currencyNamed(named, context);
  const value = inMinor(number.value, currency ?? context.currency, /万/.test(named ?? ''));
  if (value > amountMax) return undefined;
  const shown = named !== undefined || number.decimals === 2 || parts.dash !== undefined;
  const minus =
    parts.open ||
    [parts.minusA, parts.minusB, parts.minusC, parts.minusD].some((mark) => mark && mark !== '+') ||
    /^(?:DR|Dr|S)$/.test(parts.mark ?? '');
  const short = number.decimals === 1 ? 0.7 : 1;
  const lost = context.ocr && context.showsMinorUnits && number.decimals === undefined ? 0.6 : 1;
  const likelihood = number.likelihood * (mended === text ? 1 : 0.7) * lost * short;
  return { value: minor(minus ? -value : value), currency, shown, likelihood };
}

function currencyNamed(named: string | undefined, { language, currency }: AmountContext): string | undefined {
  if (named === undefined) return undefined;
  if (named === '¥') return language === 'ja' ? 'JPY' : language === 'zh' ? 'CNY' : currency;
  if (named === '$' && currency !== undefined && /D$|^MXN$/.test(currency)) return currency;
  if (named.startsWith('kr')) return currency ?? (language === 'sv' ? 'SEK' : undefined);
  return codes[named] ?? named;
}

const exponents = new Map<string, number>();

/** Decimal places of a currency's minor unit: two for most, none for yen. */
function exponentOf(currency: string | undefined): number {
  if (currency === undefined) return 2;
  const kept = exponents.get(currency);
  if (kept !== undefined) return kept;
  const exponent =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  exponents.set(currency, exponent);
  return exponent;
}

const inMinor = (value: number, currency: string | undefined, tenThousands: boolean): number =>
  Math.round(value * (tenThousands ? 10_000 : 1) * 10 ** exponentOf(currency));

/** A number as printed. */
interface NumberRead {
  readonly value: number;
  /** Digits after the decimal mark; undefined without one. */
  readonly decimals: number | undefined;
  readonly likelihood: number;
}

/**
 * A number with its thousands and decimal marks, by the paper's decimal mark where the text alone leaves a doubt.
 * Undefined where the marks do not form a number, or could mean one a thousand times another.
 */
function readNumber(
  text: string,
  { decimalMark }: { readonly decimalMark: DecimalMark | undefined },
): NumberRead | undefined {
  const marks = [...text.matchAll(/[.,]/g)];
  if (/['’ ]/.test(text)) return grouped(text);
  if (marks.length === 0) return /^\d{1,12}$/.test(text) ? whole(text, 1) : undefined;
  const last = marks.at(-1)!;
  const [head, tail] = [text.slice(0, last.index), text.slice(last.index + 1)];
  const kinds = new Set(marks.map(([mark]) => mark));
  if (kinds.size === 2)
    return inGroups(head, other(last[0])) && /^\d{1,2}$/.test(tail)
      ? decimal(head, tail, against(last[0], decimalMark))
      : undefined;
  if (marks.length > 1) return repeated(text, last[0], decimalMark);
  if (tail.length === 3 && /^\d{1,3}$/.test(head))
    return thousandOrThousandths(head, tail, last[0], decimalMark);
  if (!/^\d+$/.test(head) || !/^\d{1,4}$/.test(tail)) return undefined;
  return decimal(head, tail, against(last[0], decimalMark));
}

/** `1.234`: a thousand or thousandths, as the paper's decimal mark says; nothing when it says nothing. */
function thousandOrThousandths(
  head: string,
  tail: string,
  mark: string,
  decimalMark: DecimalMark | undefined,
): NumberRead | undefined {
  if (decimalMark === undefined) return undefined;
  return mark === decimalMark ? decimal(head, tail, 1) : head === '0' ? undefined : whole(head + tail, 1);
}

/** One mark several times: it groups, unless two digits after the last show a decimal mark printed as the other one. */
function repeated(text: string, mark: string, decimalMark: DecimalMark | undefined): NumberRead | undefined {
  if (inGroups(text, mark)) return whole(text, mark === decimalMark ? 0.6 : 1);
  const [head, tail] = [text.slice(0, text.lastIndexOf(mark)), text.slice(text.lastIndexOf(mark) + 1)];
  return inGroups(head, mark) && /^\d{2}$/.test(tail) ? decimal(head, tail, 0.5) : undefined;
}

/** Groups set apart by blanks or apostrophes, with a decimal mark at most. */
function grouped(text: string): NumberRead | undefined {
  const parts = /^(\d{1,3}(?:(['’ ])\d{3})(?:\2\d{3})*)(?:[.,](\d{1,2}))?$/.exec(text);
  if (!parts) return undefined;
  return parts[3] === undefined ? whole(parts[1]!, 0.9) : decimal(parts[1]!, parts[3], 1);
}

/** Groups of three, or India's: three last and twos before. */
const inGroups = (text: string, mark: string): boolean =>
  new RegExp(
    `^(?:[1-9]\\d{0,2}(?:\\${mark}\\d{3})+|[1-9]\\d?(?:\\${mark}\\d{2})+\\${mark}\\d{3}|\\d{1,3})$`,
  ).test(text);

const other = (mark: string) => (mark === '.' ? ',' : '.');
const digitsOf = (text: string) => text.replace(/\D/g, '');
const whole = (text: string, likelihood: number): NumberRead => ({
  value: Number(digitsOf(text)),
  decimals: undefined,
  likelihood,
});
const decimal = (head: string, tail: string, likelihood: number): NumberRead => ({
  value: Number(`${digitsOf(head)}.${tail}`),
  decimals: tail.length,
  likelihood,
});

/** A decimal mark that is not the paper's own is a slip or a foreign figure. */
const against = (mark: string, decimalMark: DecimalMark | undefined): number =>
  decimalMark === undefined || decimalMark === mark ? 1 : 0.6;

/** Letters and blanks that OCR puts for digits and marks, where the rest is clearly an amount. */
function mend(text: string): string {
  const closed = text.replace(/ ?([.,]) ?(?=\d)/g, '$1').replace(/(\d):(\d{2})$/, '$1.$2');
  const digits = closed.match(/\d/g)?.length ?? 0;
  const letters = closed.match(/[SOolIB]/g)?.length ?? 0;
  if (letters === 0 || digits < 2 || letters > digits || !/[.,][\dSOolIB]{2}\W?$/.test(closed)) return closed;
  return closed.replace(/(?<![A-Za-z])[SOolIB]+(?![A-Za-z])/g, (some) =>
    [...some]
      .map((letter) => (letter === 'S' ? '5' : letter === 'B' ? '8' : /[Oo]/.test(letter) ? '0' : '1'))
      .join(''),
  );
}
