import type { IsoDate } from '#tools/kit/units.ts';

/** The only source of time. Evals freeze it. */
export interface Clock {
  /** ISO 8601 instant. */
  now(): string;
  today(): IsoDate;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => new Date().toISOString().slice(0, 10) as IsoDate,
};

export function addMilliseconds(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
