import type { ReadField } from '../../../deals/deal.ts';
import type { IsoDate } from '../../../kit/units.ts';
import { fieldOf } from '../../layout/fields.ts';
import { boxAround, middle, right } from '../../layout/lines.ts';
import type { Word } from '../../pages/words.ts';
import { asBirth, type CardDay, cardDays, type DayOrder } from './card-dates.ts';
import type { CardLabel } from './card-labels.ts';
import type { LicenseCard } from './license-card.ts';

const elements = ['dob', 'issued', 'expires'] as const;
type Element = (typeof elements)[number];
type Found = Partial<
  Record<Element, { readonly day: CardDay; readonly value: IsoDate; readonly labelled: boolean }>
>;

const fieldNames = { dob: 'dob', issued: 'issue_date', expires: 'expiry_date' } as const;

/**
 * Birth, issue and expiry of a licence. Each label takes the nearest day right of it or under it; what no label claims is
 * understood only where birth < issue < expiry leave one meaning.
 */
export function licenseDays(license: LicenseCard, order: DayOrder): ReadField[] {
  return cardDayFields(license, order, { known: {}, ageMin: licensedFrom });
}

interface Frame {
  /** Days that are certain from elsewhere, such as a machine-readable zone: no field is made of them, they bound the others. */
  readonly known: Partial<Record<Element, IsoDate>>;
  /** The youngest age at which such a card is issued. */
  readonly ageMin: number;
}

/** Birth, issue and expiry of any card, those that are known left out. */
export function cardDayFields(license: LicenseCard, order: DayOrder, { known, ageMin }: Frame): ReadField[] {
  const days = license.free.rows.flatMap((row) => cardDays(row, order));
  const settled = Object.values(known);
  const open = days.filter(
    ({ value, earlier }) => ![value, earlier].some((day) => day !== undefined && settled.includes(day)),
  );
  const numeric = open.some(({ whole, words }) => whole && !words.some(({ text }) => /\p{L}{3}/u.test(text)));
  const isTorn = ({ cut }: CardDay) => cut && numeric;
  const { found: marked, rest: unmarked } = claimed(license, open);
  const torn = elements.flatMap((element) => marked[element]?.day ?? []).filter(isTorn);
  const found = without(marked, torn);
  const rest = unmarked.filter((day) => !isTorn(day));
  const fixed = elements.flatMap((element) => {
    const value = known[element];
    return value ? [[element, { day: { ...given, value }, value, labelled: true }] as const] : [];
  });
  const all = completed({ ...found, ...Object.fromEntries(fixed) }, rest, {
    today: license.today,
    ageMin,
    torn,
  });
  const confidence = confidenceOf(all, days, license.today, ageMin);
  return elements.flatMap((element) => {
    const own = known[element] ? undefined : all[element];
    const sure = own ? confidence - (own.labelled ? 0 : 0.12) - (own.day.sure ? 0 : 0.3) : 0;
    return own && sure >= 0.5
      ? [fieldOf(fieldNames[element], 'day', { value: own.value, words: own.day.words }, sure)]
      : [];
  });
}

const given = { words: [], sure: true, whole: true, cut: false } as const;

/** What was found but for the days whose year is cut short. */
const without = (found: Found, torn: readonly CardDay[]): Found =>
  Object.fromEntries(Object.entries(found).filter(([, { day }]) => !torn.includes(day)));

function claimed(
  { labels, today }: LicenseCard,
  days: readonly CardDay[],
): { found: Found; rest: CardDay[] } {
  const dated = labels.filter(({ element }) => [...elements, 'revision', 'discriminator'].includes(element));
  const pairs = dated
    .flatMap((label) => days.map((day) => ({ label, day, cost: distance(label, day, labels) })))
    .filter(({ cost }) => cost < 12)
    .sort((a, b) => a.cost - b.cost);
  const found: Found = {};
  const taken = new Set<CardDay>();
  const served = new Set<CardLabel>();
  for (const { label, day } of pairs) {
    if (taken.has(day) || served.has(label)) continue;
    const element = elements.find((some) => some === label.element);
    if (element && found[element]) continue;
    if (element && element !== 'dob' && years(today, day.value) > validMax) continue;
    taken.add(day);
    served.add(label);
    if (element) found[element] = { day, value: meaning(element, day, today), labelled: true };
  }
  return { found, rest: days.filter((day) => !taken.has(day)) };
}

const meaning = (element: Element, day: CardDay, today: IsoDate): IsoDate =>
  element === 'dob' ? asBirth(day, today) : day.value;

/** How far a day stands from a label, in type sizes: right of it with no other label between, or under it. */
function distance(label: CardLabel, day: CardDay, labels: readonly CardLabel[]): number {
  const box: Word = { ...day.words[0]!, ...boxAround(day.words) };
  const from = label.box;
  if (box.page !== from.page) return Number.POSITIVE_INFINITY;
  const size = Math.max(from.height, Math.min(box.height, 2 * from.height));
  const drop = middle(box) - middle(from);
  const gap = box.x - right(from);
  const between = labels.some(
    ({ box: other }) =>
      other !== from &&
      other.page === from.page &&
      Math.abs(middle(other) - middle(from)) < 0.5 * size &&
      other.x >= right(from) - 1 &&
      other.x < box.x,
  );
  if (Math.abs(drop) < 0.6 * size && gap > -0.4 * size)
    return between ? Number.POSITIVE_INFINITY : Math.max(0, gap / size);
  if (
    drop < 0.5 * size ||
    drop > 2.6 * size ||
    box.x > right(from) + 1.5 * size ||
    right(box) < from.x - 0.5 * size
  )
    return Number.POSITIVE_INFINITY;
  return 0.5 + drop / size + Math.abs(box.x - from.x) / (4 * size);
}

const years = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 31_556_952_000;
const licensedFrom = 14;
const validMax = 16;

interface Bounds {
  readonly today: IsoDate;
  readonly ageMin: number;
  /** Days at labels whose years are cut short: their days and months are known. */
  readonly torn: readonly CardDay[];
}

/** Adds what only one meaning fits. */
function completed(found: Found, rest: readonly CardDay[], { today, ageMin, torn }: Bounds): Found {
  let all = found;
  const isTorn = (value: IsoDate) => torn.some((day) => day.value.slice(5) === value.slice(5));
  const add = (element: Element, fits: (value: IsoDate) => boolean) => {
    if (all[element]) return;
    const fitting = rest.flatMap((day) => {
      const value = meaning(element, day, today);
      const known = elements.some((some) => all[some]?.value === value);
      return !known && fits(value) ? [{ day, value, labelled: false }] : [];
    });
    const [first] = fitting;
    if (first && fitting.every(({ value }) => value === first.value)) all = { ...all, [element]: first };
  };
  add(
    'dob',
    (value) => years(value, all.issued?.value ?? today) >= ageMin && value < (all.expires?.value ?? today),
  );
  all = { ...all, ...termOf(all, rest, today, ageMin) };
  add('expires', (value) => {
    const from = all.issued?.value ?? (all.dob ? undefined : today);
    if (from === undefined && torn.length > 0 && all.dob)
      return years(all.dob.value, value) >= ageMin + 0.5 && years(today, value) <= validMax && !isTorn(value);
    if (from === undefined) return value > today && years(today, value) <= validMax;
    return years(from, value) > 0.1 && years(from, value) <= validMax;
  });
  add('issued', (value) => {
    if (!all.dob || !all.expires || value > today) return false;
    const valid = years(value, all.expires.value);
    return years(all.dob.value, value) >= ageMin && valid > 0.1 && valid <= validMax;
  });
  return all;
}

/** Issue and expiry where no label is left: the two days after a known birth, the earlier past, the later within a card's term. */
function termOf(found: Found, rest: readonly CardDay[], today: IsoDate, ageMin: number): Found {
  if (!found.dob || found.issued || found.expires) return {};
  const birth = found.dob.value;
  const byValue = new Map(rest.filter(({ value }) => value !== birth).map((day) => [day.value, day]));
  const [issued, expires, ...others] = [...byValue.values()].sort((a, b) => (a.value < b.value ? -1 : 1));
  if (!issued || !expires || others.length > 0 || issued.value > today) return {};
  const term = years(issued.value, expires.value);
  if (years(birth, issued.value) < ageMin || term < 0.9 || term > validMax) return {};
  return {
    issued: { day: issued, value: issued.value, labelled: false },
    expires: { day: expires, value: expires.value, labelled: false },
  };
}

/** Days in the order of a life, on the anniversaries that licences run by, are each other's proof. */
function confidenceOf(all: Found, days: readonly CardDay[], today: IsoDate, ageMin: number): number {
  const [dob, issued, expires] = elements.map((element) => all[element]?.value);
  const wrongOrder =
    (dob !== undefined && (dob > today || (expires !== undefined && dob >= expires))) ||
    (issued !== undefined && (issued > today || (expires !== undefined && issued >= expires)));
  if (wrongOrder || (expires !== undefined && expires < '1995')) return 0.45;
  if (dob !== undefined && issued !== undefined && years(dob, issued) < ageMin) return 0.7;
  const anniversary = [dob, issued].some(
    (day) => day !== undefined && expires !== undefined && isAnniversary(day, expires),
  );
  const twice = days.filter((day) => dob !== undefined && [day.value, day.earlier].includes(dob)).length > 1;
  return anniversary || twice ? 0.97 : 0.94;
}

/** The same day of another year, or the day before it. */
function isAnniversary(day: string, later: string): boolean {
  const eve = new Date(Date.parse(later) + 86_400_000).toISOString();
  return [later.slice(5), eve.slice(5, 10)].includes(day.slice(5));
}
