import { notFound } from '../kit/errors.ts';
import type { Catalog, Funder } from './catalog.ts';

/** An error names so many of them. */
const namesMax = 20;

/**
 * The funder that words name: its id, its name in any case, or the beginning of one funder's name and no other's.
 *
 * @throws AppError not_found `funders/no_such_funder`, which names those that could be meant
 */
export function namedFunder({ funders }: Catalog, words: string): Funder {
  const wanted = folded(words);
  const same = funders.find(({ id, name }) => id === words || folded(name) === wanted);
  const beginning = funders.filter(({ name }) => folded(name).startsWith(wanted));
  const found = same ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found) return found;
  throw notFound(
    'funders/no_such_funder',
    beginning.length > 1 ? 'Several funders are called so.' : 'The catalogue has no funder of that name.',
    `Name one of these: ${listed(beginning.length > 1 ? beginning : funders)}.`,
  );
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');

function listed(funders: readonly Funder[]): string {
  const names = funders.map(({ name }) => name).sort();
  const rest = names.length - namesMax;
  return rest > 0 ? `${names.slice(0, namesMax).join(', ')} and ${rest} more` : names.join(', ');
}
