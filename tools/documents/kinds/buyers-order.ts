import type { ReadField } from '../../deals/deal.ts';
import {
  dayAt,
  fieldOf,
  hitsOf,
  moneyAt,
  patternAt,
  type Reading,
  textAt,
  warning,
} from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { addressUnder, isAddress } from '../values/addresses.ts';
import { entriesBetween } from '../values/amounts.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { clean, parseCount } from '../values/values.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { tradeFields, vehicleFields, vehicleLabels } from './vehicle-fields.ts';

const charges: Vocabulary = {
  selling_price: [
    'selling price',
    'sale price',
    'sales price',
    'cash price',
    'cash price of vehicle',
    'vehicle price',
    'price of vehicle',
    'vehicle selling price',
    'agreed price',
  ],
  doc_fee: [
    'doc fee',
    'documentation fee',
    'documentary fee',
    'dealer documentary fee',
    'dealer doc fee',
    'document fee',
    'dealer documentation fee',
    'processing fee',
  ],
  sales_tax: ['sales tax', 'tax', 'taxes', 'state tax', 'sales and use tax'],
  title_fee: [
    'registration/title',
    'title/registration',
    'title fee',
    'title',
    'title and registration',
    'title & registration',
    'registration and title',
    'title, registration, plates',
    'registration fee',
    'title and license fees',
    'title and registration fees',
    'license and title',
  ],
  service_contract: [
    'service contract',
    'vehicle service contract',
    'extended warranty',
    'extended service contract',
  ],
  gap: ['gap', 'gap waiver', 'gap insurance'],
};

const buyersOrderLabels: Vocabulary = {
  ...vehicleLabels,
  ...charges,
  dealer: ['dealer', 'seller', 'dealership', 'selling dealer', 'dealer name', 'seller name'],
  date: ['date', 'order date', 'date of sale', 'sale date', 'contract date'],
  buyer: [
    'buyer',
    'purchaser',
    'buyer name',
    'customer',
    'customer name',
    'purchaser name',
    'sold to',
    'buyer 1',
  ],
  coBuyer: ['co-buyer', 'co-buyer name', 'cobuyer', 'co-purchaser', 'buyer 2'],
  address: ['address', 'buyer address', 'street address'],
  mileage: ['mileage', 'odometer', 'odometer reading', 'miles', 'odometer (miles)'],
  condition: ['new/used', 'new / used', 'condition'],
  stock: ['stock no', 'stock number', 'stock #', 'stock'],
  total: [
    'total purchase price',
    'total',
    'total price',
    'total cash price',
    'total sale price',
    'total selling price',
    'total amount due',
    'total cash sale price',
  ],
  down: [
    'down payment',
    'cash down',
    'less cash down',
    'cash down payment',
    'less down payment',
    'down payment (cash)',
    'cash deposit',
    'deposit',
  ],
  netTrade: ['less net trade-in', 'net trade-in', 'net trade', 'net trade allowance', 'trade-in equity'],
  allowance: ['allowance', 'trade allowance', 'trade-in allowance'],
  payoff: ['payoff', 'trade payoff', 'trade-in payoff', 'less payoff', 'lien payoff'],
  rebate: ['less rebate', 'rebate', 'manufacturer rebate'],
  financed: [
    'amount to be financed',
    'amount financed',
    'unpaid balance',
    'unpaid balance (amount financed)',
    'balance due',
    'amount to finance',
    'balance to finance',
    'total amount financed',
  ],
  stop: [
    'dealer id',
    'dealer lic',
    'dealer license',
    'dealer number',
    'accepted by dealer',
    'buyer signature',
    'co-buyer signature',
    'buyers signature',
    'salesperson',
    'deal #',
    'trade-in',
    'phone',
    'email',
    'color',
    'body',
    'subtotal',
    'sub total',
    'buyers order',
  ],
};

const titles =
  /\b(?:buyer['’]?s order|bill of sale|(?:motor )?(?:vehicle )?purchase (?:order|agreement)|retail order)\b/i;

/** What a buyer's order or bill of sale shows. Charges between price and total are listed whole, or not at all. */
function readBuyersOrder(reading: Reading): ReadField[] {
  const buyers = textAt(reading, 'buyer', 'buyer', isPersonName);
  return [
    ...textAt(reading, 'dealer', 'dealer', isCompanyName),
    ...dealerInTitle(reading),
    ...dayAt(reading, 'date', 'date'),
    ...buyers,
    ...textAt(reading, 'coBuyer', 'co_buyer', isPersonName),
    ...textAt(reading, 'address', 'address', isAddress),
    ...addressesUnder(reading, buyers),
    ...vehicleFields(reading),
    ...tradeFields(reading),
    ...patternAt(reading, 'mileage', /(?<![\w,.-])(?:\d{1,3},\d{3}|\d{1,6})(?![\w,.-])/g).flatMap(
      ({ value, words }) => {
        const miles = parseCount(value[0]);
        return miles === undefined ? [] : [fieldOf('mileage', 'count', { value: miles, words }, 0.95)];
      },
    ),
    ...patternAt(reading, 'condition', /\b(?:new|used)\b/gi).map(({ value, words }) =>
      fieldOf('condition', 'text', { value: value[0].toLowerCase(), words }, 0.95),
    ),
    ...patternAt(reading, 'stock', /(?<![\w-])(?=[A-Z0-9-]*\d)[A-Z0-9-]{3,12}(?![\w-])/g).map(
      ({ value, words }) => fieldOf('stock_number', 'text', { value: value[0], words }, 0.9),
    ),
    ...Object.keys(charges).flatMap((key) => moneyAt(reading, key, key, false)),
    ...otherCharges(reading),
    ...moneyAt(reading, 'total', 'total_price', false),
    ...moneyAt(reading, 'down', 'down_payment', false),
    ...moneyAt(reading, 'allowance', 'trade_allowance', false),
    ...moneyAt(reading, 'payoff', 'trade_payoff', false),
    ...moneyAt(reading, 'netTrade', 'net_trade', false),
    ...moneyAt(reading, 'rebate', 'rebate', false),
    ...moneyAt(reading, 'financed', 'amount_financed', false),
  ];
}

/** "SAMPLE HYUNDAI BUYER'S ORDER": the dealer before the title, in the first lines. */
function dealerInTitle({ paper }: Reading): ReadField[] {
  return paper.lines.slice(0, 3).flatMap((line) => {
    const text = line.words.map((word) => word.text).join(' ');
    const at = text.search(titles);
    const value = at > 0 ? clean(text.slice(0, at).replace(/[\s\-–—|:·/]+$/u, '')) : '';
    if (value === '' || !isCompanyName(value) || titles.test(value)) return [];
    return [fieldOf('dealer', 'text', { value, words: line.words.slice(0, value.split(' ').length) }, 0.85)];
  });
}

function addressesUnder(reading: Reading, buyers: readonly ReadField[]): ReadField[] {
  return buyers.flatMap((buyer) => {
    const words = reading.paper.lines
      .flatMap((line) => line.words)
      .filter((word) => word.page === buyer.page && word.x === buyer.box.x && word.y === buyer.box.y);
    const found = words.length > 0 ? addressUnder(words, reading.paper.lines) : undefined;
    return found ? [fieldOf('address', 'text', found, 0.9)] : [];
  });
}

/** Charges without a name of ours, where the rows between price and total are a clean list; else `charges_incomplete`. */
function otherCharges(reading: Reading): ReadField[] {
  const [price, ...prices] = hitsOf(reading, 'selling_price');
  const [total, ...totals] = hitsOf(reading, 'total');
  if (!price || !total) return [];
  const known = new Set(reading.hits.flatMap((hit) => hit.words));
  const unlike = /\b(?:trade|payoff|subtotal|sub-total|msrp|discount)\b/i;
  const list =
    prices.length + totals.length === 0 ? entriesBetween(reading, price, total, unlike) : undefined;
  if (!list) return [warning('charges_incomplete', total.page, total.box)];
  return list
    .filter(({ label }) => !label.some((word) => known.has(word)))
    .map(({ amount: { value, words } }) => fieldOf('other_charge', 'money', { value, words }, 0.9));
}

/** Papers that share many words with it and are another kind; looked for where a title stands. */
const others =
  /\b(?:form w-?2|w-?2 wage|wage and tax statement|form 10(?:40|99)|1099-(?:nec|int|misc)|individual income tax return|certificate of title|application for (?:title|registration|(?:auto )?insurance)|(?:auto(?:mobile)? )?insurance application|auto(?:mobile)? application|health insurance card|claim form|verification of employment|employment (?:verification|application)|bank statement|account statement|account summary)\b/;

export const buyersOrder: KindReader = {
  kind: 'buyers_order',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: others,
        title:
          /\b(?:buyer'?s order|bill of sale|(?:vehicle )?purchase (?:order|agreement)|retail order|purchase contract)\b/,
        cues: [
          /\b(?:vin|vehicle identification number)\b/,
          /\b(?:selling price|sales? price|cash price|vehicle price|purchase price)\b/,
          /\b(?:sales tax|tax)\b/,
          /\b(?:doc(?:ument(?:ation|ary)?)? fee|dealer documentary fee|processing fee)\b/,
          /\b(?:total (?:purchase|cash|sale) price|total)\b/,
          /\b(?:down payment|cash down)\b/,
          /\b(?:amount (?:to be )?financed|unpaid balance|balance due)\b/,
          /\b(?:mileage|odometer)\b/,
          /\b(?:dealer|seller)\b/,
        ],
        cuesMin: 5,
      },
      evidence,
    ),
  labels: buyersOrderLabels,
  read: readBuyersOrder,
};
