import { accountAdapters, accountCase, isAccountCase } from './account-adapters.ts';
import { calendarAdapters } from './calendar-adapters.ts';
import { rateAdapters } from './rate-adapters.ts';
import { scheduleAdapter } from './schedule-adapters.ts';
import { settlementAdapters } from './settlement-adapters.ts';
import { singleFigureAdapters } from './single-figure-adapters.ts';

/** From a case's inputs to our functions and back: names and units are translated here, and nothing else. */
export type Adapter = (inputs: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** A schedule on which something was paid or charged is an account's; the contract alone does not tell. */
const scheduleOrAccount =
  (adapter: Adapter): Adapter =>
  (inputs) =>
    isAccountCase(inputs) ? accountCase(inputs) : adapter(inputs);

/** Every kind of case that has a function of its own. */
const adapters: ReadonlyMap<string, Adapter> = new Map<string, Adapter>(
  Object.entries<Adapter>({
    ...calendarAdapters,
    ...rateAdapters,
    ...settlementAdapters,
    ...singleFigureAdapters,
    ...accountAdapters,
  }),
);

/** The adapter of a kind: its own, or the reader of schedules for every other kind of schedule; undefined for the rest. */
export function adapterOf(kind: string): Adapter | undefined {
  const own = adapters.get(kind);
  if (own) return own;
  const schedule = kind === 'schedule' || kind === 'fees' || kind.startsWith('schedule.');
  return schedule ? scheduleOrAccount(scheduleAdapter(kind)) : undefined;
}
