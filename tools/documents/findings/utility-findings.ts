import type { DealDocument } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { textOfField, warningsOf } from './document-fields.ts';
import type { Finding } from './finding.ts';

/** A bill shows where someone lives for as long as this. */
const daysOldMax = 90;

/** What one utility bill leaves open: it is old, or a firm's. Without its own date, the end of its period dates it. */
export function utilityFindings(bill: DealDocument, today: IsoDate): Finding[] {
  const documents = [bill.id];
  const billed = textOfField(bill, 'bill_date') ?? textOfField(bill, 'service_period_end');
  const old = billed !== undefined && Date.parse(today) - Date.parse(billed) > daysOldMax * 86_400_000;
  return [
    ...(old ? [{ code: 'older_than_90_days' as const, documents, note: billed }] : []),
    ...(warningsOf(bill).includes('business_customer')
      ? [{ code: 'business_customer' as const, documents }]
      : []),
  ];
}
