import type { PayPeriod } from '#tools/deals/facts.ts';
import type { FigureMention } from '../language/figures.ts';
import type { Clause } from './clauses.ts';
import { type Cue, cuesOf, distance } from './cues.ts';
import type { Act, FigureSlot, Lexicon } from './lexicon/lexicon.ts';
import { incomeOf, type Slots, valueIn } from './slots.ts';
import type { VehicleMention } from './vehicle-mentions.ts';

/** What the conversation so far says about figures that no word explains. */
export interface Expectations {
  /** Slots the assistant has just asked for, in its order. */
  readonly expected: readonly FigureSlot[];
  /** Slots the person has filled, oldest first. */
  readonly recent: readonly FigureSlot[];
}

export interface Assigned {
  readonly slots: Slots;
  /** Slots filled by this message, in order. */
  readonly filled: readonly FigureSlot[];
  /** Figures that fill nothing. */
  readonly loose: readonly FigureMention[];
  /** A down payment was stated as a share of the price, or a wage by the hour: the amount has to be asked. */
  readonly unclear: readonly ('downPercent' | 'hourly')[];
}

interface Pair {
  readonly cue: Cue;
  readonly figure: FigureMention;
  readonly value: number;
  readonly cost: number;
}

interface Message {
  readonly clauses: readonly Clause[];
  readonly lexicons: readonly Lexicon[];
  readonly vehicles: readonly VehicleMention[];
  readonly acts: ReadonlySet<Act>;
  readonly expectations: Expectations;
}

/** Gives each figure of a message to the slot whose cue is nearest in its clause, then the rest by what was asked. */
export function assignFigures(message: Message): Assigned {
  const values = new Map<FigureSlot, number>();
  const periods = new Map<FigureSlot, PayPeriod>();
  const places = new Map<FigureSlot, number>();
  const unclear = new Set<'downPercent' | 'hourly'>();
  const loose: { figure: FigureMention; clause: Clause }[] = [];
  let carried: Cue[] = [];
  for (const clause of message.clauses) {
    const cues = [...cuesOf(clause, message.lexicons), ...vehicleCues(clause, message.vehicles)];
    const used = new Set<Cue>();
    const given = new Set<FigureMention>();
    for (const { cue, figure, value } of [...pairs(clause, cues), ...carriedPairs(clause, cues, carried)]) {
      if (used.has(cue) || given.has(figure) || values.has(cue.slot)) continue;
      used.add(cue);
      given.add(figure);
      values.set(cue.slot, value);
      places.set(cue.slot, figure.start);
      const per = periodNear(clause, figure, message.lexicons);
      if (per) periods.set(cue.slot, per);
      if (cue.slot === 'income' && message.lexicons.some(({ hourly }) => hourly.test(clause.text)))
        unclear.add('hourly');
    }
    if (shareDown(clause, cues)) unclear.add('downPercent');
    for (const slot of zeros(clause, cues, used, message.lexicons))
      if (!values.has(slot)) values.set(slot, 0);
    const rest = saysNone(clause, message.lexicons)
      ? [nothing(clause)]
      : clause.figures.filter((figure) => !given.has(figure));
    loose.push(...rest.map((figure) => ({ figure, clause })));
    carried = clause.ends ? [] : cues.filter((cue) => !used.has(cue));
  }
  const left = loose.filter(
    ({ figure, clause }) => !placeLoose(figure, clause, values, periods, unclear, message),
  );
  return {
    slots: slotsFrom(values, periods, unclear),
    filled: inTextOrder(values, places),
    loose: left.map(({ figure }) => figure),
    unclear: [...unclear],
  };
}

const saysNone = ({ text, figures }: Clause, lexicons: readonly Lexicon[]) =>
  figures.length === 0 && lexicons.some(({ noneAlone }) => noneAlone.test(text));

/** "None" as the figure it stands for. */
const nothing = ({ start, end, text }: Clause): FigureMention => ({
  start,
  end,
  raw: text,
  values: [0],
  kind: 'money',
  kinds: ['money'],
  days: [],
});

/** What was said last counts as the latest; slots without a figure of their own come after. */
const inTextOrder = (
  values: ReadonlyMap<FigureSlot, number>,
  places: ReadonlyMap<FigureSlot, number>,
): FigureSlot[] =>
  [...values.keys()].sort(
    (a, b) => (places.get(a) ?? Number.MAX_SAFE_INTEGER) - (places.get(b) ?? Number.MAX_SAFE_INTEGER),
  );

/** Every cue with every figure of a clause that it could explain, nearest first. */
function pairs(clause: Clause, cues: readonly Cue[]): Pair[] {
  const all = clause.figures.flatMap((figure) =>
    cues.flatMap((cue): Pair[] => {
      const value = valueIn(cue.slot, figure);
      const gap = distance(cue, figure);
      if (value === undefined || gap > cue.reach) return [];
      const between = clause.figures.filter(
        (other) => other !== figure && isBetween(other, cue, figure),
      ).length;
      const weak = cue.slot === 'termMonths' && figure.kind !== 'count' ? 30 : 0;
      return [{ cue, figure, value, cost: gap + weak + 25 * between }];
    }),
  );
  return all.sort((a, b) => a.cost - b.cost || a.figure.start - b.figure.start || a.cue.start - b.cue.start);
}

/** A topic named in the clause before ("down payment, say 3,000") explains a figure that has no cue of its own. */
function carriedPairs(clause: Clause, cues: readonly Cue[], carried: readonly Cue[]): Pair[] {
  const free = clause.figures.filter(
    (figure) => !cues.some((cue) => valueIn(cue.slot, figure) !== undefined),
  );
  return free.flatMap((figure) =>
    [...carried].reverse().flatMap((cue): Pair[] => {
      const value = cue.slot === 'termMonths' ? undefined : valueIn(cue.slot, figure);
      return value === undefined ? [] : [{ cue, figure, value, cost: 0 }];
    }),
  );
}

const isBetween = (other: FigureMention, cue: Cue, figure: FigureMention) =>
  (cue.end <= other.start && other.end <= figure.start) ||
  (figure.end <= other.start && other.end <= cue.start);

/** A car named beside an amount makes it a price. */
const vehicleCues = (clause: Clause, vehicles: readonly VehicleMention[]): Cue[] =>
  vehicles
    .filter(({ start, end }) => clause.start <= start && end <= clause.end)
    .map(({ start, end }) => ({ slot: 'price', start, end, afterPenalty: 2, reach: 24 }));

const shareDown = (clause: Clause, cues: readonly Cue[]) =>
  clause.figures.some(
    (figure) =>
      figure.kind === 'percent' &&
      cues.some((cue) => cue.slot === 'downPayment' && distance(cue, figure) < 8),
  );

const canBeNone: ReadonlySet<FigureSlot> = new Set([
  'downPayment',
  'monthlyDebt',
  'tradeInValue',
  'housingPayment',
]);

/** Slots that a negation in the clause makes zero: "no trade-in", "nothing down", 没有其他贷款. */
function zeros(
  clause: Clause,
  cues: readonly Cue[],
  used: ReadonlySet<Cue>,
  lexicons: readonly Lexicon[],
): FigureSlot[] {
  const negations = lexicons.flatMap(({ none }) => [...clause.text.matchAll(none)]);
  return cues
    .filter((cue) => canBeNone.has(cue.slot) && !used.has(cue))
    .filter((cue) =>
      negations.some(({ index, 0: word }) => {
        const [start, end] = [clause.start + index, clause.start + index + word.length];
        const gap = end <= cue.start ? cue.start - end : start >= cue.end ? start - cue.end + 8 : 0;
        return gap <= 22 && !clause.figures.some((figure) => figure.start >= end && figure.end <= cue.start);
      }),
    )
    .map(({ slot }) => slot);
}

function periodNear(
  clause: Clause,
  figure: FigureMention,
  lexicons: readonly Lexicon[],
): PayPeriod | undefined {
  const at = figure.start - clause.start;
  const around = clause.text.slice(Math.max(0, at - 30), at + figure.raw.length + 24);
  const order: readonly PayPeriod[] = ['two_weeks', 'half_month', 'week', 'month', 'year'];
  return order.find((period) => lexicons.some(({ periods }) => periods[period].test(around)));
}

/** Places a figure that no cue explains. @returns false when nothing tells what it is */
function placeLoose(
  figure: FigureMention,
  clause: Clause,
  values: Map<FigureSlot, number>,
  periods: Map<FigureSlot, PayPeriod>,
  unclear: ReadonlySet<string>,
  message: Message,
): boolean {
  const per = periodNear(clause, figure, message.lexicons);
  const slot = looseSlot(figure, per, values, message);
  if (!slot || (slot === 'annualRate' && unclear.has('downPercent'))) return false;
  values.set(slot, valueIn(slot, figure) ?? figure.values[0] ?? 0);
  if (per) periods.set(slot, per);
  return true;
}

function looseSlot(
  figure: FigureMention,
  per: PayPeriod | undefined,
  values: ReadonlyMap<FigureSlot, number>,
  { acts, expectations, vehicles, clauses }: Message,
): FigureSlot | undefined {
  const open = (slot: FigureSlot) => !values.has(slot) && valueIn(slot, figure) !== undefined;
  const none = figure.kind === 'money' && figure.values[0] === 0;
  const corrects = acts.has('correct') || acts.has('deny');
  const again =
    corrects && figure.kind !== 'percent'
      ? expectations.recent.findLast((slot) => open(slot) && slot !== 'creditScore')
      : undefined;
  const likeTerm =
    figure.kind === 'months' ||
    (figure.kind === 'count' &&
      figure.values[0]! >= 12 &&
      figure.values[0]! <= 96 &&
      figure.values[0]! % 6 === 0);
  if (corrects && likeTerm && open('termMonths')) return 'termMonths';
  if (again) return again;
  const asked = expectations.expected.find((slot) => open(slot) && (!none || canBeNone.has(slot)));
  if (asked || none) return asked;
  if (figure.kind === 'percent') return open('annualRate') ? 'annualRate' : undefined;
  if (figure.kind === 'months' || figure.kind === 'years')
    return open('termMonths') ? 'termMonths' : undefined;
  const [value = 0] = figure.values;
  if (acts.has('what_if') && likeTerm && open('termMonths')) return 'termMonths';
  if (!open('amountFinanced')) return undefined;
  if (per === 'month' && value < 3_000) return 'paymentTarget';
  const priced = clauses.some((clause) =>
    clause.figures.some(({ kind }) => kind === 'percent' || kind === 'months' || kind === 'years'),
  );
  if (vehicles.length > 0 && open('price')) return 'price';
  if (value >= 1_000 && (acts.has('ask_payment') || acts.has('what_if') || priced)) return 'amountFinanced';
  return acts.has('want_vehicle') && value >= 1_000 ? 'priceMax' : undefined;
}

function slotsFrom(
  values: ReadonlyMap<FigureSlot, number>,
  periods: ReadonlyMap<FigureSlot, PayPeriod>,
  unclear: ReadonlySet<string>,
): Slots {
  const { income, ...rest } = Object.fromEntries(values) as Record<FigureSlot, number | undefined>;
  if (income === undefined || unclear.has('hourly')) return rest as Slots;
  return { ...rest, income: incomeOf(income, periods.get('income')) } as Slots;
}
