import { accountAdapters, accountCase, isAccountCase } from './account-adapters.ts';
import { calendarAdapters } from './calendar-adapters.ts';
import { rateAdapters } from './rate-adapters.ts';
import { scheduleAdapters } from './schedule-adapters.ts';
import { settlementAdapters } from './settlement-adapters.ts';

/** From a case's inputs to our functions and back: names and units are translated here, and nothing else. */
export type Adapter = (inputs: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** A schedule on which something was paid or charged is an account's; the contract alone does not tell. */
const scheduleOrAccount =
  (adapter: Adapter): Adapter =>
  (inputs) =>
    isAccountCase(inputs) ? accountCase(inputs) : adapter(inputs);

const schedules = Object.entries(scheduleAdapters).map(
  ([kind, adapter]) => [kind, scheduleOrAccount(adapter)] as const,
);

/** Every kind of case we have a function for. */
export const adapters: ReadonlyMap<string, Adapter> = new Map<string, Adapter>([
  ...Object.entries<Adapter>({ ...calendarAdapters, ...rateAdapters, ...settlementAdapters }),
  ...schedules,
  ...Object.entries<Adapter>(accountAdapters),
]);
