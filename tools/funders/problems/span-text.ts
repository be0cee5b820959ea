import type { Span } from '../span.ts';

type Bound = number | undefined;

/** A part of a sheet in words: `score 700–900, 12–72 months, cars up to 3 years, up to 45000 miles`. */
export function spanText(span: Span): string {
  const parts = [
    ranged('score', span.scoreMin, span.scoreMax, ''),
    ranged('', span.termMonthsMin, span.termMonthsMax, 'months'),
    ranged('cars', span.vehicleAgeMin, span.vehicleAgeMax, 'years old'),
    ranged('', span.odometerMilesMin, span.odometerMilesMax, 'miles'),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'every deal';
}

function ranged(before: string, min: Bound, max: Bound, after: string): string {
  if (min === undefined && max === undefined) return '';
  return [before, bounds(min, max), after].filter((part) => part !== '').join(' ');
}

function bounds(min: Bound, max: Bound): string {
  if (min === undefined) return `up to ${max}`;
  if (max === undefined) return `from ${min}`;
  return min === max ? `${min}` : `${min}–${max}`;
}
