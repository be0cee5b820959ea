import { z } from 'zod';
import { defect } from './errors.ts';
import { AnnualRate, type Currency, IsoDate, Minor, Ratio } from './units.ts';
import { unwrapped } from './unwrapped.ts';

/**
 * What a tool's output may be quoted as. The mark sits on the output schema, so a figure becomes quotable
 * where it is computed and nowhere else. `code` values are words of a closed list (a verdict, a reason, a stip),
 * rendered from the catalogue of phrases in the person's language; `name` values are shown as they are.
 */
export const ClaimUnit = z.enum([
  'money',
  'rate',
  'ratio',
  'day',
  'months',
  'count',
  'points',
  'code',
  'name',
]);
export type ClaimUnit = z.infer<typeof ClaimUnit>;

interface ClaimMark {
  readonly role: string;
  readonly unit: ClaimUnit;
}

/** A value that may be shown to a person, and where it came from. */
export const Claim = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*_\d+$/),
  role: z.string(),
  unit: ClaimUnit,
  currency: z.string().optional(),
  value: z.union([z.number(), z.string()]),
  source: z.strictObject({ tool: z.string(), callId: z.string(), path: z.string() }),
});
export type Claim = z.infer<typeof Claim>;

const marks = z.registry<ClaimMark>();

/** @throws AppError `claims/role` (a defect) for a role whose claims would have no id, before any tool has run */
function marked<S extends z.ZodType>(schema: S, unit: ClaimUnit, role: string): S {
  if (!/^[a-z]+(_[a-z]+)*$/.test(role))
    throw defect('claims/role', `${role} cannot name a claim.`, 'Use words of a to z joined by underscores.');
  marks.add(schema, { role, unit });
  return schema;
}

export const amount = (role: string) => marked(Minor.clone(), 'money', role);
export const rate = (role: string) => marked(AnnualRate.clone(), 'rate', role);
export const ratio = (role: string) => marked(Ratio.clone(), 'ratio', role);
export const day = (role: string) => marked(IsoDate.clone(), 'day', role);
export const months = (role: string) => marked(z.int().min(0).max(1200), 'months', role);
export const count = (role: string) => marked(z.int(), 'count', role);
export const points = (role: string) => marked(z.int(), 'points', role);
/** A name of the catalogue or of a record: a funder, a car, an employer on a pay stub. */
export const name = (role: string) => marked(z.string().min(1).max(200), 'name', role);
/** One of a closed list of words: `approved`, `proof_of_income`. */
export const code = <const T extends readonly [string, ...string[]]>(role: string, codes: T) =>
  marked(z.enum(codes), 'code', role);
export const verdict = <const T extends readonly [string, ...string[]]>(verdicts: T) =>
  code('verdict', verdicts);
export const reason = <const T extends readonly [string, ...string[]]>(reasons: T) =>
  code('decline_reason', reasons);

export interface UnnamedClaim extends ClaimMark {
  readonly path: string;
  readonly value: number | string;
}

/**
 * Walks an output beside its schema and returns every marked value with its path, in schema order.
 * Values that are absent or null make no claim. A union takes the first member that the value satisfies.
 */
export function collectClaims(schema: z.ZodType, output: unknown, path = ''): UnnamedClaim[] {
  if (output === undefined || output === null) return [];
  const mark = marks.get(schema);
  if (mark) return [{ ...mark, path, value: output as number | string }];
  const inner = unwrapped(schema);
  if (inner) return collectClaims(inner, output, path);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, member]) =>
      collectClaims(member as z.ZodType, (output as Record<string, unknown>)[key], `${path}/${key}`),
    );
  }
  if (schema instanceof z.ZodArray) {
    return (output as unknown[]).flatMap((item, i) =>
      collectClaims(schema.element as z.ZodType, item, `${path}/${i}`),
    );
  }
  if (schema instanceof z.ZodUnion) {
    const member = (schema.options as z.ZodType[]).find((option) => option.safeParse(output).success);
    return member ? collectClaims(member, output, path) : [];
  }
  return [];
}

/** Gives claims their ids: role and a number that goes on counting through the conversation. */
export function nameClaims(
  unnamed: readonly UnnamedClaim[],
  call: { readonly tool: string; readonly callId: string; readonly currency: Currency },
  counts: Readonly<Record<string, number>>,
): { readonly claims: Claim[]; readonly counts: Record<string, number> } {
  const next: Record<string, number> = { ...counts };
  const claims = unnamed.map(({ role, unit, path, value }): Claim => {
    next[role] = (next[role] ?? 0) + 1;
    const source = { tool: call.tool, callId: call.callId, path };
    const base = { id: `${role}_${next[role]}`, role, unit, value, source };
    return unit === 'money' ? { ...base, currency: call.currency } : base;
  });
  return { claims, counts: next };
}
