import { everydayWords, makes, models, trims } from './lexicon/vehicles.ts';

export interface VehicleMention {
  readonly start: number;
  readonly end: number;
  /** What is passed to the tools: year, make, model and trim in English, or a stock number as written. */
  readonly words: string;
}

interface Name {
  readonly make: string;
  readonly model: string | undefined;
}

const names = new Map<string, Name>();
for (const [make, aliases] of Object.entries(makes)) {
  for (const alias of [make, ...aliases]) names.set(alias.toLowerCase(), { make, model: undefined });
}
for (const [make, list] of Object.entries(models)) {
  for (const aliases of list)
    for (const alias of aliases) names.set(alias.toLowerCase(), { make, model: aliases[0] });
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const alternatives = [...names.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => {
    return /\p{Script=Han}/u.test(word)
      ? escaped(word)
      : `(?<![\\p{Script=Latin}\\p{N}$])${escaped(word)}(?:['’]?s)?(?![\\p{Script=Latin}\\p{N}])`;
  });
const named = new RegExp(alternatives.join('|'), 'giu');
const stockNumber = /\b[A-Z]{2,4}-\d{3,5}\b/g;
const unknownCar = /(?<![\d$€£¥.,])((?:19|20)\d\d)\s+(\p{Lu}[\p{L}-]+(?:\s+(?:\p{Lu}|\d)[\p{L}\d-]*){0,2})/gu;
const wantedCar =
  /(?:want|need|buy|finance|financing|afford|looking (?:for|at)|interested in|have)\s+(?:a|an|the|any|some|for an?)\s+(?:new |used )?(\p{Lu}\p{Ll}[\p{L}-]+(?:\s+(?:\p{Lu}|\d)[\p{L}\d-]*){0,2})/gu;
const trim = new RegExp(`^\\s+(?:${trims})\\b(?:\\s+(?:${trims})\\b)?`, 'i');
const modelYear = /(?:^|[^\d$€£¥.,])((?:19|20)\d\d)(?:\s*(?:年的?|款的?)?\s*)$/;
const yearAfter = /^\s*(?:,\s*)?((?:19|20)\d\d)(?:年|款)?(?![\d,.]\d|\d)/;

/** Cars named in a message: make and model words with their year and trim, stock numbers, or a year before a proper name. */
export function findVehicles(text: string): VehicleMention[] {
  const stock = [...text.matchAll(stockNumber)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    words: m[0],
  }));
  const known = joinNames(text, [...text.matchAll(named)]).flatMap((mention) => withYear(text, mention));
  const found = [...stock, ...known.filter((mention) => !overlaps(mention, stock))];
  const others = [...text.matchAll(unknownCar)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    words: `${m[1]} ${m[2]}`,
  }));
  const wanted = [...text.matchAll(wantedCar)].map((m) => {
    const end = m.index + m[0].length;
    return { start: end - m[1]!.length, end, words: m[1]! };
  });
  const certain = [...found, ...others.filter((mention) => !overlaps(mention, found))];
  return [...certain, ...wanted.filter((mention) => !overlaps(mention, certain))].sort(
    (a, b) => a.start - b.start,
  );
}

interface Joined {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
  readonly raw: string;
}

const nameOf = (word: string) =>
  names.get(word.toLowerCase()) ?? names.get(word.toLowerCase().replace(/['’]?s$/, ''));

/** A make followed by a model is one car; so is a model followed by its make. */
function joinNames(text: string, matches: readonly RegExpMatchArray[]): Joined[] {
  const joined: Joined[] = [];
  for (const match of matches) {
    const name = nameOf(match[0]);
    if (!name) continue;
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const last = joined.at(-1);
    const near = last !== undefined && /^[\s的-]*$/.test(text.slice(last.end, start));
    if (
      last &&
      near &&
      last.name.model === undefined &&
      (name.model === undefined || last.name.make === name.make)
    ) {
      joined[joined.length - 1] = {
        start: last.start,
        end,
        name: name.model ? name : last.name,
        raw: text.slice(last.start, end),
      };
    } else joined.push({ start, end, name, raw: match[0] });
  }
  return joined;
}

function withYear(text: string, { start, end, name, raw }: Joined): VehicleMention[] {
  const suffix = text.slice(end).match(trim)?.[0] ?? '';
  const before = text.slice(Math.max(0, start - 10), start).match(modelYear);
  const after = before ? null : text.slice(end + suffix.length).match(yearAfter);
  const year = before?.[1] ?? after?.[1];
  const article = /(?:\b(?:the|a|an|this|that|my|his|her|new|used)|这辆?|那辆?)\s*$/i.test(
    text.slice(0, start),
  );
  if (/^\d+$/.test(raw) && !year) return [];
  if (!year && !article && everydayWords.has(raw.toLowerCase()) && /^\p{Ll}|^\d/u.test(raw)) return [];
  const from = before?.[1] ? text.lastIndexOf(before[1], start) : start;
  const words = [year, name.make, name.model, suffix.trim()].filter((word) => word).join(' ');
  return [{ start: from, end: end + suffix.length + (after?.[0].length ?? 0), words }];
}

const overlaps = (mention: VehicleMention, others: readonly VehicleMention[]) =>
  others.some((other) => mention.start < other.end && other.start < mention.end);
