import type { Dealer } from '../../channel/dealer.ts';
import type { IsoDate } from '../../kit/units.ts';
import { catalogProblems } from '../catalog-problems.ts';
import type { CatalogProblem } from '../problems/problem.ts';
import { type Finding, located } from '../problems/problem.ts';
import { programProblems } from '../problems/program-problems.ts';
import { headerOf } from './columns.ts';
import type { Imported } from './from-files.ts';
import type { ImportProblem } from './import-problem.ts';
import { originOf } from './origins.ts';
import { tables } from './tables.ts';

/** Everything wrong with what was read: its rows first, then what its sound records say to one another. Pure. */
export function importProblems(
  imported: Imported,
  around: {
    readonly dealers?: readonly Pick<Dealer, 'id' | 'funderIds'>[] | undefined;
    readonly today: IsoDate;
  },
): ImportProblem[] {
  const found = catalogProblems(imported.catalog, around).map((each) => inFile(imported, each));
  return [...imported.problems, ...found, ...ofPartial(imported, around.today)];
}

/** What the sound rows of a broken program say to one another already, so that nobody mends a file in two rounds. */
function ofPartial(imported: Imported, today: IsoDate): ImportProblem[] {
  return imported.partial.flatMap((program, at) => {
    const findings = programProblems(program, { funder: undefined, books: new Set(), today });
    const problems = located(`program ${program.id}`, ['partial', at], findings.filter(isCertain));
    return problems.map((each) => inFile(imported, each));
  });
}

/** What depends on a row that may be the broken one is not. */
const uncertain = ['noScore', 'advances', 'markupRules', 'promotions', 'stipsWhen', 'book'];
const isCertain = ({ at: [list, item] }: Finding): boolean =>
  list === 'rateSheet' ? item !== undefined : !uncertain.includes(String(list));

function inFile(
  { origins, file }: Imported,
  { severity, path, record, what, cure }: CatalogProblem,
): ImportProblem {
  const place = originOf(origins, path);
  const at = { severity, record, what, cure };
  if (!place) return { ...at, file: path.length === 0 ? 'dealers' : file, line: null, column: null };
  const { origin, rest } = place;
  const table = tables.find((one) => `${one.name}.csv` === origin.file);
  const column = table?.columns.find((one) => rest.length > 0 && one.at === rest.join('.'));
  return { ...at, ...origin, column: column ? headerOf(column) : null };
}
