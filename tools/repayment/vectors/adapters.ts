import { calendarAdapters } from './calendar-adapters.ts';
import { rateAdapters } from './rate-adapters.ts';

/** From a case's inputs to our functions and back: names and units are translated here, and nothing else. */
export type Adapter = (inputs: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export const adapters: ReadonlyMap<string, Adapter> = new Map(
  Object.entries({ ...calendarAdapters, ...rateAdapters }),
);
