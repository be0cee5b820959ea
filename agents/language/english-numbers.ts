import type { NumberSpan } from './number-span.ts';

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  grand: 1_000,
  million: 1_000_000,
};

const units = new Map<string, number>([
  ...small.map((word, value) => [word, value] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
]);

const unit = `(?:${[...units.keys()].reverse().join('|')})`;
const scale = '(?:hundred|thousand|grand|million)';
const head = `(?:${unit}|an?(?= ${scale})|a couple(?: of)?(?= ${scale})|half a(?= (?:${scale}|year))|half(?= year))`;
const tail = `(?:[ -]+(?:and )?(?:${unit}|${scale}|an? (?:half|quarter))|[ -]point(?:[ -]${unit})+)`;
const run = new RegExp(`\\b${head}\\b(?:${tail}\\b)*`, 'gi');

/**
 * Numbers written out in English: "twenty-five thousand", "three and a half grand", "four fifty", "six point nine nine".
 * A lone "one" is a pronoun far more often than a number, so it counts only where a unit follows.
 */
export function readEnglishNumbers(text: string): NumberSpan[] {
  return [...text.matchAll(run)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length);
    if (match[0].toLowerCase() === 'one' && !/^[ -](?:years?|months?|percent|dollars?)\b/i.test(after))
      return [];
    const values = englishValues(match[0].toLowerCase());
    const written = { start: match.index, end: match.index + match[0].length, values, words: true };
    return values.length > 0 ? [{ ...written, scaled: new RegExp(scale).test(match[0].toLowerCase()) }] : [];
  });
}

function englishValues(phrase: string): number[] {
  const [whole = '', decimals] = phrase.split(/[ -]point[ -]/);
  if (decimals !== undefined)
    return [Number(`${sumUp(words(whole))[0]}.${words(decimals).map(digit).join('')}`)];
  return sumUp(words(whole));
}

const words = (phrase: string) => phrase.split(/[ -]+/).filter((word) => word !== 'and' && word !== 'of');
const digit = (word: string) => String(units.get(word) ?? '');

/** Adds up a run of words. Two numbers below a hundred side by side are read both ways: "four fifty" is 450 or 4.50. */
function sumUp(list: readonly string[]): number[] {
  let total = 0;
  let current = 0;
  let paired = 0;
  let added = 0;
  let lastScale = 1;
  for (const [i, word] of list.entries()) {
    const value = units.get(word);
    if (value !== undefined) {
      const pairs =
        current > 0 && !(current % 100 >= 20 && current % 10 === 0 && value < 10) && current % 100 !== 0;
      if (pairs) {
        paired = current;
        current = current * 100 + value;
      } else current += value;
      if (pairs) added = value;
      else if (paired > 0) added += value;
    } else if (scales[word]) {
      lastScale = scales[word];
      if (lastScale === 100) current = (current || 1) * 100;
      else {
        total += (current || 1) * lastScale;
        current = 0;
      }
    } else if (word === 'couple') current = 2;
    else if (word === 'half' || word === 'quarter') {
      const part = word === 'half' ? 0.5 : 0.25;
      if (current > 0) current += part;
      else if (i === 0) current = part;
      else total += lastScale * part;
    }
  }
  const sum = total + current;
  return paired > 0 && total === 0 ? [sum, paired + added / 100] : [sum];
}
