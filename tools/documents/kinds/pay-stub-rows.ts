import type { Box } from '../../deals/facts.ts';
import { hitsOf, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { bare } from '../layout/likeness.ts';
import { boxAround, centre, type Line, middle, right, sharedWidth, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { orderOfTwo } from './pay-stub-columns.ts';
import { type Figure, figuresIn, isAmount } from './pay-stub-figures.ts';

/** Which column of a pay stub an amount stands in. `unclear`: nothing on the page says. */
type Column = 'current' | 'ytd' | 'employer' | 'other' | 'unclear';

export interface PlacedFigure {
  readonly figure: Figure;
  readonly column: Column;
  /** How the column is known: a head above it, a word before it, the order of two, or its being alone. */
  readonly by: 'head' | 'marker' | 'order' | 'alone';
}

const columnOf: Readonly<Record<string, Column>> = {
  'column.current': 'current',
  month: 'current',
  'column.ytd': 'ytd',
  'column.employer': 'employer',
  'column.other': 'other',
  hours: 'other',
  rate: 'other',
};
const isHead = (hit: Hit): boolean => hit.key in columnOf;
const isPeriodHead = ({ key }: Hit): boolean => /^column\.(?:current|ytd|employer)$/.test(key);

/** Words that may stand between a label and its amount without naming another thing. */
const neutral =
  /^(?:tax|taxes|withh?\w*|w\/h|wh|employee|ee|emp|total|this|period|check|pay|amount|s|m|single|married|eur|usd|gbp|rmb|cny|h|x|hrs?|hours?|@|of|is|in|en|el|from|current|\(?[ab][-–−+][ab]\)?|r|us|res|nr|per|a\+b|tot|yuan|euros?|元)$/i;

/** A filing status or a code of a few capitals, as tax rows show it. */
const statusCode = /^(?:[A-Z]{1,3}|[A-Z]\d{1,2}|[SMH]-\d)$/;

const isPlaceholder = (text: string): boolean => /^(\p{L}|[*_.#-])\1{2,}$/u.test(text);

const isNeutral = (text: string): boolean =>
  !/\p{L}/u.test(text) ||
  neutral.test(text.replace(/[():.,=]/g, '')) ||
  statusCode.test(text) ||
  isPlaceholder(text);

/** Words of the label's row, left to right, from its right edge on. */
function rowRightOf(reading: Reading, box: Box, page: number, own: readonly Word[]): Word[] {
  const inRow = (word: Word) =>
    Math.abs(middle(word) - middle(box)) < 0.6 * Math.min(word.height, box.height);
  return reading.paper.lines
    .filter(
      (line) => line.page === page && line.top < box.y + 2 * box.height && line.bottom > box.y - box.height,
    )
    .flatMap((line) => {
      const words = line.words.filter(
        (word) => word.x >= right(box) - 1 && inRow(word) && !own.includes(word),
      );
      return line.words.includes(own[0]!) || !hasOwnLabel(line, words) ? words : [];
    })
    .sort((a, b) => a.x - b.x);
}

/** Words of a line that has a text of its own left of them belong to that text. */
const hasOwnLabel = (line: Line, words: readonly Word[]): boolean =>
  words.length > 0 && line.words.some((word) => word.x < words[0]!.x && /\p{L}{3}/u.test(word.text));

/**
 * The amounts that a label's row prints for it: right of it, up to the next label or text, each with its column. Empty
 * when something else stands between, such as the name of another thing.
 */
export function rowFigures(reading: Reading, label: Pick<Hit, 'words' | 'box' | 'page'>): PlacedFigure[] {
  const [first, last] = [label.words[0]!, label.words.at(-1)!];
  if (middle(last) - middle(first) < 0.6 * first.height) return rowOf(reading, label);
  // A label over two lines: its amounts stand beside the first or the last of them.
  const parts = [first, last].map((word) =>
    label.words.filter((other) => Math.abs(middle(other) - middle(word)) < 0.5 * word.height),
  );
  const rows = parts.map((words) => rowOf(reading, { words, box: boxAround(words), page: label.page }));
  return rows.find((row) => row.length > 0) ?? [];
}

function rowOf(reading: Reading, label: Pick<Hit, 'words' | 'box' | 'page'>): PlacedFigure[] {
  const words = rowRightOf(reading, label.box, label.page, label.words);
  const hitAt = new Map(reading.hits.flatMap((hit) => hit.words.map((word) => [word, hit] as const)));
  const figures = figuresIn(words).filter((figure) => figure.decimals > 0 || figure.currency);
  const figureAt = new Map(figures.flatMap((figure) => figure.words.map((word) => [word, figure] as const)));
  const found: { figure: Figure; marker: Column | undefined }[] = [];
  let marker: Column | undefined;
  for (const word of words) {
    const figure = figureAt.get(word);
    if (figure) {
      if (found.at(-1)?.figure !== figure) found.push({ figure, marker });
      continue;
    }
    const hit = hitAt.get(word);
    if (hit && (hit.key === 'column.ytd' || hit.key === 'column.current')) marker = columnOf[hit.key];
    else if (hit && isHead(hit) && found.length > 0) continue;
    else if (hit && !isHead(hit)) break;
    else if (isNeutral(word.text)) continue;
    else break;
  }
  const marked = found.some((one) => one.marker === 'ytd');
  const placed = found.map(({ figure, marker: by }): PlacedFigure => {
    if (marked) return { figure, column: by ?? 'current', by: 'marker' };
    const head = isOwnCell(reading, label, figure) ? undefined : headAbove(reading, figure, label);
    return head
      ? { figure, column: columnOf[head.key]!, by: 'head' }
      : { figure, column: 'unclear', by: 'alone' };
  });
  return settleColumns(
    reading,
    label,
    placed.filter(({ figure }) => isAmount(figure) || marked),
  );
}

/** "NET PAYÉ : 1 640,32 €" in one cell is no row of the table above it, whose heads say nothing of it. */
function isOwnCell({ paper }: Reading, { words }: Pick<Hit, 'words'>, figure: Figure): boolean {
  const last = words.at(-1)!;
  const cell = paper.lines.flatMap(({ cells }) => cells).find((own) => own.words.includes(last));
  if (!cell || !figure.words.every((word) => cell.words.includes(word))) return false;
  const between = cell.words.slice(cell.words.indexOf(last), cell.words.indexOf(figure.words[0]!));
  return between.some(({ text }) => /[:：]$/.test(text)) && between.length <= 2;
}

/** The nearest head of a column above a figure that shares its width or its right edge. */
function headAbove(reading: Reading, figure: Figure, label: Pick<Hit, 'box' | 'page'>): Hit | undefined {
  const box = boxAround(figure.words);
  const relates = (head: Box) =>
    sharedWidth(box, head) > 0.3 * Math.min(box.width, head.width) ||
    Math.abs(right(box) - right(head)) < 5 ||
    Math.abs(centre(box) - centre(head)) < 6;
  const above = reading.hits.filter(
    (hit) =>
      isHead(hit) && hit.page === label.page && hit.box.y + hit.box.height < box.y + 2 && relates(hit.box),
  );
  // "Hours" and "Rate" head a column only beside heads of amounts; elsewhere they label a value of their own.
  const inTable = (hit: Hit) =>
    isPeriodHead(hit) ||
    reading.hits.some(
      (other) =>
        isPeriodHead(other) &&
        other.page === hit.page &&
        Math.abs(middle(other.box) - middle(hit.box)) < hit.box.height,
    );
  return above
    .filter((hit) => inTable(hit) && !heads(reading, hit) && !isTitle(reading, hit))
    .sort((a, b) => b.box.y - a.box.y)[0];
}

/** "This Year to Date" over labels and their amounts is the title of a part of the page, not the head of a column. */
function isTitle({ paper }: Reading, { box, page }: Hit): boolean {
  const under = paper.lines
    .filter((line) => line.page === page && line.top > box.y + 0.7 * box.height)
    .flatMap(({ cells }) => cells.filter((cell) => sharedWidth(cell.box, box) > 0.5 * box.width).slice(0, 1))
    .slice(0, 3);
  return (
    under.length === 3 &&
    under.every(({ text }) => /\p{L}{2}.*\p{L}{2}/u.test(text) && !/\d[.,]\d{2}/.test(text))
  );
}

/** Whether a head is the label of its own row's amounts, as "Current" and "YTD" at the left of a table are. */
function heads(reading: Reading, hit: Hit): boolean {
  const [next] = rowRightOf(reading, hit.box, hit.page, hit.words).filter((word) =>
    /[\p{L}\d]/u.test(word.text),
  );
  return next !== undefined && figuresIn([next]).some(isAmount);
}

/** Gives columns to figures that no head stands over: by the order of the nearest heads, or as the only one. */
function settleColumns(
  reading: Reading,
  label: Pick<Hit, 'box' | 'page'>,
  placed: readonly PlacedFigure[],
): PlacedFigure[] {
  const clear = placed.filter(({ column }) => column !== 'unclear');
  const twice = (['current', 'ytd'] as const).some(
    (c) => clear.filter(({ column }) => column === c).length > 1,
  );
  if (clear.length === placed.length && !twice) return [...placed];
  const order = headOrder(reading, label);
  const open = placed.filter(({ column }) => column === 'unclear' || twice);
  const shown = order || placed.length !== 2 || clear.length > 0 ? undefined : orderOfTwo(reading);
  if (shown) {
    const [first, second] =
      shown === 'current_first' ? (['current', 'ytd'] as const) : (['ytd', 'current'] as const);
    return placed.map(({ figure }, i) => ({ figure, column: i === 0 ? first : second, by: 'order' }));
  }
  if (order && placed.length === 2) {
    return placed.map(({ figure }, i) => ({ figure, column: order[i]!, by: 'order' }));
  }
  if (open.length === 1 && placed.length === 1) {
    const block = blockHead(reading, label);
    if (block) return [{ figure: open[0]!.figure, column: columnOf[block.key]!, by: 'head' }];
    return [{ figure: open[0]!.figure, column: order ? 'unclear' : 'current', by: 'alone' }];
  }
  const [first, second] = placed;
  // One head was not read, or is another table's: what stands left of the year's amount, and is less, is this period's.
  if (placed.length === 2 && /unclear|other/.test(first!.column) && second!.column === 'ytd') {
    const less = Math.abs(first!.figure.value) <= Math.abs(second!.figure.value);
    return less ? [{ ...first!, column: 'current', by: 'order' }, second!] : [...placed];
  }
  const grows = second && Math.abs(second.figure.value) >= Math.abs(first!.figure.value);
  if (placed.length === 2 && clear.length === 0 && grows && hitsOf(reading, 'column.ytd').length > 0) {
    return placed.map(({ figure }, i) => ({ figure, column: i === 0 ? 'current' : 'ytd', by: 'order' }));
  }
  return twice ? placed.map(({ figure }) => ({ figure, column: 'unclear', by: 'alone' })) : [...placed];
}

/** "Year to date" alone in a line over labels at its own edge heads all of them. */
function blockHead(reading: Reading, label: Pick<Hit, 'box' | 'page'>): Hit | undefined {
  const above = reading.hits.filter(
    (hit) =>
      (hit.key === 'column.ytd' || hit.key === 'column.current') &&
      hit.page === label.page &&
      hit.box.y < label.box.y &&
      Math.abs(hit.box.x - label.box.x) < 30 &&
      !heads(reading, hit) &&
      hit.line.cells.every(({ box }) => box.x > right(hit.box) + 60 || sharedWidth(box, hit.box) > 0),
  );
  const [nearest] = above.sort((a, b) => b.box.y - a.box.y);
  return nearest && isOneBlock(reading, nearest, label) ? nearest : undefined;
}

/** Whether lines lead from a heading down to a label without a gap as high as four of them. */
function isOneBlock({ paper }: Reading, head: Hit, label: Pick<Hit, 'box' | 'page'>): boolean {
  const between = paper.lines.filter(
    ({ page, top, words }) =>
      page === head.page &&
      top >= head.box.y - 2 &&
      top <= label.box.y + 2 &&
      words.some((word) => sharedWidth(word, label.box) > 0),
  );
  return between.every((line, i) => i === 0 || line.top - between[i - 1]!.bottom < 4 * head.box.height);
}

/** The order of the two columns in the nearest line above that names both, right of the label. */
function headOrder(
  reading: Reading,
  label: Pick<Hit, 'box' | 'page'>,
): readonly [Column, Column] | undefined {
  const above = (hit: Hit) =>
    hit.page === label.page &&
    hit.box.y < label.box.y - 2 &&
    centre(hit.box) > label.box.x &&
    !heads(reading, hit);
  for (const ytd of hitsOf(reading, 'column.ytd').filter(above).reverse()) {
    const current = hitsOf(reading, 'column.current').find(
      (hit) => above(hit) && Math.abs(middle(hit.box) - middle(ytd.box)) < 5,
    );
    if (current) return current.box.x < ytd.box.x ? ['current', 'ytd'] : ['ytd', 'current'];
  }
  return undefined;
}

/**
 * The amounts in the cells under a label, for tables whose head names the amounts and for boxes: each row's own word at
 * the left ("Current", "YTD") says its column; a single amount close under the label is the current one.
 */
export function columnFigures(reading: Reading, hit: Hit): PlacedFigure[] {
  const headed = underOwnHeads(reading, hit);
  if (headed.length > 0) return headed;
  const found: PlacedFigure[] = [];
  let edge = hit.box.y + hit.box.height;
  // Boxes of OCR are as high as capitals, those of a text layer as high as the type.
  const reach = (hit.words[0]!.certainty === undefined ? 3 : 4.2) * hit.box.height;
  for (const line of reading.paper.lines) {
    if (line.page !== hit.page || line.top < hit.box.y + 0.7 * hit.box.height || found.length === 3) continue;
    if (line.top - edge > reach) break;
    const under = line.cells.filter(
      ({ box }) => sharedWidth(box, hit.box) > 0.3 * Math.min(box.width, hit.box.width),
    );
    const figure = figuresIn(line.words).find(({ words }) => relatesTo(boxAround(words), hit.box));
    if (!figure && under.some(({ text }) => /\p{L}{2}/u.test(text) && !isPlaceholder(text))) break;
    if (!figure || !isAmount(figure)) continue;
    edge = line.bottom;
    const row = reading.hits.filter(({ key, words }) => key in rowMarks && line.words.includes(words[0]!));
    const left = row.filter((other) => other.box.x < figure.words[0]!.x).at(-1);
    if (left) found.push({ figure, column: rowMarks[left.key]!, by: 'marker' });
    else if (found.length === 0) {
      return [{ figure, column: isOfYear(reading, hit) ? 'ytd' : 'current', by: 'alone' }];
    } else break;
  }
  return found;
}

/** "Medicare YTD", "Soc Tax YTD": what a head says right after its label, or after one word more. */
function isOfYear(reading: Reading, hit: Hit): boolean {
  const at = hit.line.words.indexOf(hit.words.at(-1)!);
  const after = hit.line.words.slice(at + 1, at + 3);
  const year = hitsOf(reading, 'column.ytd').some(({ words }) => after.includes(words[0]!));
  return isTitledYear(reading, hit) || (year && !/\d/.test(textOf(after)));
}

/** Whether the line right over a row of heads says that they are the year's: "Year-to-date through 11/15/26". */
function isTitledYear(reading: Reading, hit: Hit): boolean {
  const over = reading.paper.lines.findLast(
    (line) => line.page === hit.page && line.bottom < hit.box.y + 0.5 * hit.box.height,
  );
  if (!over || hit.box.y - over.bottom > 2 * hit.box.height) return false;
  const title = hitsOf(reading, 'column.ytd').find(({ words }) => words[0] === over.words[0]);
  return title !== undefined && !figuresIn(over.words).some(isAmount);
}

/** What names a row of figures: "Current", "Période", "YTD", "Année". */
const rowMarks: Readonly<Record<string, Column>> = {
  'column.current': 'current',
  period: 'current',
  month: 'current',
  'column.ytd': 'ytd',
};

const relatesTo = (box: Box, head: Box): boolean =>
  sharedWidth(box, head) > 0.3 * Math.min(box.width, head.width) || Math.abs(right(box) - right(head)) < 5;

/** "YTD" heads a column; "YTD deductions" beside "YTD gross" is the label of another value. */
const headsOthers = ({ cells }: Line, { words }: Hit): boolean =>
  cells.some((cell) => cell.words[0] === words[0] && bare(cell.text) === bare(textOf(words)));

/** "Net pay | This period | YTD" with the two amounts alone in the next line. */
function underOwnHeads(reading: Reading, hit: Hit): PlacedFigure[] {
  const own = reading.hits.filter(
    (other) => isPeriodHead(other) && headsOthers(hit.line, other) && other.box.x > hit.box.x,
  );
  const next = reading.paper.lines.find(
    (line) =>
      line.page === hit.page &&
      line.top > hit.box.y + 0.7 * hit.box.height &&
      line.top < hit.box.y + 3 * hit.box.height &&
      line.words.some(({ x }) => x > hit.box.x),
  );
  const words = next?.words.filter(({ x }) => x > hit.box.x) ?? [];
  if (own.length === 0 || words.some(({ text }) => /\p{L}{2}/u.test(text))) return [];
  const isOwn = (figure: Figure) => relatesTo(boxAround(figure.words), hit.box);
  // An amount under the label itself: a row of boxes, each with its own.
  if (figuresIn(next?.words ?? []).some((figure) => isAmount(figure) && isOwn(figure))) return [];
  return figuresIn(words)
    .filter(isAmount)
    .flatMap((figure): PlacedFigure[] => {
      const head = own.find(({ box }) => relatesTo(boxAround(figure.words), box));
      return head ? [{ figure, column: columnOf[head.key]!, by: 'head' }] : [];
    });
}
