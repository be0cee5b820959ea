const notNames =
  /\b(?:earnings?|statement|information|signature|number|tax|taxes|insurance|policy|deductions?|pay|date|address|vehicle|total|description|rate|hours|current|gross|net|coverage|limits?|name|employee|employer|applicant|buyer|insured|phone|email|account|application|order|agreement|member|driver|status|id|yes|no|none|same|n\/a|signs?|signed|initials?)\b/i;

/** Two to six words of letters, each with a capital, none of them a word of forms. */
export function isPersonName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    text.length <= 80 &&
    !notNames.test(text) &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*,?$/u.test(word))
  );
}

const notCompanies =
  /^(?:none|n\/a|na|unknown|same|self|see |attn)\b|signature|earnings|statement|deduction|:|_{2,}|\d{3}-\d/i;

/** A firm's name: short, with letters, not a placeholder, not a sentence. */
export const isCompanyName = (text: string): boolean =>
  /\p{L}{2}/u.test(text) &&
  text.length <= 80 &&
  text.split(' ').length <= 9 &&
  !notCompanies.test(text) &&
  !/[.!?] /.test(text.replace(/\b(?:inc|co|corp|ltd|st)\. /gi, ''));

export type NameMatch = 'same' | 'variant' | 'different';

/** Short forms that are not the beginning of the long one. */
const nicknames: readonly (readonly string[])[] = [
  ['john', 'jon', 'jonathan', 'johnny', 'jonathon', 'jack'],
  ['william', 'bill', 'billy', 'will', 'liam'],
  ['robert', 'bob', 'bobby', 'rob'],
  ['richard', 'rick', 'dick', 'rich'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['margaret', 'peggy', 'maggie', 'meg'],
  ['elizabeth', 'liz', 'beth', 'betty', 'eliza'],
  ['katherine', 'catherine', 'kathryn', 'kate', 'kathy', 'cathy', 'katie'],
  ['michael', 'mike', 'mick'],
  ['anthony', 'tony'],
  ['theodore', 'ted', 'theo'],
  ['edward', 'ed', 'ted', 'eddie'],
  ['charles', 'charlie', 'chuck'],
  ['steven', 'stephen', 'steve'],
  ['susan', 'sue', 'suzanne'],
  ['patricia', 'pat', 'patty', 'trish'],
];

/**
 * Whether two names can be one person's. `variant`: the family name agrees and the given names fit (equal, an initial,
 * a short form), so a person should look but it is plausible; as it is when one of them is only a given or family name,
 * or in another script, which nothing here can compare. Word order "Doe, Jane" is understood.
 */
export function compareNames(one: string, other: string): NameMatch {
  const [a, b] = [nameParts(one), nameParts(other)];
  if (a.join(' ') === b.join(' ')) return 'same';
  if (!inOneScript(a, b)) return 'variant';
  if (a.length === 1 || b.length === 1) return partOf(a, b) || partOf(b, a) ? 'variant' : 'different';
  const [familyA, familyB] = [a.at(-1), b.at(-1)];
  const familyFits =
    familyA === familyB || a.slice(1).includes(familyB ?? '') || b.slice(1).includes(familyA ?? '');
  return familyFits && givenNamesFit(a[0] ?? '', b[0] ?? '') ? 'variant' : 'different';
}

/** Whether two names can be compared at all: "Wei Chen" and 陈伟 cannot. */
export const comparableNames = (one: string, other: string): boolean =>
  inOneScript(nameParts(one), nameParts(other));

const inOneScript = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || inLatin(a) === inLatin(b);

const inLatin = (parts: readonly string[]) => parts.some((part) => /\p{Script=Latin}/u.test(part));

/** One part alone, such as "Maya", that the other name holds. */
const partOf = (one: readonly string[], other: readonly string[]) =>
  one.length === 1 && other.some((part) => givenNamesFit(one[0] ?? '', part));

function givenNamesFit(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if ((short.length === 1 || short.length >= 3) && long.startsWith(short)) return true;
  return nicknames.some((names) => names.includes(a) && names.includes(b));
}

function nameParts(name: string): string[] {
  const turned = name.replace(/^([^,]+),\s*(.+)$/, '$2 $1');
  return turned
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '' && !/^(?:mr|mrs|ms|miss|dr|jr|sr|ii|iii|iv)$/.test(part));
}
