import type { Dealer } from '../../channel/dealer.ts';
import { AnnualRate, minor } from '../../kit/units.ts';

type DealerRow = readonly [
  id: string,
  name: string,
  city: string,
  state: string,
  taxPercent: number,
  docFee: number,
  markupPercentMax: number,
  funderIds: readonly string[],
];

const rows: readonly DealerRow[] = [
  [
    'dealer_1',
    'Springfield Motors',
    'Springfield',
    'IL',
    6.25,
    299,
    2,
    [
      'meridian',
      'harbor',
      'union_street',
      'first_lantern',
      'copperfield',
      'redwood',
      'second_mile',
      'ironbridge',
      'prairie',
      'bluestem',
      'open_road',
      'newcomer',
    ],
  ],
  [
    'dealer_2',
    'Lakefront Auto Gallery',
    'Milwaukee',
    'WI',
    5,
    399,
    2.5,
    ['cascade', 'harbor', 'first_lantern', 'redwood', 'summit_ridge', 'bluestem', 'riverbend', 'newcomer'],
  ],
  [
    'dealer_3',
    'Gateway City Cars',
    'St. Louis',
    'MO',
    4.225,
    499,
    2,
    [
      'meridian',
      'harbor',
      'union_street',
      'copperfield',
      'second_mile',
      'ironbridge',
      'prairie',
      'open_road',
    ],
  ],
  [
    'dealer_4',
    'Hoosier Crossing Autos',
    'Indianapolis',
    'IN',
    7,
    250,
    1.5,
    ['cascade', 'union_street', 'first_lantern', 'copperfield', 'summit_ridge', 'riverbend', 'open_road'],
  ],
  [
    'dealer_5',
    'Prairie Wind Motors',
    'Des Moines',
    'IA',
    5,
    180,
    1,
    ['meridian', 'harbor', 'redwood', 'second_mile', 'prairie', 'bluestem', 'open_road'],
  ],
  [
    'dealer_6',
    'Lone Star Family Autos',
    'Austin',
    'TX',
    6.25,
    225,
    2,
    ['cascade', 'harbor', 'union_street', 'redwood', 'summit_ridge', 'ironbridge', 'newcomer'],
  ],
];

/** Street addresses that are as invented as the dealerships. */
const addresses: Readonly<Record<string, string>> = {
  dealer_1: '1200 Veterans Parkway, Springfield, IL 62704',
  dealer_2: '845 North Harbor Drive, Milwaukee, WI 53202',
  dealer_3: '3300 Gateway Avenue, St. Louis, MO 63103',
  dealer_4: '770 Crossing Boulevard, Indianapolis, IN 46204',
  dealer_5: '415 Prairie Wind Road, Des Moines, IA 50309',
  dealer_6: '2600 Lone Star Lane, Austin, TX 78701',
};

/** No institution of the list: finance companies, retailers and dealers. */
const supervisor = 'otherCreditor';

/** Six dealerships, invented for demonstration. Tax is one flat rate per dealer: the demo knows no counties. */
export const demoDealers: readonly Dealer[] = rows.map(
  ([id, name, city, state, taxPercent, docFee, markupPercentMax, funderIds]) => ({
    id,
    name,
    city,
    state,
    funderIds: [...funderIds],
    markupMax: AnnualRate.parse(markupPercentMax / 100),
    docFee: minor(docFee * 100),
    taxRate: Math.round(taxPercent * 1000) / 100_000,
    creditor: { address: addresses[id] ?? `${city}, ${state}`, supervisor },
  }),
);
