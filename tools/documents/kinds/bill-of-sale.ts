import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, localeIn, type Reading } from '../layout/fields.ts';
import type { Vocabulary } from '../layout/labels.ts';
import { textOf } from '../layout/lines.ts';
import { moneyFields } from '../layout/values-at.ts';
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
    ...saleDetails(reading),
    ...dayInSentence(reading),
    ...vehicleFields(reading),
    ...priceFields(reading),
  ];
}

/** The price at its label; else the only amount of the sentence that says what the car is sold for. */
function priceFields(reading: Reading): ReadField[] {
  const labelled = moneyFields(reading, 'price', 'selling_price');
  if (labelled.length > 0) return labelled;
  return reading.paper.lines
    .filter(({ words }) => /\bconsideration\b|\bsum of\b|\bdollars\b|\bpayment of\b/i.test(textOf(words)))
    .map(({ words }) => moneyIn(words, false, localeIn(reading)))
    .filter(({ length }) => length === 1)
    .slice(0, 1)
    .map(([price]) => fieldOf('selling_price', 'money', price!, 0.88));
}

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
