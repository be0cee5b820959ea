/** Words of a search for a car, made comparable. Pure text: knows no catalogue. */

const aliases: Readonly<Record<string, string>> = {
  chevy: 'chevrolet',
  vw: 'volkswagen',
  merc: 'mercedes',
  benz: 'mercedes',
  beemer: 'bmw',
  bimmer: 'bmw',
  subie: 'subaru',
  caddy: 'cadillac',
  斯巴鲁: 'subaru',
  傲虎: 'outback',
  森林人: 'forester',
  本田: 'honda',
  雅阁: 'accord',
  思域: 'civic',
  丰田: 'toyota',
  凯美瑞: 'camry',
  卡罗拉: 'corolla',
  福特: 'ford',
  雪佛兰: 'chevrolet',
  日产: 'nissan',
  现代: 'hyundai',
  起亚: 'kia',
  马自达: 'mazda',
  大众: 'volkswagen',
  宝马: 'bmw',
  奔驰: 'mercedes',
  奥迪: 'audi',
  特斯拉: 'tesla',
  全新: 'new',
  新车: 'new',
  二手: 'used',
  preowned: 'used',
};

/** Words that say nothing about which car it is. */
const filler = new Set(
  (
    'a an and the my this that one of for in with it is on at i im me we want wants like need would love looking ' +
    'buy get please show find any some all have do you what which cars car vehicle vehicles auto suv truck ' +
    'pickup crossover minivan stock number no model year trim package edition awd fwd 4wd 4x4 ' +
    'automatic red blue black white silver gray grey green dark light color colour certified cpo'
  ).split(' '),
);

/**
 * Lower case, accents of width undone, aliases replaced, split at everything that is neither letter nor digit.
 * Chinese names are found inside running text, where no blanks set them apart.
 */
export function wordsOf(text: string): string[] {
  let plain = text.normalize('NFKC').toLowerCase().replaceAll("'", ' ').replaceAll('’', ' ');
  for (const [name, alias] of Object.entries(aliases)) {
    if (!/^[a-z]+$/.test(name)) plain = plain.replaceAll(name, ` ${alias} `);
  }
  const words = plain.replaceAll(/[款年的辆台一]/gu, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => aliases[word] ?? word);
}

export const isFiller = (word: string): boolean => filler.has(word);

/** True for equal words, and for words of five letters or more that one slip apart: a letter wrong, missing, extra or swapped. */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || /\d/.test(a + b) || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
