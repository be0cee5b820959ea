import { ScheduleRecord } from '../../deals/deal.ts';
import type { ScheduleSheet } from '../outputs/schedule-sheet.ts';
import { sheetOfRecord } from '../outputs/schedule-sheet.ts';

/**
 * 1,000.00 at 12 % over three months, worked out by hand: 1 % of 1,000.00, of 669.98 and of 336.66, rounded, and what is
 * left as the last payment.
 */
export const smallRecord = ScheduleRecord.parse({
  offerId: 'o1',
  amountFinanced: 100_000,
  sellRate: 0.12,
  apr: 0.12,
  termMonths: 3,
  monthlyPayment: 34_002,
  finalPayment: 34_003,
  financeCharge: 2_007,
  totalOfPayments: 102_007,
  firstDue: '2026-02-28',
  lastDue: '2026-04-30',
  rows: [
    { n: 1, due: '2026-02-28', payment: 34_002, interest: 1_000, principal: 33_002, balance: 66_998 },
    { n: 2, due: '2026-03-31', payment: 34_002, interest: 670, principal: 33_332, balance: 33_666 },
    { n: 3, due: '2026-04-30', payment: 34_003, interest: 337, principal: 33_666, balance: 0 },
  ],
  builtAt: '2026-01-31T09:30:15.250Z',
});

export const smallSheet = (currency: string): ScheduleSheet =>
  sheetOfRecord(smallRecord, { id: 'deal_1', currency });

/** So many equal rows: what matters of it is how long it is. */
export function longSheet(count: number): ScheduleSheet {
  const rows = Array.from({ length: count }, (_, at) => ({
    n: at + 1,
    due: new Date(Date.UTC(2026, at, 28)).toISOString().slice(0, 10),
    payment: 10_123,
    interest: 123,
    principal: 10_000,
    balance: (count - at - 1) * 10_000,
  }));
  const record = ScheduleRecord.parse({ ...smallRecord, rows, amountFinanced: count * 10_000 });
  return sheetOfRecord(record, { id: 'deal_long', currency: 'USD' });
}
