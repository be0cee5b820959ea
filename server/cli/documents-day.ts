import { IsoDate } from '#tools/kit/units.ts';
import { usageError } from './command.ts';

/** The day to judge by: the one given, or today in UTC. */
export function todayOf(given: string | undefined): IsoDate {
  const day = IsoDate.safeParse(given ?? new Date().toISOString().slice(0, 10));
  if (!day.success) throw usageError(`--today ${given} is no day; write YYYY-MM-DD.`);
  return day.data;
}
