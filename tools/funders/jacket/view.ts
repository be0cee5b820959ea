import type { Role } from '../../kit/principal.ts';
import type { ChecklistItem, Collected } from './checklist.ts';
import { collect } from './checklist.ts';
import { type Defect, defectKey } from './defect.ts';
import type { JacketView } from './output.ts';
import type { JacketReport, ProgramJacket } from './report.ts';

/** More defects than this in one list are counted and not shown. */
const defectsMax = 40;
/** More places than this on papers say the same again. */
const placesMax = 8;

/**
 * A report as a role sees it. A customer sees what is the customer's to bring or to settle, with whom it is for; nothing of
 * what dealer, funder or staff have to do, no rule, and no word on whether the rest of the jacket is ready.
 */
export function viewJacket(report: JacketReport, role: Role): JacketView {
  const { dealId, programs, defects, best, all } = role === 'customer' ? customers(report) : report;
  const common = new Set(programs.length > 0 ? defects.map(defectKey) : []);
  const own = (program: ProgramJacket) => program.defects.filter((one) => !common.has(defectKey(one)));
  const leftOut = [defects, ...programs.map(own)].map((list) => Math.max(0, list.length - defectsMax));
  return {
    dealId,
    programs: programs.map((program) => programView(program, own(program), role)),
    defects: defects.slice(0, defectsMax).map((one) => defectView(one, role)),
    best: collectedView(best),
    all: collectedView(all),
    leftOut: leftOut.reduce((sum, more) => sum + more, 0),
    programsLeftOut: report.programsLeftOut,
  };
}

const isCustomers = ({ who }: Defect): boolean => who === 'customer';

/** The same report with nothing in it but what the customer has to do. */
function customers(report: JacketReport): JacketReport {
  const programs = report.programs.map((program) => ({
    ...program,
    defects: program.defects.filter(isCustomers),
    stips: program.stips.filter(({ state, defects }) => state === 'on_file' || defects.some(isCustomers)),
  }));
  const first = programs.filter(({ programId }) => report.best.programIds.includes(programId));
  return {
    ...report,
    programs,
    defects: report.defects.filter(isCustomers),
    best: collect(first),
    all: collect(programs.filter(({ programId }) => report.all.programIds.includes(programId))),
  };
}

function programView(
  program: ProgramJacket,
  own: readonly Defect[],
  role: Role,
): JacketView['programs'][number] {
  const { programId, programName, funderName, offer, sent, readyToSend, readyToFund, stips, defects } =
    program;
  return {
    programId,
    funder: funderName,
    program: programName,
    ...(offer ? { offerId: offer.id } : {}),
    sent,
    ...(role === 'customer' ? {} : { readyToSend, readyToFund }),
    blockingCount: defects.filter(({ blocks }) => blocks !== 'none').length,
    stips: stips.map(({ stip, state, evidence }) => ({ code: stip, state, evidence: [...evidence] })),
    defects: own.slice(0, defectsMax).map((one) => defectView(one, role)),
  };
}

function defectView(defect: Defect, role: Role): JacketView['defects'][number] {
  const { code, rule, stip, cure, who, blocks, documents, evidence, missing, ...sides } = defect;
  return {
    code,
    ...(role === 'customer' ? {} : { rule }),
    ...(stip === null ? {} : { stip }),
    cure,
    who,
    blocks,
    ...sides,
    ...(missing ? { missing: missing.map((fact) => ({ code: fact })) } : {}),
    documents: [...documents],
    evidence: evidence.slice(0, placesMax),
  };
}

const collectedView = ({ programIds, items }: Collected): JacketView['best'] => ({
  programCount: programIds.length,
  itemCount: items.length,
  programIds: [...programIds],
  items: items.map(itemView),
});

const itemView = ({
  stip,
  codes,
  programIds,
  ...item
}: ChecklistItem): JacketView['best']['items'][number] => ({
  ...(stip === null ? {} : { stip }),
  ...item,
  codes: [...codes],
  programIds: [...programIds],
});
