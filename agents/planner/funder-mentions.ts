/** A funder named in a message. */
export interface FunderMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Words that many funders' names share, or that mean something else in everyday speech. */
const common: ReadonlySet<string> = new Set(
  'acceptance auto bank capital captive community consumer credit drive employees finance financial first funding group lending loans mile motor open payment prime road second services street the union'.split(
    ' ',
  ),
);

/**
 * Funders named in a message, in its order: whole ("Union Street Bank"), by their first words ("union street"), or by a
 * word that only one of them has ("Prairie"). Another proper name that goes on differently ("Prairie Logistics") is none.
 */
export function findFunders(text: string, names: readonly string[]): FunderMention[] {
  const found = [...new Set(names)].flatMap((name) =>
    formsOf(name, names).flatMap((form) => at(text, form, name)),
  );
  const longest = found.filter(
    (one) => !found.some((other) => overlap(one, other) && length(other) > length(one)),
  );
  const first = longest.filter(
    (one) => longest.findIndex(({ name }) => name === one.name) === longest.indexOf(one),
  );
  return first.sort((a, b) => a.start - b.start);
}

function formsOf(name: string, names: readonly string[]): string[] {
  const words = name.split(' ');
  const own = words.filter(
    (word) =>
      word.length > 3 &&
      !common.has(word.toLowerCase()) &&
      !names.some((other) => other !== name && other.split(' ').includes(word)),
  );
  return [name, ...(words.length > 1 ? [words.slice(0, 2).join(' ')] : []), ...own];
}

function at(text: string, form: string, name: string): FunderMention[] {
  const pattern = new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}])${escaped(form)}(?![\\p{Script=Latin}\\p{N}])`,
    'iu',
  );
  const match = pattern.exec(text);
  if (!match) return [];
  const end = match.index + match[0].length;
  const goesOn = text.slice(end).match(/^\s(\p{Lu}\p{Ll}+)/u)?.[1];
  const other = goesOn !== undefined && !name.split(' ').includes(goesOn);
  return other ? [] : [{ start: match.index, end, name }];
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const length = ({ start, end }: FunderMention) => end - start;
const overlap = (a: FunderMention, b: FunderMention) => a.start < b.end && b.start < a.end;
