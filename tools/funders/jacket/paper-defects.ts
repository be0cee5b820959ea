import type { DealDocument } from '../../deals/deal.ts';
import { fieldNamed, textOfField } from '../../documents/findings/document-fields.ts';
import { stubOwner } from '../../documents/income/stub-owner.ts';
import { IsoDate, type Minor } from '../../kit/units.ts';
import { addDays } from '../../repayment/calendar/calendar.ts';
import type { Funder } from '../catalog.ts';
import type { StipCode } from '../codes.ts';
import type { Program } from '../program.ts';
import type { JacketDefect } from './codes.ts';
import { type Defect, defectOf } from './defect.ts';
import { findingDefect } from './finding-defects.ts';
import { lienholderDefects } from './insurance-defects.ts';
import type { JacketFile } from './jacket-file.ts';
import { paperOwner } from './paper-owner.ts';
import { placeOnPaper, placesOnPaper } from './places.ts';
import { remedyOf } from './remedies.ts';
import { papersFor, stipOfFinding } from './stip-papers.ts';

/** The program that looks at the jacket. */
export interface Asking {
  readonly program: Program;
  readonly funder: Funder;
  /** By its offer; 0 without one, so that no stip that begins at a PTI is asked for. */
  readonly monthlyPayment: Minor;
}

/** Everything that keeps one paper from settling a condition of a program; nothing when it does. */
export function paperDefects(
  paper: DealDocument,
  stip: StipCode,
  file: JacketFile,
  asking: Asking,
): Defect[] {
  const held = file.findings
    .filter((finding) => stipOfFinding(finding) === stip && finding.documents.includes(paper.id))
    .map((finding) => findingDefect(finding, [stip], remedyOf(finding.code, null).blocks));
  const own = [
    ...nameDefects(paper, stip, file),
    ...lacking(paper, stip),
    ...expiring(paper, stip, file, asking),
  ];
  const cover = stip === 'proof_of_insurance' ? lienholderDefects(paper, file, asking.funder) : [];
  const all = [...held, ...own, ...cover];
  return all.length === 0 && stip === 'proof_of_income' && !proves(paper, file)
    ? [aboutPaper('paper_unreadable', paper, stip, ['gross_pay'])]
    : all;
}

const aboutPaper = (
  code: JacketDefect,
  paper: DealDocument,
  stip: StipCode,
  names: readonly string[],
): Defect =>
  defectOf(code, `stip:${stip}`, { stip, documents: [paper.id], evidence: placeOnPaper(paper, names) });

/** Names of people on papers: where one is told to look. */
const nameFields = [
  'employee',
  'last_name',
  'surname',
  'name',
  'named_insured',
  'named_insured.0',
  'customer',
  'taxpayer',
];

/** Another spelling is raised for the whole file (`name_varies`); of a pay stub it leaves the income unproved. */
function nameDefects(paper: DealDocument, stip: StipCode, { deal, income }: JacketFile): Defect[] {
  if (!papersFor(stip)?.personal) return [];
  const told = (code: JacketDefect) => [aboutPaper(code, paper, stip, nameFields)];
  if (stip === 'proof_of_income') {
    const owner = stubOwner(paper, income.deal.facts);
    if (owner === 'buyer') return [];
    return told(owner === 'somebody_else' ? 'paper_of_another_person' : 'paper_name_unclear');
  }
  switch (paperOwner(paper, deal)) {
    case 'buyer':
    case 'variant':
      return [];
    case 'unclear':
      return told('paper_name_unclear');
    default:
      return told('paper_of_another_person');
  }
}

/** What a condition needs of its paper and could not be read. */
function lacking(paper: DealDocument, stip: StipCode): Defect[] {
  const needs = papersFor(stip)?.needs ?? [];
  const whole = needs.every((some) => some.some((name) => fieldNamed(paper, name) !== undefined));
  return whole ? [] : [aboutPaper('paper_unreadable', paper, stip, needs.flat())];
}

const expiringStips: ReadonlySet<StipCode> = new Set<StipCode>(['proof_of_identity', 'proof_of_insurance']);

/** Valid today, and not on the day on which the funder says that it pays at the earliest. */
function expiring(
  paper: DealDocument,
  stip: StipCode,
  { setting }: JacketFile,
  { program }: Asking,
): Defect[] {
  const printed = expiringStips.has(stip) ? IsoDate.safeParse(textOfField(paper, 'expiry_date')) : undefined;
  if (!printed?.success || !program.speed) return [];
  const paid = addDays(setting.today, program.speed.fundingDays);
  if (printed.data < setting.today || printed.data >= paid) return [];
  return [
    defectOf('expires_before_funding', `stip:${stip}`, {
      stip,
      documents: [paper.id],
      evidence: placesOnPaper(paper, ['expiry_date']),
      day: printed.data,
    }),
  ];
}

/** Whether the income that this pay stub shows was taken as verified. */
const proves = ({ id }: DealDocument, { income }: JacketFile): boolean =>
  income.deal.facts.some(
    ({ key, verified, evidence }) =>
      key === 'income.gross' && verified && evidence.kind === 'document' && evidence.documentId === id,
  );
