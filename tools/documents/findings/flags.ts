import type { DealDocument } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import type { ParsedFile } from '../parse-file.ts';
import { withoutProposals } from './document-fields.ts';
import type { FindingCode } from './finding.ts';
import { findingsOf } from './findings.ts';
import { vinBetweenPagesFindings } from './vehicle-findings.ts';

/** What a finding is called in a folder's truth file, where the names differ. */
const flagNames: Partial<Record<FindingCode, string>> = {
  net_exceeds_gross: 'net_gt_gross',
  ytd_below_current: 'ytd_inconsistent',
  ytd_does_not_fit: 'ytd_inconsistent',
  vin_check_digit: 'vin_check_digit_wrong',
  vin_year_differs: 'vin_year_mismatch',
  instruction_text: 'prompt_injection',
  insurance_expired: 'expired',
};

/** The doubts about one file by itself, in the words of a truth file. */
export function flagsOf({ parts }: ParsedFile, today: IsoDate): string[] {
  const documents = parts.map(
    ({ kind, pages, fields, currency }, i): DealDocument => ({
      id: `part-${i}`,
      kind,
      sha256: '',
      pages: pages.length,
      ...(currency ? { currency } : {}),
      fields: [...fields],
      parsedAt: '',
    }),
  );
  const found = [
    ...documents.flatMap((document) => findingsOf([document], [], today)),
    ...vinBetweenPagesFindings(documents.filter(({ kind }) => insurance.has(kind)).map(withoutProposals)),
  ];
  return [...new Set(found.map(({ code }) => flagNames[code] ?? code))];
}

/** Insurers send a policy and the application for it in one file: both are about one car. */
const insurance: ReadonlySet<string> = new Set(['proof_of_insurance', 'insurance_application']);
