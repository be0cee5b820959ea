import type { ReadField } from '../../../deals/deal.ts';
import { compact } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import { middle, type Paper, right, textOf } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { exactAmountsIn } from '../../values/exact-amounts.ts';
import { matchesIn, type Printed } from '../../values/values.ts';

const statuses: readonly (readonly [string, RegExp])[] = [
  ['married_filing_jointly', /married filing jointly/gi],
  ['married_filing_separately', /married filing separately/gi],
  ['head_of_household', /head of household/gi],
  ['qualifying_surviving_spouse', /qualifying (?:surviving spouse|widow\(?er\)?)/gi],
  ['single', /\bsingle\b/gi],
];

const tick = /^[[(|]?[xX✓✔☒☑✗✘×][\])|]?$/;

/**
 * The filing status whose box is ticked. Where the ticks are drawn and not printed, the standard deduction taken tells
 * the status, since the form lists the deduction of each; a spouse tells joint returns from others.
 */
export function filingStatusFields(paper: Paper, spouse: boolean): ReadField[] {
  const upper = paper.lines.filter(({ page, top }) => page === paper.lines[0]?.page && top < 180);
  const found = statuses.flatMap(([status, pattern]) =>
    upper.flatMap(({ words }) => matchesIn(words, pattern).map((own) => ({ status, words: own.words }))),
  );
  const all = upper.flatMap(({ words }) => words);
  const ticked = found.flatMap(({ status, words }) => {
    const mark = all.find((word) => tick.test(word.text) && isBefore(word, words[0]!));
    return mark ? [{ status, mark, words: [mark, ...words] }] : [];
  });
  const one = ticked[0];
  if (one && ticked.length === 1)
    return [fieldOf('filing_status', 'text', { value: one.status, words: one.words }, surenessOf(one.mark))];
  if (ticked.length > 1) return [];
  return byDeduction(paper, spouse);
}

/** OCR takes an empty box for a letter, too: what it saw in one is to be looked at. */
const surenessOf = ({ certainty }: Word): number => (certainty === undefined ? 0.93 : 0.9);

const isBefore = (word: Word, label: Word): boolean => {
  const gap = label.x - right(word);
  return gap > -2 && gap < 1.8 * label.height && Math.abs(middle(word) - middle(label)) < 0.8 * label.height;
};

/** Standard deductions in dollars: single, joint, head of household. @see 26 USC 63(c); yearly revenue procedures */
const deductions: readonly (readonly [single: number, joint: number, household: number])[] = [
  [12_000, 24_000, 18_000],
  [12_200, 24_400, 18_350],
  [12_400, 24_800, 18_650],
  [12_550, 25_100, 18_800],
  [12_950, 25_900, 19_400],
  [13_850, 27_700, 20_800],
  [14_600, 29_200, 21_900],
  [15_750, 31_500, 23_625],
];

function byDeduction(paper: Paper, spouse: boolean): ReadField[] {
  const line = paper.lines.find(({ words }) =>
    /standarddeductionoritemizeddeductions/.test(compact(textOf(words))),
  );
  const last = line?.words.at(-1);
  const [amount] = last ? exactAmountsIn([{ ...last, text: last.text.replace(/[.,]$/, '.00') }], true) : [];
  if (!last || !amount) return [];
  const shown: Printed<string> = { value: '', words: [last] };
  for (const [single, joint, household] of deductions) {
    if (amount.value === joint * 100 && spouse)
      return [fieldOf('filing_status', 'text', { ...shown, value: 'married_filing_jointly' }, 0.88)];
    if (amount.value === single * 100 && !spouse)
      return [fieldOf('filing_status', 'text', { ...shown, value: 'single' }, 0.85)];
    if (amount.value === household * 100 && !spouse)
      return [fieldOf('filing_status', 'text', { ...shown, value: 'head_of_household' }, 0.85)];
  }
  return [];
}
