import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, moneyAt, patternAt, type Reading } from '../layout/fields.ts';
import { textOf } from '../layout/lines.ts';
import { dayFields, valuesAt } from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { clean, type Printed } from '../values/values.ts';
import { coverageFields } from './coverages.ts';
import { insuredFields } from './insured.ts';
import { insurerFields } from './insurers.ts';
import { holderOfCar, lienholder } from './lienholders.ts';
import { policyDates } from './policy-dates.ts';
import { premiumFields } from './premiums.ts';
import { vehicleList } from './vehicle-fields.ts';

/** What a policy's paper or an application for one shows. */
export function insuranceFields(reading: Reading): ReadField[] {
  return [
    ...insurerFields(reading),
    ...policyNumber(reading),
    ...policyDates(reading),
    ...insuredFields(reading),
    ...vehicleList(reading, (car, cars, prefix) => holderOfCar(reading, car, cars, prefix)),
    ...lienholder(reading),
    ...coverageFields(reading),
    ...premiumFields(reading),
    ...moneyAt(reading, 'declaredValue', 'declared_value', false),
    ...plates(reading),
    ...driverFields(reading),
  ];
}

/** At least three digits, perhaps in groups: "123 4567-A01-23". A masked number is none. */
function policyNumber(reading: Reading): ReadField[] {
  const found = valuesAt(reading, 'policy', numberIn, { rows: 2, anywhere: true }).map((one) => ({
    ...one,
    ...overTheLine(reading, one),
  }));
  return found.slice(0, 1).map((one) => fieldOf('policy_number', 'text', one, one.beside ? 0.96 : 0.92));
}

/** "… under policy ODA 55-" and "200." on the next line: a hyphen at the end of a line breaks no number. */
function overTheLine({ paper }: Reading, { value, words }: Printed<string>): Printed<string> {
  const last = words.at(-1)!;
  const at = paper.lines.findIndex((line) => line.words.at(-1) === last);
  const next = paper.lines[at + 1]?.words[0];
  const rest = next && /^[A-Z0-9-]*\d[A-Z0-9-]*(?=[.,;]?$)/.exec(next.text)?.[0];
  const goesOn = at >= 0 && /-$/.test(value) && next?.page === last.page && rest;
  return goesOn ? { value: value + rest, words: [...words, next] } : { value, words };
}

function numberIn(words: readonly Word[]): Printed<string> | undefined {
  const start = /^(?:is|no\.?|#|:)$/i.test(words[0]?.text ?? '') ? 1 : 0;
  const own = words.slice(start);
  const end = own.findIndex(
    ({ text }, i) => !/^#?[A-Z0-9][A-Z0-9/.-]*[,;]?$/.test(text) || (i > 0 && !/\d/.test(text)),
  );
  const group = (end < 0 ? own : own.slice(0, end)).slice(0, 5);
  const day = group.findIndex(({ text }) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(text));
  const kept = day < 0 ? group : group.slice(0, day);
  const value = clean(textOf(kept).replace(/^#|[.,;]$/g, ''));
  return (value.match(/\d/g)?.length ?? 0) >= 3 && value.length <= 30 ? { value, words: kept } : undefined;
}

const plate =
  /(?<![\w-])(?=[A-Z0-9 -]*\d)(?:[A-Z]{1,3}\d{1,4} ?[A-Z]{0,3}|[A-Z0-9]{2,8}|[A-ZÄÖÜ]{1,3}[- ]+[A-Z]{1,2} ?\d{1,4}[EH]?)(?![\w-])/g;

function plates(reading: Reading): ReadField[] {
  return patternAt(reading, 'plate', plate)
    .slice(0, 1)
    .map(({ value, words }) => fieldOf('plate', 'text', { value: value[0], words }, 0.93));
}

/** Birthday and licence of the only driver named; with several, whose they are is not said under one name. */
function driverFields(reading: Reading): ReadField[] {
  const births = dayFields(reading, 'driverBirth', 'driver_dob', { rows: 2 }).filter(
    ({ value }) => String(value) < '2012',
  );
  const licences = patternAt(
    reading,
    'driverLicense',
    /(?<![\w*-])(?=(?:[A-Z-]*\d){3})[A-Z0-9][A-Z0-9-]{4,24}(?![\w*-])/g,
  ).map(({ value, words }) => fieldOf('driver_license_number', 'text', { value: value[0], words }, 0.93));
  return [...single(births), ...single(licences)];
}

const single = (fields: readonly ReadField[]) =>
  new Set(fields.map(({ value }) => value)).size === 1 ? fields.slice(0, 1) : [];

/** `GBP` where a paper's amounts are in pounds; dollars are the deal's own. */
export function foreignCurrency({ paper }: Reading): ReadField[] {
  const words = paper.lines.flatMap((line) => line.words);
  const has = (sign: RegExp) => words.find(({ text }) => sign.test(text));
  const found = (
    [
      ['GBP', /£\d/],
      ['CNY', /[¥￥]\d/],
      ['EUR', /€|^EUR$/],
    ] as const
  ).flatMap(([code, sign]) => {
    const word = has(sign);
    return word ? [{ code, word }] : [];
  });
  const [only, ...more] = found;
  if (!only || more.length > 0 || has(/\$\d/)) return [];
  return [fieldOf('currency', 'text', { value: only.code, words: [only.word] }, 0.95)];
}
