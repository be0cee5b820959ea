import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, type Reading, warning } from '../layout/fields.ts';
import { findLabels, type Hit } from '../layout/labels.ts';
import {
  amountIn,
  asPattern,
  asText,
  dayFields,
  moneyFields,
  patternFields,
  sureOf,
  valuesAt,
} from '../layout/values-at.ts';
import type { Word } from '../pages/words.ts';
import { entriesBetween } from '../values/amounts.ts';
import { isPersonName } from '../values/names.ts';
import { type Printed, parseCount } from '../values/values.ts';
import { addressBoxes, addressInParts } from './address-in-parts.ts';
import { carsOn } from './cars.ts';
import { charges } from './order-labels.ts';
import { isParty, isPostalAddress, partiesAt, partyFields } from './parties.ts';
import { sectionsOf } from './vehicle-sections.ts';

/** The figures of a sale: price, charges, total, what is paid down or traded in, what remains. */
export function saleFigures(reading: Reading): ReadField[] {
  const money = (key: string, name: string) => moneyFields(reading, key, name);
  return signedTrade([
    ...Object.keys(charges).flatMap((key) => money(key, key)),
    ...otherCharges(reading),
    ...money('total', 'total_price'),
    ...money('down', 'down_payment'),
    ...money('allowance', 'trade_allowance'),
    ...money('payoff', 'trade_payoff'),
    ...money('netTrade', 'net_trade'),
    ...money('rebate', 'rebate'),
    ...money('financed', 'amount_financed'),
  ]);
}

/**
 * Less than nothing where more is owed on the trade-in than it is worth. A bracket or a minus may also say that it is
 * taken off the price, so the paper's own arithmetic decides.
 */
function signedTrade(fields: readonly ReadField[]): ReadField[] {
  const one = (name: string) => Number(fields.find((field) => field.name === name)?.value ?? 0);
  const before = one('total_price') - one('down_payment') - one('rebate');
  const owed = one('trade_payoff') - one('trade_allowance');
  const under = (net: number) =>
    net > 0 && (owed === net || (before + net === one('amount_financed') && one('trade_allowance') === 0));
  return fields.map((field) =>
    field.name === 'net_trade' && under(Number(field.value))
      ? { ...field, value: -Number(field.value) }
      : field,
  );
}

/** "J. Nakamura" is how a hand signs; who the buyer is, another place says whole. */
const isSignature = (name: string): boolean => /^\p{Lu}\.? \p{Lu}[\p{L}'’-]+$/u.test(name);

/** Buyer, co-buyer and the buyer's address. */
export function buyerFields(reading: Reading): ReadField[] {
  const buyers = partiesAt(reading, 'buyer').slice(0, 1);
  const [first, second] = buyers[0]?.names ?? [];
  const sure = buyers[0]?.beside ? 0.96 : 0.92;
  const own = first ? [fieldOf('buyer', 'text', first, isSignature(first.value) ? 0.85 : sure)] : [];
  const joint = second ? [fieldOf('co_buyer', 'text', second, 0.88)] : [];
  const labelled = valuesAt(reading, 'address', asText(isPostalAddress), { rows: 2 })[0];
  const under = partyFields(buyers, 'buyer', 'address').filter(({ name }) => name === 'address');
  const whole = labelled
    ? [fieldOf('address', 'text', labelled, sureOf(labelled, 0.92))]
    : addressInParts({ ...reading, hits: findLabels(reading.paper, addressBoxes) });
  const address = under.length > 0 ? under : whole;
  return [
    ...own,
    ...(joint.length > 0
      ? joint
      : valuesAt(reading, 'coBuyer', asText(isPersonName))
          .slice(0, 1)
          .map((found) => fieldOf('co_buyer', 'text', found, sureOf(found, 0.95)))),
    ...address,
  ];
}

/** Date, mileage, condition and stock number of the car being sold; a trade-in has its own. */
export function saleDetails(reading: Reading): ReadField[] {
  const { isTrade } = sectionsOf(reading.paper);
  const own = (hit: Hit) => !isTrade(hit.words[0]!);
  const miles = valuesAt(reading, 'mileage', milesIn, { anywhere: true }).filter(({ hit }) => own(hit));
  return [
    ...dayFields(reading, 'date', 'date').slice(0, 1),
    ...miles.map((found) => fieldOf('mileage', 'count', found, sureOf(found, 0.95))),
    ...conditionBesideCar(reading),
    ...valuesAt(reading, 'condition', asPattern(/\b(?:new|used|demo|certified)\b(?! ?[/]|.*☐)/i), {
      anywhere: true,
    })
      .filter(({ words }) => words.length === 1)
      .map((found) =>
        fieldOf(
          'condition',
          'text',
          { value: found.value.toLowerCase(), words: found.words },
          sureOf(found, 0.93),
        ),
      ),
    ...patternFields(reading, 'stock', 'stock_number', /(?<![\w-])(?=[A-Z0-9-]*\d)[A-Z0-9-]{3,12}(?![\w-])/),
    ...valuesAt(reading, 'lienholder', asText(isParty))
      .slice(0, 1)
      .map((found) => fieldOf('lienholder', 'text', found, sureOf(found, 0.92))),
  ];
}

/** "Used 2019 Subaru Outback", or NEW alone in a cell of the row that describes the car. */
function conditionBesideCar(reading: Reading): ReadField[] {
  const car = carsOn(reading).find(({ trade }) => !trade);
  const at = (car?.year ?? car?.make ?? car?.vin)?.words[0];
  const line = at && reading.paper.lines.find(({ words }) => words.includes(at));
  if (!line) return [];
  const before = line.words[line.words.indexOf(at) - 1];
  const alone = line.cells.flatMap(({ words }) => (words.length === 1 ? words : []));
  const word = [before, ...alone].find((some) => some && /^(?:new|used)$/i.test(some.text));
  return word ? [fieldOf('condition', 'text', { value: word.text.toLowerCase(), words: [word] }, 0.88)] : [];
}

/** A reading of an odometer: "71,030", "71030 miles"; a price or a year is none. */
export function milesIn(words: readonly Word[]): Printed<number> | undefined {
  const found = asPattern(/(?<![\w,.$-])(?:\d{1,3},\d{3}|\d{1,6})(?![\w,.-])/)(words);
  const value = found && parseCount(found.value);
  return found && value !== undefined ? { value, words: found.words } : undefined;
}

/** Charges without a name of ours, where the rows between price and total are a clean list; else `charges_incomplete`. */
function otherCharges(reading: Reading): ReadField[] {
  const priced = (key: string) => {
    const hits = valuesAt(reading, key, amountIn(reading, false), { anywhere: true }).map(({ hit }) => hit);
    return hits.length > 0 ? hits : hitsOf(reading, key);
  };
  const [price, ...prices] = priced('selling_price');
  const [total, ...totals] = priced('total');
  if (!price || !total) return [];
  const known = new Set(reading.hits.filter(({ key }) => key !== 'stop').flatMap((hit) => hit.words));
  const unlike = /\b(?:trade|payoff|subtotal|sub-total|msrp|discount)\b/i;
  const listed = total.page !== price.page || total.box.y > price.box.y + price.box.height;
  const list =
    listed && prices.length + totals.length === 0 ? entriesBetween(reading, price, total, unlike) : undefined;
  if (!list) return [warning('charges_incomplete', total.page, total.box)];
  return list
    .filter(({ label }) => !label.some((word) => known.has(word)))
    .map(({ amount: { value, words } }) => fieldOf('other_charge', 'money', { value, words }, 0.9));
}
