import type { ClaimUnit } from '#tools/kit/claims.ts';

/** A figure as a scenario writes it: `426.11 USD`, `6.99 %`, `60 months`, `2026-04-02`, `712 points`, or a plain word or count. */
export interface ExpectedFigure {
  readonly unit: ClaimUnit | 'plain';
  /** Minor units, a fraction, months, an ISO day, or the text itself. */
  readonly value: number | string;
  /** Half a unit of the last place written: how far a longer figure may be away and still read the same. */
  readonly halfPlace: number;
  readonly text: string;
}

/** @throws Error when the text is none of the forms */
export function parseFigure(text: string, currencyExponent: number): ExpectedFigure {
  const exact = (unit: ExpectedFigure['unit'], value: number | string): ExpectedFigure => ({
    unit,
    value,
    halfPlace: 0,
    text,
  });
  const money = text.match(/^(-?[\d,]+(?:\.\d+)?) [A-Z]{3}$/);
  if (money) return exact('money', minorUnits(money[1] ?? '', currencyExponent, text));
  const percent = text.match(/^(-?\d+(?:\.(\d+))?) ?%$/);
  if (percent) {
    const places = percent[2]?.length ?? 0;
    return { unit: 'rate', value: Number(percent[1]) / 100, halfPlace: 0.5 / 10 ** (places + 2), text };
  }
  const months = text.match(/^(\d+) months?$/);
  if (months) return exact('months', Number(months[1]));
  const points = text.match(/^(\d+) points$/);
  if (points) return exact('points', Number(points[1]));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return exact('day', text);
  if (/^\d+$/.test(text)) return exact('count', Number(text));
  if (text.trim() === '' || /^[\d.,]+$/.test(text)) throw new Error(`"${text}" has no unit that is known.`);
  return exact('plain', text);
}

function minorUnits(digits: string, exponent: number, text: string): number {
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  if (fraction.length > exponent) throw new Error(`"${text}" is finer than the currency's smallest unit.`);
  return Number(`${whole}${fraction.padEnd(exponent, '0')}`);
}

/** Whether a claim reads as the figure: money, months, days and words exactly, a rate at the places that are written. */
export function sameFigure(
  expected: ExpectedFigure,
  claim: { readonly unit: ClaimUnit; readonly value: number | string },
): boolean {
  if (expected.unit === 'plain')
    return (claim.unit === 'code' || claim.unit === 'name') && claim.value === expected.value;
  if (expected.unit === 'rate') {
    if (claim.unit !== 'rate' && claim.unit !== 'ratio') return false;
    const distance = Math.abs(Number(claim.value) - Number(expected.value));
    return distance <= expected.halfPlace * (1 + 1e-9);
  }
  return claim.unit === expected.unit && claim.value === expected.value;
}
