import { z } from 'zod';

/** Why a person is told that a value cost points; a card for decisions uses the codes of `reasons.ts` only. */
const Reason = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** Rows of the development sample that fell here, how many of them went bad, ln(good share ÷ bad share), and the points. */
const counted = {
  count: z.int().min(0),
  bads: z.int().min(0),
  woe: z.number(),
  points: z.int(),
};

/** Values from `from` (included) to `to` (excluded); null is open-ended. */
export const Bin = z.strictObject({ from: z.number().nullable(), to: z.number().nullable(), ...counted });
export type Bin = z.infer<typeof Bin>;

/** Categories that earn the same points. */
const Group = z.strictObject({ values: z.array(z.string()).min(1), ...counted });

/** Codes that stand for no quantity, such as 0 for "no bureau history": a population of its own, never a low number. */
const Special = z.strictObject({
  values: z.array(z.number()).min(1),
  label: z.string().min(1),
  reason: Reason,
  ...counted,
});

const shared = {
  /** Column of `columns.ts`. */
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  unit: z.string().min(1),
  missing: z.strictObject({ ...counted, reason: Reason }),
  /** Mean points over all applicants of the development sample: the first reference of comment 9(b)(2)-5. */
  average: z.number(),
  /** Mean points of those at or just above the cut-off: the second reference. */
  averageAtCutOff: z.number(),
  reason: Reason,
};

const NumberCharacteristic = z.strictObject({
  ...shared,
  kind: z.literal('number'),
  /** Where points must go as the value rises; `none` declares that they may turn. */
  expected: z.enum(['rising', 'falling', 'none']),
  bins: z.array(Bin).min(1).max(100),
  special: z.array(Special).max(20),
});

const CategoryCharacteristic = z.strictObject({
  ...shared,
  kind: z.literal('category'),
  groups: z.array(Group).min(1).max(100),
  /** A category that the development sample did not have. */
  unseen: z.strictObject({ points: z.int() }),
});

export const Characteristic = z.discriminatedUnion('kind', [NumberCharacteristic, CategoryCharacteristic]);
export type Characteristic = z.infer<typeof Characteristic>;
export type NumberCharacteristic = z.infer<typeof NumberCharacteristic>;
export type CategoryCharacteristic = z.infer<typeof CategoryCharacteristic>;

/** Every number of points that a characteristic may give. */
export function pointsOf(characteristic: Characteristic): number[] {
  const apart = [characteristic.missing.points];
  if (characteristic.kind === 'category')
    return [...characteristic.groups.map(({ points }) => points), characteristic.unseen.points, ...apart];
  const { bins, special } = characteristic;
  return [...bins, ...special].map(({ points }) => points).concat(apart);
}
