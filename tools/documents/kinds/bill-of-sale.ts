import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { moneyFields } from '../layout/values-at.ts';
import { isPersonName } from '../values/names.ts';
import { groupsIn } from '../values/printed.ts';
import { matchesIn, moneyIn } from '../values/values.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { buyerFields, saleDetails } from './order-fields.ts';
import { charges, orderLabels } from './order-labels.ts';
import { partiesAt, partyFields } from './parties.ts';
import { vehicleFields } from './vehicle-fields.ts';

const billLabels: Vocabulary = {
  ...orderLabels,
  dealer: [],
  seller: [
    'seller',
    'seller(s)',
    "seller's full legal name",
    'seller full legal name',
    "seller's printed name",
    'seller printed name',
    "seller's name (print)",
    "seller's name",
    'seller name',
    'name of seller',
    'seller full name',
    "seller's full legal name",
    "seller's legal name",
    "vendor's full legal name",
    'vendor',
    'sold by',
    'verkäufer',
    'printed name of seller',
  ],
  buyer: [
    ...(orderLabels.buyer ?? []),
    'buyer full name',
    'printed name of buyer',
    "buyer's printed name",
    'käufer',
  ],
  price: [
    ...(charges.selling_price ?? []),
    'purchase price',
    'for the sum of',
    'the sum of',
    'in the amount of',
    'for the amount of',
    'amount paid',
    'total price',
    'total purchase price',
    'price paid',
    'consideration of',
    'in consideration of',
    'total sale price',
  ],
  selling_price: [],
  total: [],
};

/** What one person's bill of sale to another shows. */
function readBillOfSale(reading: Reading): ReadField[] {
  return [
    ...partyFields(partiesAt(reading, 'seller').slice(0, 1), 'seller', 'seller_address'),
    ...buyerFields(reading),
    ...rolesInBrackets(reading),
    ...forConsideration(reading),
    ...saleDetails(reading),
    ...dayInSentence(reading),
    ...vehicleFields(reading),
    ...moneyFields(reading, 'price', 'selling_price'),
  ];
}

/** 'I, Ana Example ("Seller"), … do hereby sell to Tom Example ("Buyer")'. */
const rolesInBrackets = ({ paper }: Reading): ReadField[] =>
  paper.lines
    .flatMap(({ words }) =>
      groupsIn(
        words,
        /(?<name>\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4}),? \((?:the )?["“”']*(?<role>[Ss]eller|[Bb]uyer|[Pp]urchaser|[Vv]endor)["“”']*\)/dgu,
      ),
    )
    .flatMap(({ name, role }) => {
      if (!name || !role || !isPersonName(name.value)) return [];
      return [fieldOf(/^[sv]/i.test(role.value) ? 'seller' : 'buyer', 'text', name, 0.93)];
    });

/** "For $17,250.00 and other good and valuable consideration". */
const forConsideration = ({ paper, hits }: Reading): ReadField[] =>
  hits.some(({ key }) => key === 'price')
    ? []
    : paper.lines.flatMap(({ words }) => {
        const at = matchesIn(
          words,
          /\bfor \$ ?[\d,.]+ and other (?:good and )?(?:valuable )?consideration/giu,
        )[0];
        const [amount] = at ? moneyIn(at.words, false) : [];
        return amount ? [fieldOf('selling_price', 'money', amount, 0.93)] : [];
      });

/** "dated this 3rd day of March, 2026": the day of the sale where no label names it. */
function dayInSentence({ paper, hits }: Reading): ReadField[] {
  if (hits.some(({ key }) => key === 'date')) return [];
  const months =
    'january,february,march,april,may,june,july,august,september,october,november,december'.split(',');
  return paper.lines
    .flatMap(({ words }) =>
      matchesIn(words, /\b(\d{1,2})(?:st|nd|rd|th)? day of (\p{L}{3,9}),? (20\d\d)\b/giu),
    )
    .slice(0, 1)
    .flatMap(({ match, words }) => {
      const month = months.indexOf(match[2]!.toLowerCase()) + 1;
      if (month === 0) return [];
      const value = `${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
      return [fieldOf('date', 'day', { value, words }, 0.92)];
    });
}

export const billOfSale: KindReader = {
  kind: 'bill_of_sale',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: /\b(?:purchase order|buyer'?s order|doc(?:umentation|umentary)? fee|amount (?:to be )?financed|certificate of title|retail installment|lease agreement|blank)\b/,
        title:
          /\b(?:bill of sale|vehicle sales? receipt|private (?:car|vehicle) sale|receipt for (?:the )?sale of)\b|\bkaufvertrag\b/,
        cues: [
          /\b(?:seller|vendor)\b|\bverkäufer\b/,
          /\b(?:buyer|purchaser)\b|\bkäufer\b/,
          /\b(?:vin|vehicle identification number|serial number)\b|\bfahrgestellnummer\b/,
          /\b(?:odometer|mileage)\b|\bkilometerstand\b/,
          /\b(?:sum of|price|amount|consideration)\b|\bkaufpreis\b/,
          /\b(?:as[- ]is|warrant(?:y|s|ies)|free (?:and clear|of all) (?:of )?(?:all )?(?:liens|encumbrances))\b/,
          /\b(?:sold|sell|transfer)s?\b/,
        ],
        cuesMin: 4,
      },
      evidence,
    ),
  labels: billLabels,
  read: readBillOfSale,
};
