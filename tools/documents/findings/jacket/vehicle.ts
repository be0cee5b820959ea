import type { DealDocument } from '../../../deals/deal.ts';
import { type Minor, minor } from '../../../kit/units.ts';
import { moneyOfField, ofKind, textOfField } from '../document-fields.ts';
import { type Finding, noteOf } from '../finding.ts';
import { insuredCar, vinsOfPaper } from '../insured-car.ts';

/** What the papers of one sale say of its price, its lienholder and the vehicle's past. */
export function saleFindings(documents: readonly DealDocument[]): Finding[] {
  return [...priceFindings(documents), ...lienholderFindings(documents), ...pastFindings(documents)];
}

/** Pairs of fields that name the same amount on two kinds of paper. */
const samePrices: readonly (readonly [string, string, string, string])[] = [
  ['buyers_order', 'amount_financed', 'loan_contract', 'amount_financed'],
  ['buyers_order', 'selling_price', 'bill_of_sale', 'selling_price'],
  ['buyers_order', 'total_price', 'vehicle_invoice', 'total_price'],
];

function priceFindings(documents: readonly DealDocument[]): Finding[] {
  return samePrices.flatMap(([kind, name, otherKind, otherName]) =>
    ofKind(documents, kind).flatMap((one) =>
      ofKind(documents, otherKind).flatMap((other): Finding[] => {
        const [first, second] = [moneyOfField(one, name), moneyOfField(other, otherName)];
        if (first === undefined || second === undefined || first === second) return [];
        return [{ code: 'price_differs', documents: [one.id, other.id], first, second }];
      }),
    ),
  );
}

function lienholderFindings(documents: readonly DealDocument[]): Finding[] {
  const insured = ofKind(documents, 'proof_of_insurance');
  const vins = documents.filter(({ kind }) => kind !== 'proof_of_insurance').flatMap(vinsOfPaper);
  return ofKind(documents, 'loan_contract').flatMap((contract) =>
    insured.flatMap((policy): Finding[] => {
      const lender = textOfField(contract, 'lender');
      const car = insuredCar(policy, vins) ?? '';
      const lienholder = textOfField(policy, `${car}lienholder`) ?? textOfField(policy, 'lienholder');
      if (!lender || !lienholder || sameFirm(lender, lienholder)) return [];
      return [
        {
          code: 'lienholder_differs',
          documents: [contract.id, policy.id],
          note: noteOf([lender, lienholder]),
        },
      ];
    }),
  );
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
const sameFirm = (a: string, b: string) =>
  words(a).some((word) => word.length > 3 && words(b).includes(word));

/** A vehicle that the invoice of its first sale shows, and that was registered before. */
function pastFindings(documents: readonly DealDocument[]): Finding[] {
  return ofKind(documents, 'vehicle_invoice').flatMap((invoice) =>
    ofKind(documents, 'vehicle_registration').flatMap((registration): Finding[] => {
      const registered =
        textOfField(registration, 'register_date') ?? textOfField(registration, 'first_registration');
      const sold = textOfField(invoice, 'date');
      const same = textOfField(invoice, 'vin') === textOfField(registration, 'vin');
      if (!registered || !sold || !same || registered >= sold) return [];
      return [
        {
          code: 'registration_predates_sale',
          documents: [registration.id, invoice.id],
          note: noteOf([textOfField(invoice, 'vin'), registered, sold]),
        },
      ];
    }),
  );
}

/** The sum of amounts of one currency; undefined when there is none. */
export const sumOf = (amounts: readonly (Minor | undefined)[]): Minor | undefined =>
  amounts.some((amount) => amount !== undefined)
    ? minor(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0))
    : undefined;
