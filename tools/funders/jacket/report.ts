import type { Deal, Offer } from '../../deals/deal.ts';
import { minor } from '../../kit/units.ts';
import { type StipCode, stipCodes } from '../codes.ts';
import { type Collected, collect } from './checklist.ts';
import { type Chosen, choosePrograms } from './choose-programs.ts';
import { type Defect, defectKey, defectOf, inOrder } from './defect.ts';
import { conditionDefects, factDefects } from './fact-defects.ts';
import { otherFindings } from './finding-defects.ts';
import { type JacketFile, type JacketSetting, jacketFile } from './jacket-file.ts';
import type { Asking } from './paper-defects.ts';
import { coBorrowerDefects, coBorrowerPaperDefects } from './people-defects.ts';
import { programDefects } from './program-defects.ts';
import { type AskedTerms, saleDefects, vehicleDefects } from './sale-defects.ts';
import { noticeDefects, stateDefects } from './state-defects.ts';
import { reviewStips, type StipReview } from './stip-review.ts';

/** More programs than this are not reviewed at once; the cheapest offers come first. */
const programsMax = 12;

/** A jacket as one program would look at it. */
export interface ProgramJacket {
  readonly programId: string;
  readonly programName: string;
  readonly funderId: string;
  readonly funderName: string;
  readonly offer: Offer | undefined;
  /** The program has the application already. */
  readonly sent: boolean;
  readonly readyToSend: boolean;
  readonly readyToFund: boolean;
  readonly stips: readonly StipReview[];
  readonly defects: readonly Defect[];
}

export interface JacketReport {
  readonly dealId: string;
  /** The cheapest offer first. Empty without an offer, an application or a named funder: then `defects` says what is known. */
  readonly programs: readonly ProgramJacket[];
  /** What every program would raise alike. */
  readonly defects: readonly Defect[];
  /** For the first program that papers can win, and for all of them. */
  readonly best: Collected;
  readonly all: Collected;
  /** Offers beyond `programsMax`. */
  readonly programsLeftOut: number;
}

/**
 * Everything that a funder would send this jacket back for, program by program: papers owed or not good enough,
 * contradictions, terms that do not agree, a score or an offer that no longer holds, and what nobody has to wait for. Papers
 * are compared now, so that one added since the last comparison counts. Pure: the same deal and setting give the same
 * report.
 *
 * @throws AppError invalid_input `funders/unknown_funder`, `funders/funder_unclear`
 */
export function jacketReport(deal: Deal, setting: JacketSetting): JacketReport {
  const file = jacketFile(deal, setting);
  const chosen = choosePrograms(file);
  const programs = chosen.slice(0, programsMax).map((one) => reviewProgram(file, one));
  const [first] = programs.filter((program) => collect([program]).programIds.length > 0);
  return {
    dealId: deal.id,
    programs,
    defects: programs.length > 0 ? common(programs) : inOrder(withoutProgram(file)),
    best: collect(first ? [first] : []),
    all: collect(programs),
    programsLeftOut: chosen.length - programs.length,
  };
}

function reviewProgram(file: JacketFile, chosen: Chosen): ProgramJacket {
  const { programId, programName, funder, offer, submission } = chosen;
  const monthlyPayment = offer?.monthlyPayment ?? minor(0);
  const { stips, defects } = chosen.program
    ? reviewed(file, chosen, { program: chosen.program, funder, monthlyPayment })
    : { stips: [], defects: [defectOf('program_gone', 'deal:offers')] };
  const sent = submission !== undefined;
  return {
    programId,
    programName,
    funderId: funder.id,
    funderName: funder.name,
    offer,
    sent,
    readyToSend: !sent && !defects.some(({ blocks }) => blocks === 'submission'),
    readyToFund: !defects.some(({ blocks }) => blocks !== 'none'),
    stips,
    defects,
  };
}

function reviewed(
  file: JacketFile,
  { offer, submission }: Chosen,
  asking: Asking,
): Pick<ProgramJacket, 'stips' | 'defects'> {
  const stips = reviewStips(file, asking);
  const asked = stips.map(({ stip }) => stip);
  const papers = [
    ...stips.flatMap(({ defects }) => defects),
    ...otherFindings(file, stips, asked),
    ...aboutDeal(file, asked, offer),
    ...coBorrowerPaperDefects(file, asked),
  ];
  if (submission) return { stips, defects: inOrder(papers.map(afterSending)) };
  return {
    stips,
    defects: inOrder([...stateDefects(file), ...programDefects(file, asking, offer), ...papers]),
  };
}

/** What would have kept an application back keeps back the money once it is there. */
const afterSending = (defect: Defect): Defect =>
  defect.blocks === 'submission' ? { ...defect, blocks: 'funding' } : defect;

const aboutDeal = (file: JacketFile, asked: readonly StipCode[], terms: AskedTerms | undefined): Defect[] => [
  ...saleDefects(file, terms ?? file.structure),
  ...vehicleDefects(file),
  ...coBorrowerDefects(file),
  ...factDefects(file),
  ...conditionDefects(file, asked),
  ...noticeDefects(file),
];

/** Without a program no condition is known: doubts of papers count as if every one were asked for. */
const withoutProgram = (file: JacketFile): Defect[] => [
  ...stateDefects(file),
  ...otherFindings(file, [], stipCodes),
  ...aboutDeal(file, [], undefined),
];

/** Defects that stand alike in every program's list. */
function common(programs: readonly ProgramJacket[]): Defect[] {
  const [first, ...rest] = programs;
  const others = rest.map(({ defects }) => new Set(defects.map(defectKey)));
  return (first?.defects ?? []).filter((defect) => others.every((keys) => keys.has(defectKey(defect))));
}
