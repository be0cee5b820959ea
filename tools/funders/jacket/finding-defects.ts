import type { Deal } from '../../deals/deal.ts';
import { findingCatalog } from '../../documents/findings/catalog.ts';
import { IsoDate } from '../../kit/units.ts';
import type { StipCode } from '../codes.ts';
import type { JacketBlocks } from './codes.ts';
import { type Defect, defectOf } from './defect.ts';
import type { JacketFile, RaisedFinding } from './jacket-file.ts';
import { paperOwner } from './paper-owner.ts';
import { remedyOf } from './remedies.ts';
import { candidatesFor, papersFor, stipOfFinding } from './stip-papers.ts';
import type { StipReview } from './stip-review.ts';

/**
 * A doubt of the papers as a program sees it: one that touches only a paper that the program does not ask for blocks
 * nothing. What an application must not be sent on, it must not be sent on to anybody.
 *
 * @param blocks what it would block where it counts
 */
export function findingDefect(
  finding: RaisedFinding,
  asked: readonly StipCode[],
  blocks: JacketBlocks,
): Defect {
  const { code, documents, evidence, first, second, note } = finding;
  const { stip } = findingCatalog[code];
  const idle = blocks === 'funding' && ofPapers(stip) && !asked.includes(stip);
  const day = IsoDate.safeParse(note);
  return defectOf(code, `finding:${code}`, {
    stip: stipOfFinding(finding),
    documents,
    evidence,
    blocks: idle ? 'none' : blocks,
    ...(first === undefined ? {} : { first }),
    ...(second === undefined ? {} : { second }),
    ...(day.success ? { day: day.data } : note === undefined ? {} : { note }),
  });
}

/** Whether a doubt is about a paper that a program may do without; the car itself is everybody's. */
const ofPapers = (stip: StipCode | null): stip is StipCode => stip !== null && stip !== 'title_application';

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
    .map((finding) => findingDefect(finding, asked, blocksOf(finding, deal)))
    .filter((defect) => !isToldByName(defect, told));
}

/** Papers that say who buys. */
const buyersPapers: ReadonlySet<string> = new Set([
  ...(papersFor('proof_of_identity')?.kinds ?? []),
  'credit_application',
  'buyers_order',
]);

/** Different people stop an application where it is open who buys; another person's pay stub only proves nothing. */
function blocksOf(finding: RaisedFinding, deal: Deal): JacketBlocks {
  const { blocks } = remedyOf(finding.code, null);
  if (finding.code !== 'name_differs') return blocks;
  const strange = deal.documents.filter(
    (paper) => finding.documents.includes(paper.id) && paperOwner(paper, deal) === 'somebody_else',
  );
  const isClear = strange.length > 0 && !strange.some(({ kind }) => buyersPapers.has(kind));
  return isClear ? 'funding' : blocks;
}

/** That papers name different people is told of the paper that is somebody else's, where one of them is asked for. */
function isToldByName({ code, blocks, documents }: Defect, told: readonly Defect[]): boolean {
  const by = { name_differs: 'paper_of_another_person', name_varies: 'paper_name_unclear' }[code as string];
  if (by === undefined || blocks === 'submission') return false;
  return told.some((one) => one.code === by && one.documents.some((id) => documents.includes(id)));
}
