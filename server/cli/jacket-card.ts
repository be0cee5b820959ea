import { leftOut, type Rows, sentenceCase } from './card-drawing.ts';
import type { Collected, Defect, JacketData, Program } from './funder-card-data.ts';
import type { Speech } from './speech.ts';

/** Of each program; what blocks most is told first. */
const DEFECTS_FEW = 4;
const weights = ['submission', 'funding', 'none'];

/** What each funder would send the papers of a deal back for, and what to get. */
export function jacket(data: JacketData, speech: Speech, rows: Rows): string[] {
  const { programs, defects, best, all } = data;
  const { funders } = speech.cards;
  const first = programs.find(({ programId }) => best.programIds.includes(programId));
  const more = all.programCount > 1 && all.items.length > best.items.length;
  const own = programs.flatMap((program) => program.defects);
  const open = [...defects, ...own].filter(({ blocks }) => blocks !== 'none').length;
  return [
    speech.cards.list(funders.jacket, [open === 0 ? funders.clean : funders.toSettle(open)]),
    ...(defects.length > 0 && programs.length > 0 ? [funders.everyProgram] : []),
    ...defectLines(defects, speech, rows),
    ...programs.flatMap((program) => [
      standing(program, speech),
      ...defectLines(program.defects, speech, rows),
    ]),
    ...(first ? collected(funders.collect(nameOf(first)), best, speech) : []),
    ...(more ? collected(funders.collectAll(speech.whole(all.programCount)), all, speech) : []),
    ...(data.leftOut > 0 ? [funders.leftOut(speech.whole(data.leftOut))] : []),
    ...(data.programsLeftOut > 0 ? [funders.programsLeftOut(speech.whole(data.programsLeftOut))] : []),
  ];
}

/** Whether it could go and be paid out; a customer is told only how much is open. */
function standing(program: Program, { cards: { funders } }: Speech): string {
  const { readyToSend, readyToFund, blockingCount } = program;
  return [
    nameOf(program),
    blockingCount === 0 ? funders.clean : funders.toSettle(blockingCount),
    ...(readyToSend === undefined ? [] : [funders.sending(readyToSend)]),
    ...(readyToFund === undefined ? [] : [funders.funding(readyToFund)]),
  ].join(' · ');
}

function defectLines(defects: readonly Defect[], speech: Speech, rows: Rows): string[] {
  const sorted = defects.toSorted((a, b) => weights.indexOf(a.blocks) - weights.indexOf(b.blocks));
  const shown = rows === 'all' ? sorted : sorted.slice(0, DEFECTS_FEW);
  return [
    ...shown.map((defect) => defectLine(defect, speech)),
    ...leftOut(sorted.length - shown.length, speech.words.more),
  ];
}

/** "! proof of residence: not on file (the customer: send it; blocks funding)". */
function defectLine(defect: Defect, speech: Speech): string {
  const { code, stip, who, cure, blocks, note } = defect;
  const { list } = speech.cards;
  const what = speech.code('jacket_defect', code);
  const about = details(defect, speech);
  const said = about.length === 0 ? what : list(what, about);
  const paper = stip ? list(speech.code('stip', stip), [said]) : said;
  const act = list(speech.code('jacket_actor', who), [
    speech.code('jacket_cure', cure),
    speech.code('jacket_blocks', blocks),
  ]);
  return `${blocks === 'none' ? '·' : '!'} ${sentenceCase(paper)}${note ? ` (${note})` : ''} (${act})`;
}

function details(defect: Defect, { code, day, money, cards }: Speech): string[] {
  const { first, second, fact, notice, expected, missing } = defect;
  return [
    ...(notice ? [code('notice_kind', notice)] : []),
    ...(fact ? [code('jacket_fact', fact)] : []),
    ...missing.map((one) => code('missing_fact', one.code)),
    ...(first === undefined || second === undefined ? [] : [cards.against(money(first), money(second))]),
    ...(defect.day ? [day(defect.day)] : []),
    ...(expected ? [cards.funders.shouldName(expected)] : []),
  ];
}

function collected(title: string, { items }: Collected, speech: Speech): string[] {
  if (items.length === 0) return [];
  const named = items.map(({ stip, cure, codes }) =>
    stip
      ? speech.code('stip', stip)
      : `${speech.code('jacket_defect', codes[0] ?? '')} (${speech.code('jacket_cure', cure)})`,
  );
  return [speech.cards.list(title, named)];
}

const nameOf = ({ funder, program }: Program): string => `${funder} (${program})`;
