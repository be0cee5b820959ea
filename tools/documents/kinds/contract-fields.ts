import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import {
  asPattern,
  asText,
  dayFields,
  moneyFields,
  patternFields,
  sureOf,
  valuesAt,
} from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { type Printed, parseMonths } from '../values/values.ts';
import { milesIn } from './order-fields.ts';
import { isPostalAddress, type PartyFound, partiesAt } from './parties.ts';

/** Boxes of disclosures explain a term before they print its figure: it may stand several rows under its label. */
const rowsOfBox = 6;

export const firstOf = <T>(fields: readonly T[]): T[] => fields.slice(0, 1);
export const boxed = (reading: Reading, key: string, name: string): ReadField[] => {
  const near = moneyFields(reading, key, name);
  return near.length > 0 ? near : moneyFields(reading, key, name, { rows: rowsOfBox });
};

/** The terms that loans and leases have in common. */
export function termFields(reading: Reading): ReadField[] {
  return [
    ...dayFields(reading, 'date', 'date', { rows: 2 }).slice(0, 1),
    ...patternFields(
      reading,
      'contractNumber',
      'contract_number',
      /(?<![\w-])(?=[A-Z-]*\d)[A-Z0-9-]{4,24}(?![\w-])/,
      { anywhere: false },
    ).slice(0, 1),
    ...termMonths(reading),
    ...dayFields(reading, 'firstDue', 'first_payment_date', { rows: 3 }).slice(0, 1),
    ...dayFields(reading, 'maturity', 'maturity_date', { rows: 2 }).slice(0, 1),
    ...valuesAt(reading, 'mileage', milesIn, { rows: 2 })
      .slice(0, 1)
      .map((found) => fieldOf('mileage', 'count', found, sureOf(found, 0.93))),
  ];
}

/** "60 months", or the bare number at a label that says months or payments. */
function termMonths(reading: Reading): ReadField[] {
  return valuesAt(reading, 'term', monthsIn, { rows: 3, anywhere: true })
    .filter(({ value, hit, words }) => value > 0 && (hit.marked || words.length > 1))
    .slice(0, 1)
    .map((found) => fieldOf('term_months', 'months', found, sureOf(found, 0.94)));
}

function monthsIn(words: readonly Word[]): Printed<number> | undefined {
  const stated = parseMonths(
    words
      .slice(0, 4)
      .map(({ text }) => text)
      .join(' '),
  );
  if (stated) return stated > 0 && stated <= 120 ? { value: stated, words: words.slice(0, 2) } : undefined;
  const found = asPattern(
    /(?<![\d.,$])(\d{1,3})(?![\d.,%/])(?: ?(?:个月|期|Monate|monthly|mos?\.?|months?))?/i,
  )(words);
  const value = Number(found?.value);
  return found && value >= 6 && value <= 120 ? { value, words: found.words } : undefined;
}

/** A yearly rate as printed, in per cent. */
export function rateFields(reading: Reading, key: string, name: string): ReadField[] {
  const rate = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,4})?) ?%/;
  const near = valuesAt(reading, key, asPattern(rate), { rows: 1, anywhere: true });
  const found = near.length > 0 ? near : valuesAt(reading, key, asPattern(rate), { rows: rowsOfBox });
  return firstOf(found).map((one) =>
    fieldOf(
      name,
      'rate',
      { value: Number(one.value.replace(',', '.')), words: one.words },
      sureOf(one, 0.95),
    ),
  );
}

/** Both sides of a contract, each under its own name, with the customer's address. */
export function sides(
  reading: Reading,
  {
    firm,
    customer,
    joint,
  }: { readonly firm: readonly string[]; readonly customer: string; readonly joint: string },
  names: { readonly firm: string; readonly customer: string; readonly joint: string },
): ReadField[] {
  const firms = firm.flatMap((key) => partiesAt(reading, key)).slice(0, 1);
  const customers = partiesAt(reading, customer).slice(0, 1);
  const joints = partiesAt(reading, joint).slice(0, 1);
  const labelled = valuesAt(reading, 'address', asText(isPostalAddress), { rows: 2 })[0];
  const address = customers[0]?.address ?? labelled;
  const second = customers[0]?.names[1] ?? joints[0]?.names[0];
  const one = (name: string, party: PartyFound | undefined) =>
    party ? [fieldOf(name, 'text', party.names[0]!, (party.beside ? 0.95 : 0.92) * party.hit.likeness)] : [];
  return [
    ...one(names.firm, firms[0]),
    ...one(names.customer, customers[0]),
    ...(second ? [fieldOf(names.joint, 'text', second, 0.9)] : []),
    ...(address ? [fieldOf('address', 'text', address, 0.9)] : []),
  ];
}
