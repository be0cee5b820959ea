import { calendarAdapters } from './calendar-adapters.ts';
import { rateAdapters } from './rate-adapters.ts';
import { scheduleAdapters } from './schedule-adapters.ts';
import { settlementAdapters } from './settlement-adapters.ts';

/** From a case's inputs to our functions and back: names and units are translated here, and nothing else. */
export type Adapter = (inputs: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Every kind of case we have a function for. */
export const adapters: ReadonlyMap<string, Adapter> = new Map<string, Adapter>(
  Object.entries({ ...calendarAdapters, ...rateAdapters, ...scheduleAdapters, ...settlementAdapters }),
);
