import type { ReadField } from '../../deals/deal.ts';
import type { Box } from '../../deals/facts.ts';
import { fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import { boxAround, textOf } from '../layout/lines.ts';
import type { Period } from './pay-stub-candidates.ts';
import { labelParts } from './pay-stub-deductions.ts';
import { type Figure, minorOf } from './pay-stub-figures.ts';
import { rowFigures } from './pay-stub-rows.ts';

interface EarningsRow {
  readonly label: string;
  readonly current: Figure | undefined;
  readonly ytd: Figure | undefined;
}

/** The rows of earnings between their heading and the gross, in reading order. */
function earningsRows(reading: Reading): EarningsRow[] {
  const gross = hitsOf(reading, 'gross').find((hit) => rowFigures(reading, hit).length > 0);
  const heading = [...hitsOf(reading, 'grossWeak'), ...hitsOf(reading, 'section.earnings')]
    .filter(({ page, box }) => gross && page === gross.page && isOver(box, gross.box))
    .sort((a, b) => b.box.y - a.box.y)[0];
  if (!gross || !heading) return [];
  return reading.paper.lines
    .filter(({ page, top }) => page === gross.page && top > heading.box.y + 2 && top < gross.box.y - 2)
    .flatMap((line) => line.cells.slice(0, 1).filter(({ box }) => Math.abs(box.x - heading.box.x) < 40))
    .flatMap((cell): EarningsRow[] => {
      const [words] = labelParts(cell);
      if (!words) return [];
      const placed = rowFigures(reading, { words, box: boxAround(words), page: cell.page });
      const figureIn = (period: Period) => placed.find(({ column }) => column === period)?.figure;
      const [current, ytd] = [figureIn('current'), figureIn('ytd')];
      return current || ytd ? [{ label: textOf(words), current, ytd }] : [];
    });
}

const isOver = (head: Box, below: Box): boolean => head.y < below.y && Math.abs(head.x - below.x) < 60;

/** What the rows of earnings above the gross add up to; undefined for fewer than two, which would prove nothing. */
export function earningsSum(reading: Reading, period: Period): number | undefined {
  const figures = earningsRows(reading).flatMap((row) => row[period] ?? []);
  return figures.length > 1 ? figures.reduce((sum, figure) => sum + minorOf(figure), 0) : undefined;
}

/** Paid once, and not again next year as a matter of course. */
const oneOffWords =
  /sign[- ]?on|signing|retro|back pay|severance|settlement|relocation|moving|referral|reimburs|expense|award|pay ?out|cash ?out|one[- ]time|einmal|abfindung|weihnachtsgeld|urlaubsgeld|jubil|exceptionnel|indemnit|atrasos|paga extra(?! ?prorr)|一次性|补发|报销/i;
/** Base pay and paid leave. Everything else moves with the work or the season. */
const regularWords =
  /\b(?:reg(?:ular)?|salar(?:y|ied)|base|basic|hourly|standard|straight|holidays?|hol|vacations?|vac|pto|paid time off|sick|personal|leave|bereavement|jury|wages?|teach(?:ing|er)|contract)\b|gehalt|grundlohn|lohn\b|salaire de base|salario base|plus convenio|prorrata|retribuzione ordinaria|基本工资|岗位工资|职务工资/i;

const partOf = (label: string): 'one_off' | 'regular' | 'variable' => {
  if (oneOffWords.test(label)) return 'one_off';
  return regularWords.test(label) && !/over ?time|\bot\b|premium|differential|bonus|commission/i.test(label)
    ? 'regular'
    : 'variable';
};

/**
 * What of the gross is variable (overtime, commission, bonus, tips) and what was paid once, this period and this year:
 * only where the rows add up to the gross, so that nothing of it is left out.
 */
export function earningsFields(reading: Reading, money: readonly ReadField[]): ReadField[] {
  const rows = earningsRows(reading);
  return (['current', 'ytd'] as const).flatMap((period) => {
    const gross = money.find(({ name }) => name === (period === 'current' ? 'gross_pay' : 'ytd_gross'));
    const figures = rows.flatMap((row) => row[period] ?? []);
    const sum = figures.reduce((all, figure) => all + minorOf(figure), 0);
    if (!gross || figures.length < 2 || sum !== Number(gross.value)) return [];
    return (['variable', 'one_off'] as const).flatMap((part) => {
      const own = rows.filter((row) => partOf(row.label) === part).flatMap((row) => row[period] ?? []);
      const value = own.reduce((all, figure) => all + minorOf(figure), 0);
      if (value === 0) return [];
      const name = `${period === 'ytd' ? 'ytd_' : ''}${part}_earnings`;
      return [
        {
          ...fieldOf(name, 'money', { value, words: own.flatMap(({ words }) => words) }, 0.95),
          confidence: 0.95,
        },
      ];
    });
  });
}
