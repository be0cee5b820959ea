import type { DealDocument } from '../../deals/deal.ts';
import { type IsoDate, minor } from '../../kit/units.ts';
import { textOfField, warningsOf } from './document-fields.ts';
import type { Finding } from './finding.ts';

/** Funders usually accept deductibles up to 1,000.00 a claim; above it a person has to ask. */
const deductibleMax = minor(100_000);

/** What one proof of insurance leaves open: a high deductible, no loss payee, cover that has run out. */
export function insuranceFindings(paper: DealDocument, today: IsoDate): Finding[] {
  const documents = [paper.id];
  const findings: Finding[] = [];
  const deductible = highestDeductible(paper);
  if (deductible !== undefined && deductible > deductibleMax) {
    findings.push({ code: 'deductible_high', documents, first: minor(deductible), second: deductibleMax });
  }
  const several = warningsOf(paper).includes('several_vehicles');
  const named = paper.fields.some(({ name }) => /^(?:vehicles\.\d+\.)?lienholder$/.test(name));
  if (!several && !named && wouldNameLender(paper)) findings.push({ code: 'loss_payee_missing', documents });
  const expires = textOfField(paper, 'expiry_date');
  if (expires !== undefined && expires < today) {
    findings.push({ code: 'insurance_expired', documents, note: expires });
  }
  return findings;
}

/** Declarations and binders list coverages and name a lender beside them; an identification card never does. */
const wouldNameLender = (paper: DealDocument): boolean =>
  warningsOf(paper).includes('lienholder_none') ||
  paper.fields.some(({ name }) =>
    /(?:^|\.)(?:collision_(?:covered|deductible)|comprehensive_deductible|bodily_injury_limit|premium_total)$/.test(
      name,
    ),
  );

/** The larger of the collision and comprehensive deductibles. */
export function highestDeductible(paper: DealDocument): number | undefined {
  const amounts = paper.fields
    .filter(({ name }) => /^(?:vehicles\.\d+\.)?(?:collision|comprehensive)_deductible$/.test(name))
    .map(({ value }) => Number(value));
  return amounts.length > 0 ? Math.max(...amounts) : undefined;
}
