import type { ReadField } from '../../deals/deal.ts';
import type { Minor } from '../../kit/units.ts';
import { fieldOf, hitsOf, type Reading, warning } from '../layout/fields.ts';
import { boxAround, type Cell, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { entriesBetween } from '../values/amounts.ts';
import { candidatesOf, type Period, partOf } from './pay-stub-candidates.ts';
import { figuresIn, isAmount, minorOf } from './pay-stub-figures.ts';
import { rowFigures } from './pay-stub-rows.ts';

/** What is taken off a wage, in the languages of the stubs: enough of the word to tell it from earnings and balances. */
const deductionWords =
  /\btax|withh|w\/h|\bfed(?:eral)?\b|\bwh\b|insur|401|403|457|fica|medic|social|soc sec|oasdi|dental|vision|health|hsa|fsa|retire|pension|union|garnish|levy|loan|life|disab|sdi|sui|\bsit\b|\bopt\b|stock|bond|dues|child supp|charit|united way|parking|transit|commut|steuer|versicherung|soli|kirchen|contingencias|desempleo|formaci|irpf|\bmei\b|anticipo|embargo|cotis|csg|crds|s[ée]curit[ée]|retraite|pr[ée]voyance|mutuelle|ch[ôo]mage|imp[ôo]t|ticket|national insurance|\bni\b|paye|student|inps|irpef|addizional|养老|医疗|失业|公积金|个人所得税|个税|社保|扣/i;

interface Line {
  readonly label: string;
  readonly value: Minor;
  readonly words: readonly Word[];
}

/**
 * Every sum of deductions that a stub supports for a period: its printed totals, alone and together, and its single
 * deductions added up. Gross less one of them is a net that is proven.
 */
export function deductionSums(reading: Reading, period: Period): ReadonlySet<number> {
  const totals = candidatesOf(reading, ['deductionsTotal', 'total'], period).map(({ value }) => value);
  const sums = new Set<number>(subsetSums(totals.filter((value) => value > 0)));
  const rows = deductionRows(reading, period);
  const sum = rows.reduce((all, { value }) => all + value, 0);
  if (sum > 0) sums.add(sum);
  return sums;
}

/** Sums of up to four of the first eight values, each used once: totals of taxes, of deductions, of both. */
function subsetSums(values: readonly number[]): number[] {
  const few = values.slice(0, 8);
  return Array.from({ length: 1 << few.length }, (_, bits) => few.filter((_, i) => bits & (1 << i)))
    .filter(({ length }) => length > 0 && length <= 4)
    .map((some) => some.reduce((sum, value) => sum + value, 0));
}

const summary = new Set([
  'gross',
  'grossWeak',
  'grossYtd',
  'net',
  'netWeak',
  'netYtd',
  'netBeforeTax',
  'netTaxable',
  'deductionsTotal',
  'total',
  'stop',
  'hours',
  'rate',
  'section.employer',
]);

/** The single deductions a stub lists for a period, in reading order. The employer's own costs are none. */
function deductionRows(reading: Reading, period: Period): Line[] {
  const skipped = new Set(
    [...summary]
      .flatMap((key) => hitsOf(reading, key))
      .filter((hit) => hit.words.length > 0)
      .flatMap(({ words }) => words),
  );
  return reading.paper.lines.flatMap((line) =>
    line.cells.flatMap(labelParts).flatMap((words): Line[] => {
      const label = textOf(words);
      if (!deductionWords.test(label) || words.some((word) => skipped.has(word))) return [];
      const at = { words, box: boxAround(words), page: line.page };
      if (partOf(reading, at) === 'employer') return [];
      const own = rowFigures(reading, at).find(({ column }) => column === period);
      return own ? [{ label, value: minorOf(own.figure), words: own.figure.words }] : [];
    }),
  );
}

/** The runs of words of a cell that stand before its amounts or between them. */
export function labelParts(cell: Cell): Word[][] {
  const amounts = new Set(
    figuresIn(cell.words)
      .filter(isAmount)
      .flatMap(({ words }) => words),
  );
  const runs: Word[][] = [];
  for (const [i, word] of cell.words.entries()) {
    if (amounts.has(word)) continue;
    if (i > 0 && !amounts.has(cell.words[i - 1]!)) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

/**
 * Deductions beside the named taxes, where they and the taxes add up to gross − net: a list that is whole. Otherwise the
 * warning `deductions_incomplete`: their sum proves nothing then.
 */
export function deductionFields(reading: Reading, money: readonly ReadField[]): ReadField[] {
  const amountOf = (name: string) => money.find((field) => field.name === name);
  const [gross, net] = [amountOf('gross_pay'), amountOf('net_pay')];
  if (!net) return [];
  const rows = deductionRows(reading, 'current');
  const named = ['federal_tax', 'social_security_tax', 'medicare_tax'].flatMap(
    (name) => amountOf(name) ?? [],
  );
  const sum = rows.reduce((all, { value }) => all + value, 0);
  const whole = gross && sum === Number(gross.value) - Number(net.value);
  const listed = named.every(({ box }) => rows.some(({ words }) => isAt(boxAround(words), box)));
  if (!gross || !listed || (!whole && !isPlainList(reading, rows))) {
    return [warning('deductions_incomplete', net.page, net.box)];
  }
  return rows
    .filter(({ words }) => !named.some(({ box }) => isAt(boxAround(words), box)))
    .map(({ value, words }) => fieldOf('other_deduction', 'money', { value, words }, 0.9));
}

const isAt = (a: ReadField['box'], b: ReadField['box']): boolean => a.x === b.x && a.y === b.y;

/** Whether every labelled amount between gross and net is one of the rows: then their sum may be held against the net. */
function isPlainList(reading: Reading, rows: readonly Line[]): boolean {
  const shown = (key: string) =>
    hitsOf(reading, key).find((hit) => rowFigures(reading, hit).some(({ column }) => column === 'current'));
  const [gross, net] = [shown('gross'), shown('net')];
  const list =
    gross && net && gross.box.y < net.box.y
      ? entriesBetween(reading, gross, net, /\b(?:employer|company|hourly|rate|hours)\b/i)
      : undefined;
  return list !== undefined && list.length === rows.length;
}
