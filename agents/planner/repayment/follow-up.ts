import { type Change, type Extra, lackingIn, type RepaymentAsk, type Target } from './ask.ts';
import {
  amountOf,
  amountsBy,
  beginsIn,
  dayIn,
  has,
  hasShape,
  isLength,
  type Line,
  marketIn,
  monthsOf,
  type Reading,
  rateOf,
} from './read.ts';

/** "And 300?", 那300呢, "in July instead?": the question before with what is new in it. Nothing else may be said. */
export function readFollowUp(line: Line, before: RepaymentAsk): Reading | undefined {
  const rest = line.shaped.replace(/[\uE001-\uE005]+/gu, ' ');
  if (!line.lexicons.some(({ followUp }) => followUp.test(rest))) return undefined;
  const news = newsIn(line);
  const ask = gone(line, news, before);
  return ask && { ask, used: line.figures };
}

/** What was still open and is said now, beside terms of the loan: "25,000 over 60 months, from July". */
export function readMissing(line: Line, before: RepaymentAsk): Reading | undefined {
  if (lackingIn(before).length === 0) return undefined;
  const bare = { ...line, figures: [] };
  const ask = gone(bare, newsIn(bare), before);
  return ask && { ask, used: [] };
}

interface News {
  readonly amount: number | undefined;
  readonly months: number | undefined;
  readonly terms: readonly number[];
  readonly rate: number | undefined;
}

/** A message that goes on says at most one amount and one rate. */
function newsIn({ figures }: Line): News {
  const lengths = figures.filter(isLength);
  const rate = figures.find(({ kind }) => kind === 'percent');
  const amount = figures.find(({ kind }) => kind === 'money' || kind === 'count' || kind === 'year');
  const terms = lengths.map(monthsOf).filter((months) => months !== undefined);
  return {
    amount: amount && amountOf(amount),
    months: terms[0],
    terms,
    rate: rate && rateOf(rate),
  };
}

function gone(line: Line, news: News, before: RepaymentAsk): RepaymentAsk | undefined {
  if (before.kind === 'payoff') {
    const on = dayIn(line) ?? line.days[0]?.days[0];
    return on === undefined || line.figures.length > 0 ? undefined : { kind: 'payoff', on };
  }
  if (before.kind === 'afford') return targetAfter(line, news, before.target);
  if (before.kind === 'solve')
    return news.amount === undefined || news.rate !== undefined || news.months !== undefined
      ? undefined
      : { ...before, monthlyPayment: news.amount };
  if (before.kind === 'disclosure') {
    const market = marketIn(line);
    return market && { kind: 'disclosure', market };
  }
  if (before.kind !== 'what_if') return undefined;
  const changes = changesAfter(line, news, before.changes);
  return changes && { kind: 'what_if', changes };
}

function targetAfter(line: Line, { amount, months, rate }: News, target: Target): RepaymentAsk | undefined {
  if (amount === undefined && months === undefined && rate === undefined) return undefined;
  const down = amountsBy(line, ({ downs }) => downs).length > 0;
  return {
    kind: 'afford',
    target: {
      ...target,
      ...(amount === undefined ? {} : down ? { downPayment: amount } : { monthlyPayment: amount }),
      ...(months === undefined ? {} : { termMonths: months }),
      ...(rate === undefined ? {} : { annualRate: rate }),
    },
  };
}

function changesAfter(line: Line, news: News, changes: readonly Change[]): readonly Change[] | undefined {
  const [change] = changes;
  if (!change) return undefined;
  const day = dayIn(line);
  if (change.refinance) {
    const { amount, months, rate } = news;
    if (amount !== undefined || (day === undefined && months === undefined && rate === undefined))
      return undefined;
    const refinance = {
      ...change.refinance,
      ...(day === undefined ? {} : { on: day }),
      ...(rate === undefined ? {} : { annualRate: rate }),
      ...(months === undefined ? {} : { termMonths: months }),
    };
    return [{ refinance }];
  }
  const extra = change.extraMonthly ?? change.extraOnce ?? change.extraSometime;
  if (extra) return extraAfter(line, news, change, extra);
  const isTerms = changes.every(({ termMonths }) => termMonths !== undefined);
  if (isTerms && news.terms.length > 0 && news.amount === undefined)
    return news.terms.map((termMonths) => ({ termMonths }));
  return undefined;
}

/** Another amount, another day, or the word that was missing: each month, or once. */
function extraAfter(line: Line, news: News, change: Change, extra: Extra): readonly Change[] | undefined {
  if (news.rate !== undefined || news.months !== undefined) return undefined;
  const monthly = has(line, ({ monthly }) => monthly);
  const once = has(line, ({ once }) => once);
  const day =
    beginsIn(line) ?? dayIn(line) ?? (monthly && extra.day === undefined ? line.days[0]?.days[0] : undefined);
  if (news.amount === undefined && day === undefined && !monthly && !once) return undefined;
  const next: Extra = { amount: news.amount ?? extra.amount, day: day ?? extra.day };
  if (once && !monthly) return [{ extraOnce: next }];
  if (monthly || change.extraMonthly) return [{ extraMonthly: next }];
  if (change.extraOnce) return [{ extraOnce: next }];
  if (next.day === undefined) return [{ extraSometime: next }];
  return [hasShape(line, ({ beginning }) => beginning) ? { extraMonthly: next } : { extraOnce: next }];
}
