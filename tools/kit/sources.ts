import { z } from 'zod';

/**
 * Where a value in a tool's arguments may come from (guarantee G6). A field that names its sources holds a figure
 * that a person stated, that a document shows, or that a tool returned; the guard refuses any other.
 */
export type ValueSource = 'person' | 'document' | 'tool';

/**
 * How a value is compared with what was said: a `term` also matches years × 12, a `rate` also matches percent ÷ 100.
 * An `opt_in` is the person's own last answer about an add-on: a yes to anything else is none.
 */
export type ValueKind = 'money' | 'rate' | 'months' | 'count' | 'text' | 'day' | 'opt_in';

export interface SourceRule {
  readonly kind: ValueKind;
  readonly from: readonly ValueSource[];
}

/** A registry, because its marks survive `.describe()` and further limits, which make new schemas. */
const rules = z.registry<SourceRule>();

/** Marks an input field with its allowed sources. Returns a clone, so the shared schema stays unmarked. */
export function sourced<S extends z.ZodType>(schema: S, kind: ValueKind, ...from: readonly ValueSource[]): S {
  const own = schema.clone() as S;
  rules.add(own, { kind, from });
  return own;
}

export const sourceRule = (schema: z.ZodType): SourceRule | undefined => rules.get(schema);
