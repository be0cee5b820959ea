import type { ReadField } from '../../deals/deal.ts';
import type { Reading } from '../layout/fields.ts';
import { boxed, firstOf, rateFields, sides, termFields } from './contract-fields.ts';
import { contractLabels } from './contract-labels.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { vehicleFields } from './vehicle-fields.ts';

/** What a loan agreement or retail installment contract shows; its disclosures prove one another. */
function readLoanContract(reading: Reading): ReadField[] {
  return [
    ...sides(
      reading,
      { firm: ['lender', 'seller'], customer: 'borrower', joint: 'coBorrower' },
      { firm: 'lender', customer: 'borrower', joint: 'co_borrower' },
    ),
    ...termFields(reading),
    ...rateFields(reading, 'apr', 'apr'),
    ...rateFields(reading, 'interestRate', 'interest_rate'),
    ...provenByDisclosure([
      ...firstOf(boxed(reading, 'amountFinanced', 'amount_financed')),
      ...firstOf(boxed(reading, 'financeCharge', 'finance_charge')),
      ...firstOf(boxed(reading, 'totalOfPayments', 'total_of_payments')),
      ...firstOf(boxed(reading, 'totalSalePrice', 'total_sale_price')),
      ...firstOf(boxed(reading, 'downPayment', 'down_payment')),
      ...firstOf(boxed(reading, 'payment', 'monthly_payment')),
    ]),
    ...vehicleFields(reading),
  ];
}

/** Amount financed + finance charge = total of payments (12 CFR 1026.18(h)). */
function provenByDisclosure(fields: readonly ReadField[]): ReadField[] {
  const amount = (name: string) => fields.find((field) => field.name === name)?.value as number | undefined;
  const [financed, charge, total] = [
    amount('amount_financed'),
    amount('finance_charge'),
    amount('total_of_payments'),
  ];
  if (financed === undefined || charge === undefined || total === undefined) return [...fields];
  const holds = Math.abs(financed + charge - total) <= 1;
  const own = new Set(['amount_financed', 'finance_charge', 'total_of_payments']);
  return fields.map((field) =>
    own.has(field.name)
      ? { ...field, confidence: holds ? Math.max(field.confidence, 0.98) : Math.min(field.confidence, 0.75) }
      : field,
  );
}

export const loanContract: KindReader = {
  kind: 'loan_contract',
  likeness: (evidence) =>
    cueLikeness(
      {
        not: /\b(?:credit application|application for credit|buyer'?s order|bill of sale|lease agreement|vehicle lease|lessee|bank statement|account statement|insurance)\b/,
        title:
          /\b(?:retail instal?lment (?:sale )?(?:contract|agreement)|instal?lment (?:sale |loan )?(?:contract|agreement)|(?:auto(?:mobile)? |vehicle |car |consumer |personal )?loan (?:agreement|contract|note)|promissory note|note,? (?:disclosure|and security agreement)|security agreement|simple (?:interest|finance charge)|truth[- ]in[- ]lending|conditional sale contract|hire purchase agreement)\b|darlehensvertrag|kreditvertrag|(?:贷款|借款)合同/,
        cues: [
          /\b(?:lender|creditor|secured party)\b|darlehensgeber|贷款人/,
          /\b(?:borrower|buyer|debtor)\b|darlehensnehmer|借款人/,
          /\b(?:annual percentage rate|apr|interest rate)\b|jahreszins|利率/,
          /\bfinance charge\b|zinsen/,
          /\b(?:amount financed|principal|loan amount)\b|darlehensbetrag|(?:贷款|借款)金额/,
          /\btotal of payments\b|gesamtbetrag/,
          /\b(?:number of payments|term|monthly payment|payment schedule|amount of payments)\b|laufzeit|期限/,
          /\b(?:vin|vehicle identification number|collateral)\b|车架号/,
          /\b(?:late charge|prepayment|default)\b/,
        ],
        cuesMin: 5,
        cuesAlone: 8,
      },
      evidence,
    ),
  labels: contractLabels,
  read: readLoanContract,
};
