import { z } from 'zod';
import type { Deal } from '#tools/deals/deal.ts';
import type { Claim } from '#tools/kit/claims.ts';
import { type SourceRule, sourceRule, type ValueKind } from '#tools/kit/sources.ts';
import { readFigures } from '../language/figures.ts';

/** Everything a figure in a call may rest on (G6). */
export interface Sources {
  /** The person's own messages in this conversation. */
  readonly said: readonly string[];
  readonly claims: readonly Claim[];
  readonly deal: Deal | undefined;
  readonly currencyExponent: number;
}

/** Paths of the fields whose value none of their allowed sources holds. */
export function unsourcedFields(schema: z.ZodType, value: unknown, sources: Sources, path = ''): string[] {
  if (value === undefined || value === null) return [];
  const rule = sourceRule(schema);
  if (rule) return holds(rule, value, sources) ? [] : [path || '/'];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) {
    return unsourcedFields(schema.unwrap() as z.ZodType, value, sources, path);
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
    return shownByDocument(value, sources);
  });
}

function saidByPerson(kind: ValueKind, value: unknown, { said, currencyExponent }: Sources): boolean {
  if (typeof value === 'string') return said.some((text) => folded(text).includes(folded(value)));
  if (typeof value !== 'number') return false;
  if (value === 0 && said.some((text) => noneWords.test(text))) return true;
  const readings = readingsOf(kind, value, 10 ** currencyExponent);
  return said.some((text) =>
    readFigures(text).some((figure) => figure.values.some((stated) => readings.some((r) => near(r, stated)))),
  );
}

/** What a person may have said for a value: 0.0699 as 6.99, 60 months as 60 or as 5 years, 2500000 as 25000. */
function readingsOf(kind: ValueKind, value: number, minorPerMajor: number): number[] {
  if (kind === 'money') return [value / minorPerMajor];
  if (kind === 'rate') return [value * 100, value];
  if (kind === 'months') return [value, value / 12];
  return [value];
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** A person who says "nothing down" has stated a zero. */
const noneWords =
  /\b(no|not|none|nothing|zero|without|never|any|kein\w*|nichts|null|ohne)\b|n't\b|没|無|无|不|零|免/i;

function shownByDocument(value: unknown, { deal }: Sources): boolean {
  return (deal?.documents ?? []).some((document) => document.fields.some((field) => field.value === value));
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
    .trim();
