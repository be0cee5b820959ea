import type { ReadField } from '../../deals/deal.ts';
import { modelYears } from '../codes/vin.ts';
import { fieldOf } from '../layout/fields.ts';
import type { Line } from '../layout/lines.ts';
import { matchesIn } from '../values/values.ts';

const monthPattern = /(?<![\d/])(0?[1-9]|1[0-2]) ?[/-] ?((?:19|20)\d{2}|\d{2})(?![\d/])/g;

/**
 * The month of manufacture: the one month on the label. A car is built at most two years before its model year and one
 * after; when the VIN says otherwise the month is doubtful.
 */
export function manufactureDate(lines: readonly Line[], today: string, vin: string | undefined): ReadField[] {
  const found = lines.flatMap(({ words }) =>
    matchesIn(words, monthPattern).map(({ match, words: own }) => ({
      value: monthOf(match[1]!, match[2]!, today),
      words: own,
      named: words.some(({ text }) => /^(?:date|mf[dg]|manufacture|made)/i.test(text)),
    })),
  );
  const months = found.filter(
    ({ value, named }) => value <= today.slice(0, 7) && (named || found.length === 1),
  );
  const years = vin ? modelYears(vin) : [];
  const fits = (value: string) =>
    years.length === 0 || years.some((year) => Math.abs(Number(value.slice(0, 4)) - year + 0.5) <= 1.5);
  return months.map((month) =>
    fieldOf('manufacture_date', 'month', month, fits(month.value) ? (month.named ? 0.97 : 0.9) : 0.5),
  );
}

function monthOf(month: string, year: string, today: string): string {
  const century = Number(year) <= Number(today.slice(2, 4)) ? '20' : '19';
  return `${year.length === 2 ? century + year : year}-${month.padStart(2, '0')}`;
}

/** The types that the label may state. @see 49 CFR 567.4(g)(7), 571.3 */
const typePattern =
  /\b(?:multipurpose passenger (?:vehicle|car)|passenger car|low[- ]speed vehicle|incomplete vehicle|school bus|motorcycle|trailer|m\.?p\.?v\b|truck|bus)/gi;

export function vehicleType(lines: readonly Line[]): ReadField[] {
  const found = lines.flatMap(({ words }) => matchesIn(words, typePattern));
  return found
    .slice(0, 1)
    .map(({ match, words }) =>
      fieldOf('vehicle_type', 'text', { value: match[0].toUpperCase(), words }, 0.95),
    );
}

/**
 * Pounds after GVWR, on its line or the next, before the axle ratings at GAWR. A number without a unit is in pounds where
 * the label speaks of pounds and not of kilograms.
 */
export function grossWeight(lines: readonly Line[]): ReadField[] {
  const units = lines.flatMap(({ words }) => words.map(({ text }) => text.toLowerCase()));
  const poundsOnly =
    units.some((text) => /lbs?\.?$/.test(text)) && !units.some((text) => /kgs?\.?$/.test(text));
  return lines.flatMap((line, i) => {
    const at = line.words.findIndex(({ text }) => /^g\.?v\.?w\.?r/i.test(text));
    if (at < 0) return [];
    const words = [...line.words.slice(at), ...(lines[i + 1]?.words ?? [])];
    const end = words.findIndex(({ text }) => /^g\.?a\.?w\.?r/i.test(text));
    const weights = matchesIn(words.slice(0, end < 0 ? words.length : end), weightPattern);
    const pounds = weights.find(({ match }) => /^lb|^pound/i.test(match[2] ?? ''));
    const bare = poundsOnly && weights.length === 1 && !weights[0]!.match[2] ? weights[0] : undefined;
    const found = pounds ?? bare;
    if (!found) return [];
    const value = Number(found.match[1]!.replace(',', ''));
    if (value < 300 || value > 100_000) return [];
    return [fieldOf('gvwr_lb', 'count', { value, words: found.words }, pounds ? 0.96 : 0.85)];
  });
}

const weightPattern = /(?<![\d.,])(\d{1,3}(?:,\d{3})|\d{3,6})(?![\d.,]) ?(lbs?\b|pounds|kgs?\b)?/gi;
