import { z } from 'zod';
import type { Deal } from '#tools/deals/deal.ts';
import type { Claim } from '#tools/kit/claims.ts';
import { type SourceRule, sourceRule, type ValueKind } from '#tools/kit/sources.ts';
import type { IsoDate } from '#tools/kit/units.ts';
import { unwrapped } from '#tools/kit/unwrapped.ts';
import { isForeign } from '../language/currency.ts';
import type { FigureMention } from '../language/figures.ts';
import { lastOptIns } from '../language/opt-ins.ts';
import { readStated } from '../language/stated.ts';
import { readStatedDays } from '../language/stated-days.ts';

/** Everything a figure in a call may rest on (G6). */
export interface Sources {
  /** The person's own messages in this conversation. */
  readonly said: readonly string[];
  readonly claims: readonly Claim[];
  readonly deal: Deal | undefined;
  /** The deal's currency: an amount stated in another one is none of its amounts. */
  readonly currency: string;
  readonly currencyExponent: number;
  /** What days without a year, and lengths from now, are counted from. */
  readonly today: IsoDate;
}

/** Paths of the fields whose value none of their allowed sources holds. */
export function unsourcedFields(schema: z.ZodType, value: unknown, sources: Sources, path = ''): string[] {
  if (value === undefined || value === null) return [];
  const rule = sourceRule(schema);
  if (rule) return holds(rule, value, sources) ? [] : [path || '/'];
  const inner = unwrapped(schema);
  if (inner) return unsourcedFields(inner, value, sources, path);
  if (schema instanceof z.ZodUnion) {
    const member = (schema.options as z.ZodType[]).find((option) => option.safeParse(value).success);
    return member ? unsourcedFields(member, value, sources, path) : [];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, member]) =>
      unsourcedFields(
        member as z.ZodType,
        (value as Record<string, unknown>)[key],
        sources,
        `${path}/${key}`,
      ),
    );
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, i) =>
      unsourcedFields(schema.element as z.ZodType, item, sources, `${path}/${i}`),
    );
  }
  return [];
}

function holds({ kind, from }: SourceRule, value: unknown, sources: Sources): boolean {
  return from.some((source) => {
    if (source === 'person') return saidByPerson(kind, value, sources);
    if (source === 'tool')
      return sources.claims.some((claim) => claim.value === value && unitFits(claim.unit, kind));
    return shownByDocument(kind, value, sources);
  });
}

function saidByPerson(kind: ValueKind, value: unknown, sources: Sources): boolean {
  const { said, currency, currencyExponent, today } = sources;
  if (kind === 'day')
    return said.some((text) =>
      readStatedDays(text, today).some(({ days }) => days.some((day) => day === value)),
    );
  if (kind === 'opt_in') return lastOptIns(said).some((answer) => answer === value);
  if (typeof value === 'string') return said.some((text) => holdsWords(text, value));
  if (typeof value !== 'number') return false;
  if (value === 0 && said.some((text) => noneWords.test(text))) return true;
  const plain = kind === 'money' ? value / 10 ** currencyExponent : value;
  return statedIn(said)
    .filter((figure) => !isForeign(figure, currency))
    .some((figure) => readingsOf(kind, figure).some((reading) => near(reading, plain)));
}

/** Each field of a call asks for the same lines' figures: they are read once, and kept no longer than the lines. */
const stated = new WeakMap<readonly string[], readonly FigureMention[]>();

function statedIn(said: readonly string[]): readonly FigureMention[] {
  const earlier = stated.get(said);
  if (earlier) return earlier;
  const figures = said.flatMap((text) => readStated(text));
  stated.set(said, figures);
  return figures;
}

/**
 * What a figure may mean in a field of this kind: "6.99 %" is 0.0699, "5 years" is 60 months. A figure of another unit
 * means nothing there: a term of 72 months is no price of $72. A bare number may be of any unit.
 */
function readingsOf(kind: ValueKind, { kinds, values }: FigureMention): number[] {
  const is = (of: FigureMention['kind']) => kinds.includes(of);
  const times = (factor: number) => values.map((value) => value * factor);
  if (kind === 'money') return is('money') || is('count') ? times(1) : [];
  if (kind === 'rate') return is('percent') ? times(0.01) : is('count') ? [...times(0.01), ...times(1)] : [];
  if (kind === 'months') {
    if (is('years')) return times(12);
    return is('months') ? times(1) : is('count') ? [...times(1), ...times(12)] : [];
  }
  return is('count') || is('year') || is('ordinal') ? times(1) : [];
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** Words stand from the beginning of a word; Chinese has no blanks between them, and none before a name in other letters. */
function holdsWords(text: string, words: string): boolean {
  const wanted = folded(words);
  if (wanted === '') return false;
  const line = ` ${folded(text)}`;
  return line.includes(/^\p{Script=Han}/u.test(wanted) ? wanted : ` ${wanted}`);
}

/** A person who says "nothing down" has stated a zero; one who asks whether there is any has not. */
const noneWords =
  /\b(no|not|none|nothing|zero|without|never|kein\w*|nichts|null|ohne)\b|n't\b|没|無|无|不|零|免/i;

function shownByDocument(kind: ValueKind, value: unknown, { deal }: Sources): boolean {
  return (deal?.documents ?? []).some(({ fields }) =>
    fields.some((field) => field.unit === kind && field.value === value),
  );
}

function unitFits(unit: Claim['unit'], kind: ValueKind): boolean {
  if (kind === 'text') return unit === 'name' || unit === 'code';
  if (kind === 'rate') return unit === 'rate' || unit === 'ratio';
  return unit === kind;
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han})(?=[^\p{Script=Han}\s])/gu, ' ')
    .trim();
