import { invalidInput } from '../../kit/errors.ts';
import type { DayCountConvention } from '../day-count.ts';
import type { RoundingMode } from '../rounding.ts';

/** The names that published cases use for a day count, most specific first. */
const dayCountNames: readonly (readonly [RegExp, DayCountConvention])[] = [
  [/DAYS360 EU/i, '30E/360'],
  [/DAYS360/i, 'DAYS360 US'],
  [/30E\/360.*ISDA \(|30E\/360 ISDA/i, '30E/360 ISDA'],
  [/30E\/360/i, '30E/360'],
  [/PSA/i, '30/360 PSA'],
  [/bond basis/i, '30/360 bond basis'],
  [/30U\/360|30\/360 US|NASD|SIFMA/i, '30/360 US'],
  [/^30\/360/i, '30/360 bond basis'],
  [/act(ual)?\/act(ual)?/i, 'actual/actual ISDA'],
  [/act(ual)?\/360/i, 'actual/360'],
  [/act(ual)?\/364/i, 'actual/364'],
  [/act(ual)?\/365\.25/i, 'actual/365.25'],
  [/^(NL|No ?Leap)/i, 'NL/365'],
  [/act(ual)?\/365/i, 'actual/365F'],
];

/** Our name for the day count a case names. */
export function namedDayCount(name: string): DayCountConvention {
  const found = dayCountNames.find(([pattern]) => pattern.test(name));
  if (!found) throw notCovered(`the day count "${name}"`);
  return found[1];
}

/** What a case asks for and no function of ours does yet: counted apart from a failure. */
export const notCovered = (what: string) =>
  invalidInput('vectors/not_covered', `${what} is not covered yet`, 'Add the function, then the adapter.');

/** Our name for the rounding a case names. */
export function namedRounding(name: string): RoundingMode {
  if (/even/i.test(name)) return 'half-even';
  if (/half/i.test(name)) return 'half-up';
  const directed = (['down', 'up'] as const).find((mode) => mode === name.toLowerCase());
  if (!directed) throw notCovered(`the rounding "${name}"`);
  return directed;
}
