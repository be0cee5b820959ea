import { type SelectQueryBuilder, sql } from 'kysely';
import type { Tables } from './schema.ts';

type Ordered = 'dealers' | 'dealer_tiers' | 'users';

/** The place after the last, found in the index of places: counting the rows would make adding n of them take n² steps. */
export const nextPosition = <T extends Ordered>(rows: SelectQueryBuilder<Tables, T, object>) =>
  rows.select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'));
