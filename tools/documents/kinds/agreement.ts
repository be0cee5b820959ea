import type { ReadField } from '../../deals/deal.ts';
import { warningName } from '../layout/fields.ts';

/** What only another look showed is not relied on as what the first one showed. */
const supplementMost = 0.85;
/** Nor is what the looks do not agree on, unless a check digit or a sum proves it. */
const contestedMost = 0.75;
const proven = 0.95;
/** Least that must speak for a value which the first reading does not show. */
const supplementMin = 0.5;
/** How much more must speak for it than for any other value. */
const clearly = 1.5;
/** What the first reading is worth beyond its confidence: it is several looks in one. */
const firstWorth = 0.3;

/**
 * The fields of one paper from several readings of its pages. What the first shows stays, unless the others together
 * speak for another value; what it misses is taken from the others where one value clearly stands out.
 *
 * @param first its warnings are the paper's
 */
export function agreement(
  first: readonly ReadField[],
  others: readonly (readonly ReadField[])[],
): ReadField[] {
  const lists = new Set(first.map(({ name }) => listOf(name)));
  const all = [...first, ...others.flat()].filter(({ name }) => name !== warningName);
  const fields = [...new Set(all.map(({ name }) => name))].flatMap((name) => {
    const own = first.filter((field) => field.name === name);
    if ([first, ...others].some((fields) => fields.filter((field) => field.name === name).length > 1))
      return own;
    if (own.length === 0 && lists.has(listOf(name))) return [];
    const seen = others.flat().filter((field) => field.name === name);
    return (own[0] ? standing(own[0], seen) : supplement(seen)) ?? [];
  });
  const found = new Set(fields.map(({ name }) => `field_unclear:${name}`));
  const warnings = first.filter(({ name, value }) => name === warningName && !found.has(String(value)));
  const told = warnings.some(isTold) ? [] : others.flat().filter(isTold).slice(0, 1);
  return [...fields, ...warnings, ...told];
}

/** That a page speaks to a program is reported whichever look saw it. */
const isTold = ({ name, value }: ReadField): boolean => name === warningName && value === 'instruction_text';

/** Members of one list stay together (`owners.0`, and `owner` where there is one): each reading counts them its own way. */
const listOf = (name: string): string => name.replace(/\..*$/, '').replace(/s$/, '');

function supplement(seen: readonly ReadField[]): ReadField | undefined {
  const [best, next] = ranked(seen);
  if (!best || best.worth < supplementMin || (next && best.worth < clearly * next.worth)) return undefined;
  return { ...best.field, confidence: Math.min(best.field.confidence, supplementMost) };
}

function standing(read: ReadField, seen: readonly ReadField[]): ReadField {
  const own = withMarks(read, seen);
  const same = seen.filter((field) => spelled(field) === spelled(own));
  const rivals = seen.filter((field) => spelled(field) !== spelled(own) && spelled(field) !== bareOf(own));
  const [against] = ranked(rivals);
  if (!against) return own;
  const chosen = against.worth > own.confidence + firstWorth + worthOf(same) ? against.field : own;
  if (chosen.confidence >= proven) return chosen;
  return { ...chosen, confidence: Math.min(chosen.confidence, contestedMost) };
}

/** OCR loses the marks of É or Ñ far sooner than it invents them: of two spellings the one with marks is the page's. */
function withMarks(own: ReadField, seen: readonly ReadField[]): ReadField {
  const marked = seen.find(
    (field) =>
      spelled(field) !== spelled(own) && bareOf(own) === spelled(own) && bareOf(field) === spelled(own),
  );
  return marked ? { ...own, value: marked.value, confidence: Math.min(own.confidence, supplementMost) } : own;
}

const bareOf = (field: ReadField): string => spelled(field).normalize('NFD').replace(/\p{M}/gu, '');

/** Values by what speaks for each, most first; each by its surest field. */
function ranked(fields: readonly ReadField[]): { readonly field: ReadField; readonly worth: number }[] {
  return [...new Set(fields.map(spelled))]
    .map((value) => fields.filter((field) => spelled(field) === value))
    .map((own) => ({
      field: own.reduce((a, b) => (b.confidence > a.confidence ? b : a)),
      worth: worthOf(own),
    }))
    .sort((a, b) => b.worth - a.worth);
}

const worthOf = (fields: readonly ReadField[]): number =>
  fields.reduce((sum, { confidence }) => sum + confidence, 0);

const spelled = ({ value }: ReadField): string =>
  String(value)
    .toLowerCase()
    .replace(/[\s.,-]/g, '');
