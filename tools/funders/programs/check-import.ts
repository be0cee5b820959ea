import type { Dealer } from '../../channel/dealer.ts';
import type { IsoDate } from '../../kit/units.ts';
import { catalogProblems } from '../catalog-problems.ts';
import type { CatalogProblem } from '../problems/problem.ts';
import type { Imported } from './from-files.ts';
import type { ImportProblem } from './import-problem.ts';
import { originOf } from './origins.ts';
import { headerOf, tables } from './tables.ts';

/** Everything wrong with what was read: its rows first, then what its sound records say to one another. Pure. */
export function importProblems(
  imported: Imported,
  around: {
    readonly dealers?: readonly Pick<Dealer, 'id' | 'funderIds'>[] | undefined;
    readonly today: IsoDate;
  },
): ImportProblem[] {
  const found = catalogProblems(imported.catalog, around).map((each) => inFile(imported, each));
  return [...imported.problems, ...found];
}

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
