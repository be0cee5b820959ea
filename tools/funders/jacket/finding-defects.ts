import { findingCatalog } from '../../documents/findings/catalog.ts';
import { IsoDate } from '../../kit/units.ts';
import type { StipCode } from '../codes.ts';
import { type Defect, defectOf } from './defect.ts';
import type { JacketFile, RaisedFinding } from './jacket-file.ts';
import { remedyOf } from './remedies.ts';
import { candidatesFor, stipOfFinding } from './stip-papers.ts';
import type { StipReview } from './stip-review.ts';

/**
 * A doubt of the papers as a program sees it: one that touches only a condition that the program does not set blocks
 * nothing. What an application must not be sent on, it must not be sent on to anybody.
 */
export function findingDefect(finding: RaisedFinding, asked: readonly StipCode[]): Defect {
  const { code, documents, evidence, first, second, note } = finding;
  const { blocks } = remedyOf(code, null);
  const { stip } = findingCatalog[code];
  const idle = blocks === 'funding' && stip !== null && !asked.includes(stip);
  const day = IsoDate.safeParse(note);
  return defectOf(code, `finding:${code}`, {
    stip: stipOfFinding(finding),
    documents,
    evidence,
    ...(idle ? { blocks: 'none' } : {}),
    ...(first === undefined ? {} : { first }),
    ...(second === undefined ? {} : { second }),
    ...(day.success ? { day: day.data } : note === undefined ? {} : { note }),
  });
}

/**
 * Findings that no condition's review has told yet: doubts between papers, and doubts of papers that the program does not
 * ask for. A paper in whose place a better one is on file is held against nobody.
 */
export function otherFindings(
  { findings, deal }: JacketFile,
  reviews: readonly StipReview[],
  asked: readonly StipCode[],
): Defect[] {
  const told = reviews.flatMap(({ defects }) => defects);
  return findings
    .filter((finding) => {
      const stip = stipOfFinding(finding);
      if (stip === null || !reviews.some((review) => review.stip === stip)) return true;
      const own = candidatesFor(stip, deal.documents).map(({ id }) => id);
      return !finding.documents.some((id) => own.includes(id));
    })
    .filter(({ code, documents }) => !isToldByName(code, documents, told))
    .map((finding) => findingDefect(finding, asked));
}

/** That papers name different people is told of the paper that is somebody else's, where one of them is. */
function isToldByName(code: string, about: readonly string[], told: readonly Defect[]): boolean {
  const by = { name_differs: 'paper_of_another_person', name_varies: 'paper_name_unclear' }[code];
  return (
    by !== undefined && told.some((one) => one.code === by && one.documents.some((id) => about.includes(id)))
  );
}
