import type { PaperPlace } from '../../deals/deal.ts';
import { resolveFact } from '../../deals/facts.ts';
import { type StipCode, stipCodes } from '../codes.ts';
import { stipsOwed } from '../stips.ts';
import type { StipState } from './codes.ts';
import { type Defect, defectOf, inOrder } from './defect.ts';
import type { JacketFile } from './jacket-file.ts';
import { type Asking, paperDefects } from './paper-defects.ts';
import { placeOnPaper } from './places.ts';
import { candidatesFor, papersFor } from './stip-papers.ts';

/** How one condition of a program stands. */
export interface StipReview {
  readonly stip: StipCode;
  readonly state: StipState;
  /** Where the paper that settles it shows so; empty unless one does. */
  readonly evidence: readonly PaperPlace[];
  /** What keeps it open. */
  readonly defects: readonly Defect[];
}

/** Every condition that a program sets for this deal, settled or not, in the order of `stipCodes`. */
export function reviewStips(file: JacketFile, asking: Asking): StipReview[] {
  return stipsAsked(file, asking).map((stip) => reviewStip(stip, file, asking));
}

const scoreFromBureau = ({ deal }: JacketFile): boolean =>
  resolveFact(deal.facts, 'credit.score').fact?.source === 'bureau';

/** Owed or settled: proof of an income that a stub proves was asked for all the same. */
function stipsAsked(file: JacketFile, { program, monthlyPayment }: Asking): readonly StipCode[] {
  const { inputs, income } = file;
  if (!inputs) return stipCodes.filter((code) => program.stips.includes(code));
  const owed = (incomeProved: boolean) =>
    stipsOwed(program, {
      deal: inputs,
      monthlyPayment,
      scoreFromBureau: scoreFromBureau(file),
      incomeProved,
    });
  const open = owed(inputs.incomeVerified && income.conditions.length === 0);
  const asksProof = owed(false).includes('proof_of_income');
  return stipCodes.filter((code) => open.includes(code) || (code === 'proof_of_income' && asksProof));
}

/** One paper that nothing is held against settles it, whatever others say. */
function reviewStip(stip: StipCode, file: JacketFile, asking: Asking): StipReview {
  if (isSettledByFact(stip, file)) return { stip, state: 'on_file', evidence: [], defects: [] };
  const papers = candidatesFor(stip, file.deal.documents).map((paper) => ({
    paper,
    defects: paperDefects(paper, stip, file, asking),
  }));
  const good = papers.find(({ defects }) => defects.length === 0);
  if (good) {
    const evidence = placeOnPaper(good.paper, papersFor(stip)?.needs.flat() ?? []);
    return { stip, state: 'on_file', evidence, defects: [] };
  }
  if (papers.length === 0) return { stip, state: 'missing', evidence: [], defects: [missing(stip)] };
  const defects = inOrder(papers.flatMap((each) => each.defects));
  return { stip, state: 'not_good_enough', evidence: [], defects };
}

const missing = (stip: StipCode): Defect => defectOf('paper_missing', `stip:${stip}`, { stip });

/** A score of a bureau is its report; an income that a bureau verified needs no stub. */
function isSettledByFact(stip: StipCode, file: JacketFile): boolean {
  if (stip === 'bureau_report') return scoreFromBureau(file);
  if (stip !== 'proof_of_income') return false;
  const { fact } = resolveFact(file.income.deal.facts, 'income.gross');
  return fact?.verified === true && fact.evidence.kind !== 'document';
}
