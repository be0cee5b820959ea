import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../kit/units.ts';
import { utilityFindings } from '../../findings/utility-findings.ts';
import type { PrintedText } from '../../testing/printed-words.ts';
import { readPrinted } from '../../testing/read-printed.ts';
import { rows } from '../../testing/sample-statements.ts';
import * as samples from '../../testing/sample-utility-bills.ts';

const today = '2026-06-01';
const bills: readonly (readonly [
  string,
  readonly PrintedText[],
  Readonly<Record<string, unknown>>,
  readonly string[],
])[] = [
  [
    'American',
    samples.powerBill,
    {
      provider: 'Sagebrush Electric Cooperative',
      customer: 'MARTIN KESTREL',
      service_address: '2207 JUNIPER AVE, ELKO, NV 89801',
      bill_date: '2026-05-04',
      due_date: '2026-05-26',
      amount_due: 9_437,
      service_period_end: '2026-04-30',
    },
    [],
  ],
  [
    'German',
    samples.stromrechnung,
    {
      provider: 'Stadtwerke Moorhausen GmbH',
      customer: 'Beate Lohmann',
      amount_due: 5_248,
      invoice_number: '2026 004 118',
      currency: 'EUR',
    },
    [],
  ],
  [
    'Chinese',
    samples.dianfei,
    {
      provider: '临江市供电公司',
      customer: '林若溪',
      amount_due: 9_860,
      due_date: '2026-05-20',
      currency: 'CNY',
    },
    [],
  ],
  [
    "a town's, for water",
    samples.waterBill,
    {
      provider: 'TOWN OF MILLBROOK DIVISION OF WATER',
      customer: 'CLARA WENTWORTH',
      account_number: '00417-2260',
      amount_due: 9_328,
      due_date: '2026-06-02',
    },
    [],
  ],
  [
    'for a mobile telephone',
    samples.mobileBill,
    { customer: 'CLARA WENTWORTH', account_number: '552 117 9043', amount_due: 8_140 },
    [],
  ],
  [
    'whose caption of the amount goes on to its day',
    samples.mobileBill.map((own) => ({
      ...own,
      text: own.text
        .replace(/^Total due$/, 'Total due Jun 2, 2026')
        .replace('Pay by May 29, 2026', 'Pay by then'),
    })),
    { amount_due: 8_140, due_date: '2026-06-02' },
    [],
  ],
  [
    'of a firm',
    samples.businessBill,
    { customer: 'Alder Joinery Ltd', amount_due: 3_120, currency: 'GBP' },
    ['business_customer'],
  ],
]; // prettier-ignore

describe('a utility bill', () => {
  it.each(bills)('is read: %s', (_, texts, expected, codes) => {
    const { kind, values, document } = readPrinted(texts, today);
    expect(kind).toBe('utility_bill');
    expect(values).toMatchObject(expected);
    expect(utilityFindings(document, IsoDate.parse(today)).map(({ code }) => code)).toEqual(codes);
  });

  it('grows old', () => {
    const { document } = readPrinted(samples.powerBill, today);
    expect(utilityFindings(document, IsoDate.parse('2026-09-01'))).toMatchObject([
      { code: 'older_than_90_days' },
    ]);
  });
});

describe('a card statement', () => {
  it('is no bank statement', () => {
    const { kind } = readPrinted(
      rows(40, [
        [
          [60, 'Harborlight Bank'],
          [330, 'Credit Card Statement'],
        ],
        [[60, 'Account number ending in 4410']],
        [
          [60, 'Previous Balance'],
          [-300, '$410.20'],
        ],
        [
          [60, 'Payments and Credits'],
          [-300, '-$410.20'],
        ],
        [
          [60, 'Purchases'],
          [-300, '+$96.10'],
        ],
        [
          [60, 'New Balance'],
          [-300, '$96.10'],
        ],
        [
          [60, 'Minimum Payment Due'],
          [-300, '$25.00'],
        ],
        [
          [60, 'Payment Due Date'],
          [-300, '06/20/2026'],
        ],
        [
          [60, 'Credit Limit'],
          [-300, '$5,000.00'],
        ],
        [
          [60, 'Cash Advance Limit'],
          [-300, '$500.00'],
        ],
      ]),
      today,
    );
    expect(kind).toBe('card_statement');
  });
});
