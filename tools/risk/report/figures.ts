import type { Interval } from '../metrics/interval.ts';

/** Figures in words, and a dash for what is unknown. */
export const decimals = (value: number, places: number): string =>
  Number.isFinite(value) ? value.toFixed(places).replace('-', '−') : '–';

export const percent = (share: number): string =>
  Number.isFinite(share) ? `${decimals(share * 100, 1)} %` : '–';

/** A change, with its sign. */
export const signed = (value: number, places: number): string =>
  Number.isFinite(value) ? `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(places)}` : '–';

export const signedPoints = (share: number): string =>
  Number.isFinite(share) ? `${signed(share * 100, 1)} pp` : '–';

/** A figure with its 95 % interval. */
export const within = ({ value, low, high }: Interval, places: number): string =>
  `${decimals(value, places)} (${decimals(low, places)} to ${decimals(high, places)})`;

export const withinPercent = ({ value, low, high }: Interval): string =>
  `${percent(value)} (${percent(low)} to ${percent(high)})`;

/** Whole numbers with thousands set apart. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-US');
