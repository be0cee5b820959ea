import { z } from 'zod';
import { collectClaims } from '#tools/kit/claims.ts';

/** Roles of the claims that an output of the schema could make: each leaf is asked what a value there would claim. */
export function collectRoles(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly) {
    return collectRoles(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodObject)
    return Object.values(schema.shape).flatMap((one) => collectRoles(one as z.ZodType));
  if (schema instanceof z.ZodArray) return collectRoles(schema.element as z.ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap(collectRoles);
  return collectClaims(schema, 'anything').map(({ role }) => role);
}
