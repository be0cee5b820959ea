import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { flagsOf } from '../findings/flags.ts';
import type { PageWords } from '../pages/words.ts';
import * as contracts from '../testing/cars/contract-styles.ts';
import * as orders from '../testing/cars/order-styles.ts';
import * as forms from '../testing/cars/sale-forms.ts';
import * as titles from '../testing/cars/title-styles.ts';
import { readPapers } from './read-paper.ts';

const today = IsoDate.parse('2026-03-20');

function read(pages: readonly PageWords[]) {
  const parts = readPapers(pages, today);
  const file = { parts } as unknown as Parameters<typeof flagsOf>[0];
  const values = Object.fromEntries(parts[0]!.fields.map(({ name, value }) => [name, value]));
  return { kind: parts[0]!.kind, flags: flagsOf(file, today), ...values };
}

describe('orders', () => {
  it('with numbered lines of figures and a trade-in in boxes', () => {
    expect(read(orders.numberedLines)).toMatchObject({
      kind: 'buyers_order',
      flags: [],
      dealer: 'Palmetto Bay Motors, Inc.',
      condition: 'used',
      vin: '1N4BL4DV9NN301234',
      trade_vin: '1FADP3F2XGL212345',
      doc_fee: 89_900,
      other_charge: 31_050,
      total_price: 2_400_050,
      net_trade: 450_000,
      amount_financed: 1_850_050,
      lienholder: 'GULFSHORE COMMUNITY BANK',
    });
  });

  it('with the dealer beside the title and dollar signs in a column of their own', () => {
    expect(read(orders.dollarColumn)).toMatchObject({
      flags: [],
      dealer: 'LONE MESA TRUCKS LLC',
      co_buyer: 'Simone Poole',
      condition: 'new',
      rebate: 250_000,
      registration_fee: 7_550,
      gap: 69_500,
      amount_financed: 4_762_006,
    });
  });

  it('in lines with colons', () => {
    expect(read(orders.labelsUnderValues)).toMatchObject({
      flags: [],
      condition: 'used',
      model: 'Outback Premium',
      mileage: 61_200,
      down_payment: 50_000,
      amount_financed: 2_098_345,
    });
  });

  it('in two columns side by side: more is owed on the trade-in than it is worth, and no charge is taken for all', () => {
    expect(read(orders.sideBySide)).toMatchObject({
      flags: [],
      net_trade: -80_000,
      warning: 'charges_incomplete',
      amount_financed: 2_306_500,
    });
  });
});

describe('registrations and titles', () => {
  it('a slip in boxes, valid from one day to another', () => {
    expect(read(titles.slipInBoxes)).toMatchObject({
      kind: 'vehicle_registration',
      plate: '8KQR217',
      vin: '3MZBPACL9MM201234',
      owner: 'OKONKWO ADA',
      effective_date: '2025-05-24',
      valid_to: '2026-05-24',
      amount_paid: 21_800,
    });
  });

  it('a slip of which the top is cut off', () => {
    const page = titles.slipInBoxes[0]!;
    const rest = { ...page, words: page.words.filter(({ y }) => y > 50) };
    expect(read([rest])).toMatchObject({ kind: 'vehicle_registration', plate: '8KQR217' });
  });

  it('a receipt of a county office', () => {
    expect(read(titles.countyReceipt)).toMatchObject({
      kind: 'vehicle_registration',
      plate: 'KRT4411',
      vin: '5XYRG4LC3PG201234',
      owner: 'HELENA BRANDT',
      expiry_date: '2027-01-31',
      amount_paid: 7_350,
    });
  });

  it('a document with its plate first', () => {
    expect(read(titles.documentWithPlate)).toMatchObject({
      kind: 'vehicle_registration',
      plate: 'HGT 2291',
      owner: 'NOWAK, PIOTR J',
      valid_to: '2027-08-14',
    });
  });

  it('a title whose lien nobody released', () => {
    expect(read(titles.titleInBoxes)).toMatchObject({
      kind: 'vehicle_title',
      flags: ['lien_open'],
      title_number: '77120934',
      lienholder: 'GRANITE TRUST BANK',
      lien_date: '2024-10-30',
      lien_released: false,
    });
  });

  it('a branded title without a lien', () => {
    const found = read(titles.brandedTitle);
    expect(found).toMatchObject({ kind: 'vehicle_title', flags: [], brand: 'REBUILT SALVAGE' });
    expect(found).not.toHaveProperty('lienholder');
  });
});

describe('contracts with federal boxes', () => {
  it('an installment contract: labels of three rows, remarks under them, the figure at the foot', () => {
    expect(read(contracts.federalBoxes)).toMatchObject({
      kind: 'loan_contract',
      dealer: 'RIVERBEND CHEVROLET INC',
      buyer: 'THERESA M VANCE',
      apr: 8.49,
      finance_charge: 510_820,
      amount_financed: 2_190_000,
      total_of_payments: 2_700_820,
      total_sale_price: 2_950_820,
      down_payment: 250_000,
      term_months: 65,
      monthly_payment: 41_551,
      first_payment_date: '2026-04-19',
    });
  });

  it('a lease', () => {
    expect(read(contracts.leaseBoxes)).toMatchObject({
      kind: 'lease_contract',
      lessor: 'SUMMIT RIDGE TOYOTA',
      due_at_signing: 349_900,
      monthly_payment: 38_900,
      total_of_payments: 1_750_900,
      residual_value: 2_125_000,
      term_months: 36,
    });
  });
});

describe('who is who in a sale', () => {
  it('stands in boxes of an order, and at its foot with initials', () => {
    expect(read(forms.retailOrder)).toMatchObject({
      kind: 'buyers_order',
      dealer: 'Tamarack Subaru of Elko',
      buyer: 'Bettina K Farrow',
      co_buyer: 'Owen R Farrow',
      total_price: 2_168_000,
      amount_financed: 1_868_000,
    });
  });

  it('stands under legal names of a form, its price in a sentence', () => {
    expect(read(forms.stateBill)).toMatchObject({
      kind: 'bill_of_sale',
      seller: 'Lorena T. Voss',
      buyer: 'Damian Okoro',
      selling_price: 840_000,
      mileage: 71_220,
    });
  });

  it('stands in brackets behind names in full', () => {
    expect(read(forms.billWithRoles)).toMatchObject({ seller: 'Lorena Voss', buyer: 'Damian Okoro' });
  });
});
