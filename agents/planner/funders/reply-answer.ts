import { claimed, lineOf, wayOn } from '../reply-offers.ts';
import type { MissView } from '../results.ts';
import { viewOf } from '../results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { LeverView } from './views.ts';

const missesMax = 4;
const namesMax = 6;
const rulesMax = 4;
const some = (text: string | null | undefined) => text ?? undefined;

/**
 * One funder's own answer: its terms where it takes the deal, else every rule of each program with what settles it and what would all
 * together. Of an unknown name, who there is. Undefined when no funder was asked alone.
 */
export function answerLines(state: State, { results }: Turn): string[] | undefined {
  const asked = results.filter(({ call }) => call.name === 'find_funders' && call.args.funder !== undefined);
  if (asked.length === 0) return undefined;
  return asked.flatMap(({ result }) => {
    if (!result.ok) return result.code === 'funders/no_such_funder' ? unknownLines(state) : [];
    const view = viewOf('find_funders', result.output);
    const offers = (view?.offers ?? []).map((offer) => words[state.locale].compareLine(lineOf(offer)));
    return [...offers, ...(offers.length > 0 ? [] : missLines(view?.misses ?? [], state))];
  });
}

function missLines(misses: readonly MissView[], state: State): string[] {
  const w = words[state.locale];
  const [first] = misses;
  if (!first) return [w.noFunders];
  const lines = misses.slice(0, missesMax).map(({ funder, program, rules, cure, together }) => {
    const told = w.list(
      rules.map(({ code, settledBy }) => (settledBy ? w.funders.settled(code, leverOf(settledBy)) : code)),
    );
    const line = w.missLine(funder, some(program), told);
    if (cure) return `${line}${w.cure(cure.kind, some(cure.downPayment), some(cure.termMonths))}`;
    return together.length > 1 ? `${line}${w.funders.together(w.and(together.map(leverOf)))}` : line;
  });
  return [w.noneOf(first.funder), ...lines, ...(misses.length > missesMax ? [w.funders.moreOnCard] : [])];
}

/** A change with its figures: "put more down $4,000.00". */
const leverOf = ({ kind, ...figures }: LeverView): string =>
  [kind, ...leverFigures.flatMap((key) => figures[key] ?? [])].join(' ');

const leverFigures = [
  'downPayment',
  'termMonths',
  'amountFinanced',
  'grossMonthlyIncome',
  'monthlyDebt',
  'months',
  'odometerMiles',
  'vehicleAge',
  'creditScore',
  'day',
] as const;

/** No funder goes by the name: those that answered, each once. */
function unknownLines(state: State): string[] {
  const w = words[state.locale];
  const slots = [...(state.offers?.offers ?? []), ...(state.offers?.misses ?? [])].map(
    ({ funder }) => funder,
  );
  const values = slots.map((slot) => claimed(state, slot));
  const once = slots.filter((_, i) => values.indexOf(values[i]) === i).slice(0, namesMax);
  return [w.funders.unknown(once.length > 0 ? w.and(once) : undefined), wayOn(state)];
}

/** How many programs do not fit, and which rules stop most of them, when it was asked who would take the deal. */
export function stoppedLines(state: State): string[] {
  const { offers, latest, locale } = state;
  if (!offers?.missCount || !latest?.question || !latest.acts.has('ask_funders')) return [];
  if (claimed(state, offers.missCount) === 0) return [];
  const w = words[locale];
  const most = [...offers.stoppedBy]
    .sort((a, b) => Number(claimed(state, b.programs)) - Number(claimed(state, a.programs)))
    .slice(0, rulesMax);
  const rules = most.map(({ code, programs }) => w.funders.stoppedRule(code, programs));
  return [w.funders.stopped(offers.missCount, rules.length > 0 ? w.list(rules) : undefined)];
}
