import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, localeIn, type Reading } from '../layout/fields.ts';
import { moneyIn } from '../values/values.ts';
import { boxed, firstOf, rateFields, sides, termFields } from './contract-fields.ts';
import { contractLabels } from './contract-labels.ts';
import { disclosureBoxes } from './disclosure-boxes.ts';
import { cueLikeness, type KindReader } from './kind-reader.ts';
import { isParty, partiesAt } from './parties.ts';
import { vehicleFields } from './vehicle-fields.ts';

/** What a loan agreement or retail installment contract shows; its disclosures prove one another. */
function readLoanContract(reading: Reading): ReadField[] {
  return [
    ...sides(
      reading,
      { firm: ['lender'], customer: 'borrower', joint: 'coBorrower' },
      { firm: 'lender', customer: 'buyer', joint: 'co_buyer' },
    ),
    ...sellerFields(reading),
    ...letterheadLender(reading),
    ...termFields(reading),
    ...rateFields(reading, 'apr', 'apr'),
    ...rateFields(reading, 'interestRate', 'interest_rate'),
    ...downPaymentProven(reading, provenByDisclosure(disclosed(reading))),
    ...vehicleFields(reading),
  ];
}

/** The seller who extends the credit: the dealer, whoever buys the contract from him later. */
function sellerFields(reading: Reading): ReadField[] {
  const [seller] = partiesAt(reading, 'seller');
  const name = seller?.names[0];
  return name ? [fieldOf('dealer', 'text', name, (seller.beside ? 0.95 : 0.92) * seller.hit.likeness)] : [];
}

/** A lender of its own that no label names stands in the letterhead. */
const lendingFirm =
  /\b(?:bank|credit union|fcu|acceptance|finance|financial|lending|savings|loan company)\b/i;

function letterheadLender(reading: Reading): ReadField[] {
  if ([...partiesAt(reading, 'lender'), ...partiesAt(reading, 'seller')].length > 0) return [];
  const cells = reading.paper.lines.slice(0, 4).flatMap(({ cells }) => cells);
  const own = cells.find(({ text }) => lendingFirm.test(text) && isParty(text) && !loanTitle.test(text));
  return own ? [fieldOf('lender', 'text', { value: own.text, words: own.words }, 0.86)] : [];
}

const loanTitle = /contract|agreement|note\b|disclosure|statement/i;

const amounts = [
  ['amountFinanced', 'amount_financed'],
  ['financeCharge', 'finance_charge'],
  ['totalOfPayments', 'total_of_payments'],
  ['totalSalePrice', 'total_sale_price'],
  ['downPayment', 'down_payment'],
  ['payment', 'monthly_payment'],
] as const;

/** The amounts of the disclosure: from its boxes where they stand in a row, else at their labels. */
function disclosed(reading: Reading): ReadField[] {
  const boxes = disclosureBoxes(reading);
  return amounts.flatMap(([key, name]) => {
    const box = boxes.find((one) => one.name === name);
    return box ? [box] : firstOf(boxed(reading, key, name));
  });
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

/** Total sale price − total of payments is the down payment: printed anywhere in the contract, that amount is it. */
function downPaymentProven(reading: Reading, fields: readonly ReadField[]): readonly ReadField[] {
  const amount = (name: string) => Number(fields.find((field) => field.name === name)?.value);
  const difference = amount('total_sale_price') - amount('total_of_payments');
  if (!(difference > 0)) return fields;
  const others = fields.filter(({ name }) => name !== 'down_payment');
  const own = reading.paper.lines
    .flatMap(({ words }) => moneyIn(words, false, localeIn(reading)))
    .find(({ value }) => value === difference);
  return own ? [...others, { ...fieldOf('down_payment', 'money', own, 0.96) }] : fields;
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
