import type { Offer, Submission } from '../../deals/deal.ts';
import { invalidInput } from '../../kit/errors.ts';
import type { Catalog, Funder } from '../catalog.ts';
import { matchProgram } from '../match.ts';
import type { Program } from '../program.ts';
import type { JacketFile } from './jacket-file.ts';

/** A program to be reviewed; `program` is undefined when the catalogue no longer has the one of an offer. */
export interface Chosen {
  readonly programId: string;
  readonly programName: string;
  readonly funder: Funder;
  readonly program: Program | undefined;
  readonly offer: Offer | undefined;
  readonly submission: Submission | undefined;
}

/** Of a funder that made no offer, so many of its programs: those that break on the fewest rules. */
const nearestMax = 3;

/**
 * Whose review is asked for: the named funder's (programs with an application or an offer, else its nearest), otherwise
 * the programs that have the application, otherwise those of the offers on file.
 *
 * @throws AppError invalid_input `funders/unknown_funder`, `funders/funder_unclear`
 */
export function choosePrograms(file: JacketFile): Chosen[] {
  const { catalog, funder: named } = file.setting;
  const known = [...submitted(file), ...offered(file)];
  if (named === undefined) {
    const sent = known.filter(({ submission }) => submission);
    return sent.length > 0 ? sent : known;
  }
  const exact = known.filter(({ programId }) => programId === named);
  if (exact.length > 0) return exact;
  const wanted = programsNamed(catalog, named);
  const own = known.filter(({ programId }) => wanted.some(({ id }) => id === programId));
  return own.length > 0 ? own : nearest(file, wanted);
}

function submitted({ deal, setting }: JacketFile): Chosen[] {
  return deal.submissions.map((submission) => chosen(setting.catalog, submission.offer, submission));
}

function offered({ deal, setting }: JacketFile): Chosen[] {
  const sent = new Set(deal.submissions.map(({ programId }) => programId));
  return (deal.offers?.offers ?? [])
    .filter(({ programId }) => !sent.has(programId))
    .map((offer) => chosen(setting.catalog, offer, undefined));
}

function chosen({ funders, programs }: Catalog, offer: Offer, submission: Submission | undefined): Chosen {
  const { programId, programName, funderId, funderName } = offer;
  return {
    programId,
    programName,
    funder: funders.find(({ id }) => id === funderId) ?? {
      id: funderId,
      name: funderName,
      states: [],
      note: '',
    },
    program: programs.find(({ id }) => id === programId),
    offer,
    submission,
  };
}

function nearest({ inputs, setting }: JacketFile, programs: readonly Program[]): Chosen[] {
  const { catalog, dealer, today, sent } = setting;
  return programs
    .flatMap((program) => {
      const funder = catalog.funders.find(({ id }) => id === program.funderId);
      if (!funder) return [];
      const match =
        inputs && matchProgram(inputs, { program, funder, dealer, today, sent: sent?.(program, today) });
      return [{ program, funder, broken: !match || match.fits ? 0 : match.rules.length }];
    })
    .sort((a, b) => a.broken - b.broken || (a.program.id < b.program.id ? -1 : 1))
    .slice(0, nearestMax)
    .map(({ program, funder }) => ({
      programId: program.id,
      programName: program.name,
      funder,
      program,
      offer: undefined,
      submission: undefined,
    }));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** By id, by whole name, else by words: "Harbor" is Harbor Auto Finance where no other funder has that word. */
function programsNamed({ funders, programs }: Catalog, named: string): Program[] {
  const words = wordsOf(named);
  const has = (name: string) => words.length > 0 && words.every((word) => wordsOf(name).includes(word));
  const isName = (name: string) => wordsOf(name).join(' ') === words.join(' ');
  const ofFunders = (fits: (funder: Funder) => boolean) => {
    const ids = funders.filter(fits).map(({ id }) => id);
    if (ids.length > 1) throw unclear(ids);
    return programs.filter(({ funderId }) => ids.includes(funderId));
  };
  const nameOf = ({ funderId }: Program) => funders.find(({ id }) => id === funderId)?.name ?? '';
  const found = [
    () => programs.filter(({ id }) => id === named),
    () => ofFunders(({ id, name }) => id === named || isName(name)),
    () => ofFunders(({ name }) => has(name)),
    () => programs.filter((program) => has(`${nameOf(program)} ${program.name}`)),
  ];
  for (const look of found) {
    const those = look();
    if (those.length > 0) return those;
  }
  throw unknown();
}

const unclear = (funderIds: readonly string[]) =>
  invalidInput(
    'funders/funder_unclear',
    'Several funders have that name.',
    'Name the one that is meant by its id or its whole name.',
    { details: { funderIds } },
  );

const unknown = () =>
  invalidInput(
    'funders/unknown_funder',
    'No funder or program has that name or id.',
    'Use a funder that find_funders returned, or leave the funder out.',
  );
