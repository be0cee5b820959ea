import type { FigureMention } from '../../language/figures.ts';
import type { Change, Extra } from './ask.ts';
import {
  amountOf,
  amountsBy,
  beginsIn,
  dayIn,
  has,
  hasShape,
  type Line,
  type Reading,
  within,
} from './read.ts';

/** Extra payments, each month or once: "200 extra from March and 5,000 once in June 2027". */
export function readExtras(line: Line): Reading | undefined {
  if (hasShape(line, ({ otherExtras }) => otherExtras) || !hasShape(line, ({ paying }) => paying))
    return undefined;
  const amounts = amountsBy(line, ({ extras }) => extras);
  if (amounts.length === 0) return undefined;
  const changes = amounts.map((figure, i) => {
    const start = i === 0 ? 0 : cutBetween(line, amounts[i - 1]!, figure);
    const next = amounts[i + 1];
    const end = next ? cutBetween(line, figure, next) : line.text.length;
    return extraIn(within(line, start, end), amountOf(figure));
  });
  return { ask: { kind: 'what_if', changes: [Object.assign({}, ...changes)] }, used: amounts };
}

/** Where what belongs to one amount ends and what belongs to the next begins: at the last joining word between them. */
function cutBetween({ text, lexicons }: Line, first: FigureMention, second: FigureMention): number {
  const gap = text.slice(first.end, second.start);
  const joins = lexicons.flatMap(({ between }) => [...gap.matchAll(between)].map(({ index }) => index));
  return joins.length > 0 ? first.end + Math.max(...joins) : second.start;
}

/** Each month when the words say so or a beginning is named; once when they say that, or name one day; else unknown. */
function extraIn(part: Line, amount: number): Change {
  const day = beginsIn(part) ?? dayIn(part);
  const monthly = has(part, ({ monthly }) => monthly);
  const extra: Extra = { amount, day: day ?? (monthly ? part.days[0]?.days[0] : undefined) };
  if (!monthly && has(part, ({ once }) => once)) return { extraOnce: extra };
  if (monthly || hasShape(part, ({ beginning }) => beginning)) return { extraMonthly: extra };
  return day === undefined ? { extraSometime: extra } : { extraOnce: extra };
}
