import { AnnualRate, type Locale, TermMonths } from '#tools/kit/units.ts';
import { detectLocale } from '../language/detect.ts';
import { type FigureMention, readFigures } from '../language/figures.ts';
import { joinLengths } from '../language/stated.ts';
import { type Assigned, assignFigures } from './assign.ts';
import { splitClauses } from './clauses.ts';
import { type FunderMention, findFunders } from './funder-mentions.ts';
import { german } from './lexicon/de.ts';
import { english } from './lexicon/en.ts';
import type { Act, Lexicon } from './lexicon/lexicon.ts';
import { chinese } from './lexicon/zh.ts';
import type { Expectations } from './message.ts';
import { asksSomething, withoutQuestions } from './requests.ts';
import type { Choice, Slots } from './slots.ts';
import { withoutTypos } from './typos.ts';
import { findVehicles, type VehicleMention } from './vehicle-mentions.ts';

/** What the conversation so far contributes to reading a message. */
export interface Setting extends Expectations {
  /** Funders whose names have been shown. */
  readonly funders: readonly string[];
  readonly attachments: number;
  /** The language spoken so far. */
  readonly locale?: Locale;
}

export interface Understood extends Omit<Assigned, 'filled'> {
  readonly locale: Locale | undefined;
  readonly acts: ReadonlySet<Act>;
  readonly filled: Assigned['filled'];
  /** The message asks something; a polite request is no question. */
  readonly question: boolean;
  /** Funders named, in order. */
  readonly funders: readonly string[];
  /** Cars named, in order, as words to search by. */
  readonly cars: readonly string[];
  /** A deal named by its number. */
  readonly dealNamed: string | undefined;
  /** A car was pointed at rather than named: "this car", 这辆车. */
  readonly thisCar: boolean;
  /** Kinds and conditions of car wanted, in the person's words: "used suv". */
  readonly carKinds: string;
}

/** Reads one message: what its writer does with it, and what facts it states. Pure. */
export function understand(written: string, setting: Setting): Understood {
  const text = withoutTypos(written);
  const locale = detectLocale(text);
  const lexicons = (locale ?? setting.locale) === 'de-DE' ? [german, chinese] : [english, chinese];
  const all = findVehicles(text);
  const vehicles = all.filter((car) => !isTradedIn(car, text));
  const funders = findFunders(text, setting.funders);
  const named = [...all, ...funders];
  const read = joinLengths(text, readFigures(text)).filter(
    (figure) => !named.some((span) => overlap(span, figure)),
  );
  const figures = read.filter(
    (figure) =>
      figure.kind !== 'ordinal' &&
      figure.kind !== 'day' &&
      !isPeriod(figure, text) &&
      !isReplaced(figure, text) &&
      !isNegative(figure, text),
  );
  const stated = withoutQuestions(text, actsIn(text, lexicons), lexicons);
  const question = asksSomething(text, lexicons);
  const clauses = splitClauses(text, figures, lexicons);
  const nearest = assignFigures({
    clauses,
    lexicons,
    vehicles,
    acts: stated,
    question,
    expectations: setting,
  });
  const below = read.some((figure) => isNegative(figure, text));
  const assigned = withoutImpossible(
    below ? { ...nearest, unclear: [...nearest.unclear, 'negative'] } : nearest,
  );
  const choice = choiceIn(text, read, funders, lexicons, stated, question);
  const slots = withNames(text, assigned.slots, choice, vehicles, lexicons);
  const kinds = lexicons.flatMap((lexicon) => text.match(lexicon.carKinds) ?? []);
  const carKinds = [...new Set(kinds.map((kind) => kind.toLowerCase().replace(/(?<=[a-z]{2})s$/, '')))].join(
    ' ',
  );
  const acts = completeActs(stated, slots, assigned, vehicles, { ...setting, question });
  return {
    ...assigned,
    slots,
    locale,
    acts,
    question,
    funders: funders.map(({ name }) => name),
    cars: [...new Set(vehicles.map(({ words }) => words))],
    dealNamed: text.match(/\bdeal_[a-z0-9_]+\b/i)?.[0],
    carKinds,
    thisCar: lexicons.some(({ thisCar }) => thisCar.test(text)),
  };
}

/** A term or a rate outside its unit's range fills no slot, so that it can neither be sent nor be replaced in silence. */
function withoutImpossible(assigned: Assigned): Assigned {
  const { termMonths, annualRate, ...rest } = assigned.slots;
  const badTerm = termMonths !== undefined && !TermMonths.safeParse(termMonths).success;
  const badRate = annualRate !== undefined && !AnnualRate.safeParse(annualRate).success;
  if (!badTerm && !badRate) return assigned;
  const slots = {
    ...rest,
    ...(termMonths === undefined || badTerm ? {} : { termMonths }),
    ...(annualRate === undefined || badRate ? {} : { annualRate }),
  };
  const unclear = [...(badTerm ? (['badTerm'] as const) : []), ...(badRate ? (['badRate'] as const) : [])];
  return { ...assigned, slots, unclear: [...assigned.unclear, ...unclear] };
}

function actsIn(text: string, lexicons: readonly Lexicon[]): Set<Act> {
  const found = new Set<Act>();
  for (const { acts } of lexicons) {
    for (const [act, pattern] of Object.entries(acts)) if (pattern.test(text)) found.add(act as Act);
  }
  const unasked = lexicons.reduce(
    (rest, { acts }) => (acts.identity ? rest.replace(acts.identity, ' ') : rest),
    text,
  );
  if (!lexicons.some(({ acts }) => acts.human?.test(unasked))) found.delete('human');
  if (found.has('deny')) found.delete('confirm');
  if (found.has('ask_papers')) found.delete('ask_missing');
  return found;
}

/** Questions about an offer point at it; they choose nothing. */
const asking = [
  'ask_schedule',
  'ask_papers',
  'ask_payment',
  'ask_submit',
  'ask_why',
  'ask_funders',
  'compare',
  'what_if',
] as const;

/** Acts that follow from what was found: facts given, papers attached, or nothing that we know. */
function completeActs(
  stated: ReadonlySet<Act>,
  slots: Slots,
  { filled, unclear }: Assigned,
  vehicles: readonly VehicleMention[],
  { attachments, question }: Setting & { readonly question: boolean },
): Set<Act> {
  const acts = new Set(stated);
  if (filled.length > 0 || unclear.length > 0 || slots.name || slots.employer || slots.vehicle)
    acts.add('give_facts');
  const asks = asking.some((act) => stated.has(act));
  if (slots.choice && slots.choice.by !== 'cheapest' && !asks && !question) acts.add('choose');
  if (vehicles.length > 0 && [...acts].every((act) => besideCar.has(act))) acts.add('want_vehicle');
  if (attachments > 0) acts.add('attach');
  if (acts.size === 0) acts.add('off_topic');
  return acts;
}

/** Acts beside which a car that is named is a car that is wanted. */
const besideCar: ReadonlySet<Act> = new Set([
  'give_facts',
  'greet',
  'deny',
  'confirm',
  'correct',
  'unsure',
  'what_if',
  'thanks',
]);

/** The car that goes to the dealer is not the one that is wanted: "my trade is a 2015 Camry", "a Malibu to trade in". */
const isTradedIn = ({ start, end }: VehicleMention, text: string) =>
  /(?:\btrad(?:e|ing)\b[^,.;]{0,24}|旧车(?:是|为)?(?:一辆)?[^，。]{0,4})$/i.test(text.slice(0, start)) ||
  /^[^,.;，。]{0,12}\b(?:to|for|as)(?: a)? trade/i.test(text.slice(end));

/** An amount below nothing fills no slot: it is asked again. */
const isNegative = ({ start }: FigureMention, text: string) =>
  /(?:(?:^|[\s:(])[-−]|\b(?:minus|negative)\s|负)$/i.test(text.slice(0, start));

/** "Not 60 but 72", "48 instead of 60", 不是四千: the figure that is taken back. */
const isReplaced = ({ start }: FigureMention, text: string) =>
  /(?:\b(?:not|instead of|rather than|nicht|statt)|不是|而不是)\s*$/i.test(text.slice(0, start));

/** 一年 and 一个月 beside an amount say how often, not how long. */
const isPeriod = ({ raw, start }: FigureMention, text: string) =>
  raw === '一个月' ||
  (raw === '一年' &&
    !/(?:工作|上班|在职|住|干|贷|分|期限|满).{0,2}$/.test(text.slice(Math.max(0, start - 6), start)));

function withNames(
  text: string,
  slots: Slots,
  choice: Choice | undefined,
  vehicles: readonly VehicleMention[],
  lexicons: readonly Lexicon[],
): Slots {
  const first = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => text.match(pattern)?.[1]).find((match) => match !== undefined);
  const name = first(lexicons.flatMap(({ names }) => names)) ?? leadingName(text, slots);
  const employer = first(lexicons.flatMap(({ employers }) => employers));
  const vehicle = vehicles.at(-1)?.words;
  const isCar = name !== undefined && findVehicles(name).length > 0;
  return {
    ...slots,
    ...(name && !isCar ? { name } : {}),
    ...(employer ? { employer } : {}),
    ...(vehicle ? { vehicle } : {}),
    ...(choice ? { choice } : {}),
  };
}

/** "Jane Doe, 2024 RAV4, 72 months, 4k down": two proper words before facts of a deal. */
function leadingName(text: string, slots: Slots): string | undefined {
  const name = text.match(/^\s*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)? \p{Lu}[\p{L}'’-]+)\s*[,:–-]/u)?.[1];
  const greets = name !== undefined && /^(?:new|next|good|hello|hi|hey|dear|ok|the|my)\b/i.test(name);
  return greets || Object.keys(slots).length < 3 ? undefined : name;
}

/** An offer pointed at: by its funder, its place in the list, or as the cheapest. */
function choiceIn(
  text: string,
  figures: readonly FigureMention[],
  [funder]: readonly FunderMention[],
  lexicons: readonly Lexicon[],
  acts: ReadonlySet<Act>,
  question: boolean,
): Choice | undefined {
  const agrees = funder !== undefined && !question && (acts.has('confirm') || acts.has('correct'));
  const points =
    acts.has('ask_schedule') || acts.has('ask_papers') || acts.has('ask_payment') || acts.has('ask_submit');
  const choosing = acts.has('choose') || acts.has('submit') || agrees;
  if (funder && (choosing || points)) return { by: 'funder', funder: funder.name };
  const place = figures.find(({ kind }) => kind === 'ordinal')?.values[0];
  if (place !== undefined && (choosing || ((points || question) && !acts.has('ask_schedule'))))
    return { by: 'place', place };
  const option = text.match(/(?:option|number|offer|方案)\s*(\d{1,2})\b/i)?.[1];
  if (option && choosing) return { by: 'place', place: Number(option) };
  if (choosing && lexicons.some(({ last }) => last.test(text))) return { by: 'last' };
  return choosing && lexicons.some(({ cheapest }) => cheapest.test(text)) ? { by: 'cheapest' } : undefined;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;
