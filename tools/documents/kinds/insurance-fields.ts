import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, moneyAt, patternAt, type Reading } from '../layout/fields.ts';
import { type Line, right, textOf } from '../layout/lines.ts';
import { asText, dayFields, sureOf, valuesAt } from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { isCompanyName } from '../values/names.ts';
import { clean, type Printed } from '../values/values.ts';
import { type Car, carsOn } from './cars.ts';
import { coverageFields } from './coverages.ts';
import { insurerFields } from './insurers.ts';
import { addressees, isPostalAddress, partiesAt, partyFields } from './parties.ts';
import { policyDates } from './policy-dates.ts';
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
    ...moneyAt(reading, 'premiumTotal', 'premium_total', false),
    ...moneyAt(reading, 'declaredValue', 'declared_value', false),
    ...plates(reading),
    ...driverFields(reading),
  ];
}

/** At least three digits, perhaps in groups: "123 4567-A01-23". A masked number is none. */
function policyNumber(reading: Reading): ReadField[] {
  const found = valuesAt(reading, 'policy', numberIn, { rows: 2, anywhere: true });
  return found.slice(0, 1).map((one) => fieldOf('policy_number', 'text', one, one.beside ? 0.96 : 0.92));
}

function numberIn(words: readonly Word[]): Printed<string> | undefined {
  const start = /^(?:is|no\.?|#|:)$/i.test(words[0]?.text ?? '') ? 1 : 0;
  const own = words.slice(start);
  const end = own.findIndex(
    ({ text }, i) => !/^#?[A-Z0-9][A-Z0-9/.-]*[,;]?$/.test(text) || (i > 0 && !/\d/.test(text)),
  );
  const group = (end < 0 ? own : own.slice(0, end)).slice(0, 4);
  const day = group.findIndex(({ text }) => /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$/.test(text));
  const kept = day < 0 ? group : group.slice(0, day);
  const value = clean(textOf(kept).replace(/^#|[.,;]$/g, ''));
  return (value.match(/\d/g)?.length ?? 0) >= 3 && value.length <= 30 ? { value, words: kept } : undefined;
}

/** Who is insured; where their address is not beside the name, it is the one labelled or the one the letter goes to. */
function insuredFields(reading: Reading): ReadField[] {
  const insured = partiesAt(reading, 'insured');
  const named = partyFields(insured.slice(0, 1), 'named_insured');
  const sent = addressees(reading);
  const own = insured.find(({ address }) => address)?.address;
  const labelled = valuesAt(reading, 'address', asText(isPostalAddress), { rows: 3 })[0];
  const address = own ?? labelled ?? sent[0]?.address;
  return [
    ...named,
    ...(address ? [fieldOf('address', 'text', address, own ? 0.92 : 0.88)] : []),
    ...sent.slice(0, 1).flatMap((party) => fieldOf('addressee', 'text', party.names[0]!, 0.85)),
  ];
}

/** A lienholder of the whole paper; one that is named under a car of several is that car's alone. */
function lienholder(reading: Reading): ReadField[] {
  const cars = carsOn(reading).filter(({ trade }) => !trade);
  const found = holders(reading).filter(({ hit }) => cars.length < 2 || !carAbove(hit.words[0]!, cars));
  return found.map((one) => fieldOf('lienholder', 'text', one, sureOf(one, 0.95)));
}

const holders = (reading: Reading) =>
  valuesAt(reading, 'lienholder', (words) => asText(isHolder)(withoutAddress(words)), { rows: 1 });

/** "Prairie Credit Union, PO Box 12, Fargo, ND 58107" without what follows the first comma, where that is an address. */
function withoutAddress(words: readonly Word[]): readonly Word[] {
  const comma = words.findIndex(
    ({ text }, i) => /,$/.test(text) && /^(?:\d|P\.?O\.?|Attn|c\/o)/i.test(words[i + 1]?.text ?? ''),
  );
  return comma < 0 ? words : words.slice(0, comma + 1);
}

/** The car whose line stands just above a word: as far as the lines that describe a car may reach. */
function carAbove(word: Word, cars: readonly Car[]): Car | undefined {
  const distance = (car: Car) => {
    const own = (car.vin ?? car.year)?.words[0];
    const below = own && own.page === word.page ? word.y - own.y : -1;
    return below >= -2 && below < 60 ? below : Number.POSITIVE_INFINITY;
  };
  const [nearest] = [...cars].sort((a, b) => distance(a) - distance(b));
  return nearest && distance(nearest) < Number.POSITIVE_INFINITY ? nearest : undefined;
}

/** The lienholder of one of several cars: in its row of a table, else at a label under it. */
function holderOfCar(reading: Reading, car: Car, cars: readonly Car[], prefix: string): ReadField[] {
  const inRow = lienholderOfRow(reading, car, cars, prefix);
  if (inRow.length > 0) return inRow;
  const own = holders(reading).filter(({ hit }) => carAbove(hit.words[0]!, cars) === car);
  return own.slice(0, 1).map((one) => fieldOf(`${prefix}lienholder`, 'text', one, sureOf(one, 0.93)));
}

const isHolder = (text: string) =>
  isCompanyName(text) &&
  !/^(?:\d|none|no\b|n\/?a|not applicable|nil|name|address|clause|information|lienholder|loss payee|vehicle|yes)/i.test(
    text,
  ) &&
  !/\b(?:date|signature|information|additional|deductible|premium|limit)s?\b/i.test(text);

/** Holders in a column of a table of cars: the cell of the car's row, and the row that goes on with it. */
function lienholderOfRow(reading: Reading, car: Car, cars: readonly Car[], prefix: string): ReadField[] {
  const own = (car.vin ?? car.year)?.words[0];
  if (!own) return [];
  const head = hitsOf(reading, 'lienholder').find(
    ({ page, box, line }) => page === own.page && box.y < own.y && line.cells.length > 1,
  );
  if (!head) return [];
  const nextY = Math.min(
    ...cars
      .flatMap(({ vin, year }) => (vin ?? year)?.words[0] ?? [])
      .filter((w) => w.page === own.page && w.y > own.y + 4)
      .map(({ y }) => y),
    own.y + 40,
  );
  const rows = reading.paper.lines.filter(
    (line) =>
      line.page === own.page && line.top >= own.y - 4 && line.top < nextY - 3 && !startsLabel(reading, line),
  );
  const words = rows.flatMap((line) =>
    line.cells
      .filter(({ box }) => box.x >= head.box.x - 12 && box.x < right(head.box) + 60)
      .flatMap((cell) => cell.words),
  );
  const value = clean(textOf(words));
  return words.length > 0 && isHolder(value)
    ? [fieldOf(`${prefix}lienholder`, 'text', { value, words }, 0.9)]
    : [];
}

const startsLabel = ({ hits }: Reading, line: Line) => hits.some((hit) => hit.words[0] === line.words[0]);

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
