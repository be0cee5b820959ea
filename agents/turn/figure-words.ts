import { type FigureMention, readFigures } from '../language/figures.ts';
import { skeleton } from './clean-draft.ts';

/**
 * Every figure a sentence holds, also in forms that people hardly use and models might: financial numerals (肆佰), German
 * without umlauts, words cut up by markdown, fractions and multiples in words, Roman numerals with a unit.
 */
export function writtenFigures(text: string): readonly FigureMention[] {
  const plain = asUsual(text);
  const bare = skeleton(plain);
  return bare === plain ? readFigures(plain) : [...readFigures(plain), ...readFigures(bare)];
}

/** A word that is a figure without being a number: "half", "a dozen", 一半. */
export const multiple = (text: string): string | undefined =>
  (text.match(multiples) ?? text.match(roman))?.[0];

const multiples =
  /\b(?:dozens?|halves|half|double[ds]?(?![- ]check)|triple[ds]?|quadruple[ds]?|twice|thrice|hundreds|thousands|millions|zero|dutzende?|h(?:ä|ae)lfte|halb\w*|doppelt\w*|dreifach\w*|hunderte|tausende|null)\b|一半|翻倍|[几数]倍/iu;

/** Two letters at least, in the order Rome wrote them, and a unit: "LX months", not "IM Monat" nor a trim called LX. */
const roman =
  /(?<![A-Za-z])(?=[IVXLCDM]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[ -]?(?:%|[Pp]ercent|[Pp]rozent|[Mm]onths?|[Yy]ears?|[Dd]ollars?|Euros?|Monate?n?|Jahre?n?|个月|年|元)/;

const financial = '壹贰貳叁參肆伍陆陸柒捌玖拾佰廿卅两';
const usual = '一二二三三四五六六七八九十百念卅两';

function asUsual(text: string): string {
  return text
    .replace(/[壹贰貳叁參肆伍陆陸柒捌玖拾佰]/g, (numeral) => usual[financial.indexOf(numeral)] ?? numeral)
    .replace(/[廿卅]/g, (tens) => (tens === '廿' ? '二十' : '三十'))
    .replace(/fuenf/gi, 'fünf')
    .replace(/zwoelf/gi, 'zwölf');
}
