import type { PayPeriod } from '#tools/deals/facts.ts';
import type { IsoDate, Locale } from '#tools/kit/units.ts';
import { isForeign } from '../language/currency.ts';
import { detectLocale } from '../language/detect.ts';
import { type FigureMention, readFigures } from '../language/figures.ts';
import { lastOptIns } from '../language/opt-ins.ts';
import { joinLengths } from '../language/stated.ts';
import { readStatedDays } from '../language/stated-days.ts';
import { isAside } from './asides.ts';
import type { Assigned, Unclear } from './assign.ts';
import { choiceIn } from './choice.ts';
import { splitClauses } from './clauses.ts';
import { conditionIn, readCosts } from './costs.ts';
import { findFunders } from './funder-mentions.ts';
import type { ExceptionAsk, FunderAsk } from './funders/ask.ts';
import { readException, readFunderAsk } from './funders/read.ts';
import { readHourly } from './hourly.ts';
import { isNothing, withoutImpossible } from './impossible.ts';
import { german } from './lexicon/de.ts';
import { english } from './lexicon/en.ts';
import type { Act, Lexicon } from './lexicon/lexicon.ts';
import { chinese } from './lexicon/zh.ts';
import type { Expectations } from './message.ts';
import { withNames } from './names.ts';
import { assignInCurrency, type InCurrency } from './other-currency.ts';
import { periodIn } from './pairs.ts';
import { type Pressure, readPressure } from './pressure/read.ts';
import { lackingIn, type RepaymentAsk } from './repayment/ask.ts';
import type { Reading } from './repayment/read.ts';
import { readRepayment } from './repayment/reading.ts';
import { withoutUsed } from './repayment/without-used.ts';
import { asksSomething, withoutQuestions } from './requests.ts';
import { type RightsRead, readRights } from './rights/read.ts';
import type { Slots } from './slots.ts';
import { withoutTypos } from './typos.ts';
import { findVehicles, type VehicleMention } from './vehicle-mentions.ts';

/** What the conversation so far contributes to reading a message. */
export interface Setting extends Expectations {
  /** Funders whose names have been shown. */
  readonly funders: readonly string[];
  readonly attachments: number;
  /** What days without a year are counted from. */
  readonly today: IsoDate;
  /** What amounts are in. */
  readonly currency?: string;
  readonly currencyExponent?: number;
  /** Whose law counts costs of a credit that people state; none is read for the United States. */
  readonly market?: string;
  /** The question about repaying that the last reply was about. */
  readonly repayment?: RepaymentAsk;
  /** A lower markup of which the last reply asked for the rest. */
  readonly exception?: ExceptionAsk;
  /** The language spoken so far. */
  readonly locale?: Locale;
  /** The last reply asked how many hours a week are worked. */
  readonly asksHours?: boolean;
  /** The last reply refused to record what is not so. */
  readonly refusedFalse?: boolean;
}

export interface Understood extends Omit<Assigned, 'filled'> {
  readonly locale: Locale | undefined;
  readonly acts: ReadonlySet<Act>;
  readonly filled: Assigned['filled'];
  /** Slots stated in another currency only: they stay empty. */
  readonly foreign: InCurrency['foreign'];
  /** A question about repaying, with the figures that belong to it. */
  readonly repayment: RepaymentAsk | undefined;
  /** A question about funders, or a lower markup, with the figure that belongs to it. */
  readonly funderAsk: FunderAsk | undefined;
  /** Rights that are asked about or invoked. */
  readonly rights: RightsRead;
  /** It presses for something that nobody worked out, or that is not so. */
  readonly pressure: Pressure | undefined;
  /** How often, said without an amount: "no, that's twice a month". */
  readonly period: PayPeriod | undefined;
  /** Every figure of the message. */
  readonly figures: readonly FigureMention[];
  /** The message asks something; a polite request is no question. */
  readonly question: boolean;
  /** Funders named, in order. */
  readonly funders: readonly string[];
  /** Places in a list that are named: "the first and the third". */
  readonly places: readonly number[];
  /** Cars named, in order, as words to search by. */
  readonly cars: readonly string[];
  /** A deal named by its number. */
  readonly dealNamed: string | undefined;
  /** A car was pointed at rather than named: "this car", 这辆车. */
  readonly thisCar: boolean;
  /** The car driven now was spoken of. */
  readonly presentCar: boolean;
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
  const days = readStatedDays(text, setting.today).filter((day) => !named.some((span) => overlap(span, day)));
  const heard = {
    text,
    figures: read.filter((figure) => !isReplaced(figure, text) && !isNegative(figure, text)),
    days,
    german: lexicons.includes(german),
    car: vehicles.length > 0,
    before: setting.repayment,
  };
  const other = (figure: FigureMention) =>
    setting.currency !== undefined && isForeign(figure, setting.currency);
  const exception = readException({ ...heard, before: setting.exception });
  const asked = exception ? undefined : readRepayment(heard);
  const elsewhere = asked?.used.some(other) ?? false;
  const repayment = elsewhere
    ? stillAsked(
        readRepayment({ ...heard, figures: heard.figures.filter((figure) => !other(figure)) }),
        asked,
      )
    : asked;
  const told = heardCosts(text, read, setting);
  const hourly = readHourly(text, read, lexicons, setting.asksHours ?? false);
  const figures = read.filter(
    (figure) =>
      !told.used.includes(figure) &&
      !hourly.used.includes(figure) &&
      !(asked && [...asked.used, ...days].some((own) => overlap(own, figure))) &&
      !exception?.used.some((own) => overlap(own, figure)) &&
      figure.kind !== 'ordinal' &&
      figure.kind !== 'day' &&
      !isDate(figure, text) &&
      !isLabel(figure, text) &&
      !isPeriod(figure, text) &&
      !isReplaced(figure, text) &&
      !isNegative(figure, text) &&
      !isOfCreditEvent(figure, text) &&
      !isRelativeDown(figure, text) &&
      !isAside(figure, text),
  );
  const used = [...(asked?.used ?? exception?.used ?? []), ...hourly.used];
  const stated = withoutQuestions(text, actsIn(text, lexicons), lexicons);
  const question = asksSomething(text, lexicons);
  const clauses = splitClauses(withoutUsed(text, used, lexicons), figures, lexicons);
  const message = { clauses, lexicons, vehicles, acts: stated, question, expectations: setting };
  const nearest = assignInCurrency(message, setting.currency);
  const below = read.some((figure) => isNegative(figure, text));
  const unclear = new Set<Unclear>([
    ...nearest.unclear,
    ...(below ? (['negative'] as const) : []),
    ...(!asked && read.some((figure) => isRelativeDown(figure, text)) ? (['downRelative'] as const) : []),
    ...(elsewhere ? (['otherCurrency'] as const) : []),
    ...(told.asShare ? (['costShare'] as const) : []),
    ...(nearest.loose.some((figure) => isNothing(figure, read, stated)) ? (['nothing'] as const) : []),
  ]);
  const assigned = withoutImpossible({ ...nearest, unclear: [...unclear] }, setting.currencyExponent ?? 0);
  const choice = choiceIn(text, read, funders, lexicons, stated, question);
  const addOns = lastOptIns([text]);
  const slots = {
    ...withNames(text, { ...assigned.slots, ...hourly.slots }, choice, vehicles, lexicons),
    ...told.slots,
    ...(addOns.length > 0 && { addOns }),
  };
  const kinds = lexicons.flatMap((lexicon) => text.match(lexicon.carKinds) ?? []);
  const carKinds = [...new Set(kinds.map((kind) => kind.toLowerCase().replace(/(?<=[a-z]{2})s$/, '')))].join(
    ' ',
  );
  const acts = completeActs(stated, slots, assigned, vehicles, { ...setting, question });
  if (repayment) acts.add('ask_repayment');
  if (told.slots.costs) acts.add('ask_payment');
  return {
    ...assigned,
    slots,
    repayment: repayment?.ask,
    rights: readRights(text, lexicons, (part) => actsIn(part, lexicons)),
    funderAsk: exception?.ask ?? readFunderAsk(text, heard.german),
    locale,
    acts,
    pressure: readPressure(text, locale ?? setting.locale, setting.refusedFalse ?? false),
    figures: read,
    period: isWithoutFigures(text, lexicons) ? periodIn(text, lexicons) : undefined,
    question,
    funders: funders.map(({ name }) => name),
    places: read.flatMap(({ kind, values }) => (kind === 'ordinal' ? values.slice(0, 1) : [])),
    cars: [...new Set(vehicles.map(({ words }) => words))],
    dealNamed: text.match(/\bdeal_[a-z0-9_]+\b/i)?.[0],
    carKinds,
    thisCar: lexicons.some(({ thisCar }) => thisCar.test(text)),
    presentCar: lexicons.some(({ presentCar }) => presentCar.test(text)),
  };
}

/** Costs and the condition of the car, outside the United States; amounts in another currency are none. */
function heardCosts(text: string, figures: readonly FigureMention[], { market = 'us', currency }: Setting) {
  if (market === 'us') return { used: [], asShare: false, slots: {} };
  const { costs, used, asShare } = readCosts(
    text,
    figures.filter((figure) => currency === undefined || !isForeign(figure, currency)),
  );
  const condition = conditionIn(text);
  return { used, asShare, slots: { ...(costs.length > 0 && { costs }), ...(condition && { condition }) } };
}

/** A question of which an amount was stated in another currency: the same question, if that amount is still asked for. */
const stillAsked = (now: Reading | undefined, before: Reading | undefined): Reading | undefined =>
  now && now.ask.kind === before?.ask.kind && lackingIn(now.ask).length > 0 ? now : undefined;

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
  if (filled.length > 0 || unclear.length > 0 || tellsBeside(slots)) acts.add('give_facts');
  const asks = asking.some((act) => stated.has(act));
  if (slots.choice && slots.choice.by !== 'cheapest' && !asks && !question) acts.add('choose');
  if (vehicles.length > 0 && [...acts].every((act) => besideCar.has(act))) acts.add('want_vehicle');
  if (attachments > 0) acts.add('attach');
  if (acts.size === 0) acts.add('off_topic');
  return acts;
}

/** Facts that no figure slot holds. */
const tellsBeside = ({
  name,
  employer,
  vehicle,
  hourlyWage,
  hoursPerWeek,
  downPaymentShare,
  addOns,
}: Slots): boolean =>
  [name, employer, vehicle, hourlyWage, hoursPerWeek, downPaymentShare, addOns].some(
    (slot) => slot !== undefined,
  );

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
  /(?:(?:^|[\s:($€£¥])[-−]|(?:^|[:(])\s*[-−]\s|\b(?:minus|negative)\s|负)$/i.test(text.slice(0, start));

/** "BK7 discharged 8 months ago", "chapter 13": when a bankruptcy was, or which, is no term and no time on the job. */
const isOfCreditEvent = ({ start }: FigureMention, text: string) =>
  /\b(?:bankrupt\w*|bk ?-?(?:7|13)?|chapter(?: (?:7|13))?|repo(?:s|ssess\w*|'?d)?|charge-?offs?|discharged)\b[^.,;]{0,24}$/i.test(
    text.slice(0, start),
  );

/** "500 more down", 首付多付500: so much more or less than before is no down payment, and no sum is made of it. */
const isRelativeDown = ({ start, end, kind }: FigureMention, text: string): boolean => {
  if (kind !== 'money' && kind !== 'count') return false;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  return (
    /^\s*(?:(?:dollars?|bucks)\s)?(?:more|extra|additional|less)\s(?:money\s|cash\s)?(?:down\b|up ?front|deposit)/i.test(
      after,
    ) ||
    (/\b(?:another|additional|extra)\s*\$?$/i.test(before) &&
      /^\s*(?:down\b|up ?front|deposit)/i.test(after)) ||
    (/\b(?:add(?:s|ed|ing)?|another|additional|extra)\s*\$?$/i.test(before) && ontoDown.test(after)) ||
    (/^\s*(?:(?:dollars?|bucks)\s)?(?:more|extra)\b/i.test(after) && ontoDown.test(after)) ||
    /\b(?:increase|raise|lower|reduce|bump|cut|drop)[sd]?\b[^.?!]{1,12}\b(?:down ?-?payment|deposit) by\s*\$?$/i.test(
      before,
    ) ||
    /首付(?:款)?(?:再)?(?:多|少|加|增加|减少|提高|降低)(?!到|至)(?:付|交|出|给)?\s*$/.test(before) ||
    (/(?:再|多|少)(?:付|交|出|给)\s*$/.test(before) && /^\s*(?:美元|元|块)?(?:的)?首付/.test(after)) ||
    /^\s*(?:dollar|euro)?\s*(?:mehr|weniger)\s(?:anzahl|an(?=[\s.,!?]|$))/i.test(after)
  );
};

/** "Add 500 to the down payment", "put 500 more on the deposit". */
const ontoDown =
  /^\s*(?:(?:dollars?|bucks)\s)?(?:(?:more|extra)\s)?(?:to|on|onto|towards?)\s(?:the|my|our|her|his|their)\s(?:down ?-?payment|deposit)/i;

/** "Not 60 but 72", "48 instead of 60", 不是四千: the figure that is taken back. */
const isReplaced = ({ start }: FigureMention, text: string) =>
  /(?:\b(?:not|instead of|rather than|nicht|statt)|不是|而不是)\s*$/i.test(text.slice(0, start));

/** No figure but those that say how often: "twice a month", 每两周. */
const isWithoutFigures = (text: string, lexicons: readonly Lexicon[]): boolean =>
  readFigures(
    lexicons
      .flatMap(({ periods }) => Object.values(periods))
      .reduce((rest, period) => rest.replace(period, ' '), text),
  ).length === 0;

/** "Since 2015", 2015年起: a year on the calendar is no amount and no length. */
const isDate = ({ kind, start, end }: FigureMention, text: string) =>
  kind === 'year' &&
  (/\b(?:since|in|from|until|back in|seit)\s*$/i.test(text.slice(0, start)) ||
    /^\s*年(?:起|开始|以来|就|到)/.test(text.slice(end)));

/** "Staff id 4471", "zip 60614": a number that names something. */
const isLabel = ({ kind, start }: FigureMention, text: string) =>
  (kind === 'count' || kind === 'year') &&
  /\b(?:id|badge|code|extension|ext\.?|zip(?: code)?|personalnummer|mitarbeiternummer)(?: (?:is|no\.?|number|ist))?\s*[:#]?\s*$|(?:工号|编号|员工号|邮编)(?:是|为)?\s*$/i.test(
    text.slice(0, start),
  );

/** 一年 and 一个月 beside an amount say how often, not how long. */
const isPeriod = ({ raw, start }: FigureMention, text: string) =>
  raw === '一个月' ||
  (raw === '一年' &&
    !/(?:工作|上班|在职|住|干|贷|分|期限|满).{0,2}$/.test(text.slice(Math.max(0, start - 6), start)));

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;
