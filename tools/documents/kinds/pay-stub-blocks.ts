import type { Reading } from '../layout/fields.ts';
import { bare } from '../layout/likeness.ts';
import { type Cell, type Line, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { monthPattern } from '../values/month-names.ts';
import { isCompanyName, isPersonName } from '../values/names.ts';
import { clean, type Printed } from '../values/values.ts';

/** A name and the address printed in the rows under it. */
export interface Block {
  readonly name: Printed<string>;
  readonly address?: Printed<string>;
  /** Line of the page, from 0. */
  readonly row: number;
}

/** Payroll services print their own name where an employer's stands. */
const payrollServices =
  /\b(?:adp|trinet|paychex|gusto|paycom|paylocity|ukg|workday|ceridian|dayforce|rippling|quickbooks|intuit|insperity|justworks|paycor|onpay|bamboohr|zenefits|datev|sage|payfit|surepayroll|payroll services?|namely|heartland payroll|patriot software|isolved|paystub|pay stub)\b/i;

/** Legal forms stand last, or first in French. */
const forms =
  /^(?:sarl|sasu?|eurl|s\.a\.r\.l\.|ets|établissements|firma|société)\b|\b(?:inc|incorporated|llc|l\.l\.c|corp|corporation|ltd|limited|co|company|plc|llp|lp|gmbh|ag|kg|kgaa|ohg|ug|mbh|e\.k|s\.?a\.?u?|s\.?l\.?u?|sarl|sasu?|eurl|s\.?r\.?l|s\.?p\.?a|bv|nv|pty)\b\.?,?$|有限公司|公司|集团|工厂|事务所|医院|学校/i;
const trades =
  /\b(?:group|holdings?|industries|enterprises?|services|solutions|systems|technolog(?:y|ies)|associates|partners|clinic|hospital|medical center|universit(?:y|ät)|universidad|université|college|schools?|academy|montessori|co-?op|cooperative|winery|brewery|grill|diner|tavern|salon|spa|gym|fitness|plumbers|printing|rentals?|leasing|outfitters|supply|supplies|hardware|pools?|roofers|marine|aviation|ranch|nursery|daycare|preschool|library|museum|symphony|ministries|diocese|authority|bureau|utilities|mortgage|financial|capital|ventures|brands|retail|wholesale|imports|exports|distributors?|packaging|plastics|metals|machine|machining|tool|fabrication|welding|paving|concrete|excavating|drywall|flooring|painting|auto|automotive|tire|collision|towing|dealership|veterinary|animal|orthopedics?|pediatrics?|cardiology|radiology|surgical|rehab(?:ilitation)?|hospice|nursing|senior living|home ?care|physicians|medical|district|county|city of|state of|department|church|foundation|restaurants?|logistics|freight|transport|motors|airlines?|stores?|markets?|farms?|construction|consulting|staffing|manufacturing|foods|bakery|cafe|hotels?|dental|health|pharmacy|studios?|media|energy|electric|plumbing|roofing|builders|trucking|landscaping|realty|works|labs?|software|agency|design|security|cleaning|maschinenbau|ayuntamiento|mairie|stadt|council|trust|nhs)\b/i;

/** A firm by its legal form or its trade; never a payroll service. */
export const looksLikeFirm = (text: string): boolean =>
  isEmployer(text) &&
  (/\p{L}{2}.*\p{L}{2} ?|\p{Script=Han}{4}/u.test(text.replace(forms, '')) ||
    /\p{L}{4}/u.test(text.replace(forms, ''))) &&
  (/\p{L} & \p{L}/u.test(text) ||
    forms.test(text.replace(/[.,]+$/, '')) ||
    forms.test(text) ||
    trades.test(text));

export const isEmployer = (text: string): boolean =>
  isCompanyName(text) &&
  (!streets.test(text) || /\b(?:inc|llc|corp|ltd|l?lp)\b/i.test(text)) &&
  !salutation.test(`${text} `) &&
  !papers.test(text) &&
  !payrollServices.test(text) &&
  !isPlaceholder(text) &&
  !/\d{5}|\bbank\b|credit union|\bpay\b|\bcheck\b/i.test(text);

/** A house number before a street: where somebody is, not who. */
const streets =
  /^(?:\d{1,6}[a-z]?\b.*\b(?:road|rd|street|str|st|avenue|ave|av|boulevard|blvd|lane|ln|drive|dr|way|court|ct|circle|cir|highway|hwy|route|parkway|pkwy|plaza|plz|place|pl|square|sq|terrace|trail|loop|pike|suite|ste|apt|unit|floor)\b|p\.? ?o\.? box\b|suite \d)/i;

/** Words before a title that say whose or what paper it is, not who made it. */
const papers =
  /^(?:employee|employer|my|your|the|payroll|company|confidential|weekly|bi-?weekly|monthly|semi-?monthly|current|online|electronic|official|sample|copy|duplicate|original|paper|check|cheque|direct deposit|non-?negotiable|advice|personal|earnings|wage|salary|hourly|copy of)(?: (?:employee|payroll|copy|and|of|earnings|check|stub))*$/i;

/** NNNN, AAAA AAAA, XXXX, ____: filled in where a value was taken out. */
export const isPlaceholder = (text: string): boolean =>
  text.split(' ').every((part) => /^(.)\1{2,}$/u.test(part)) ||
  /^(?:your|sample|company|employee|employer|first|last) (?:company |employee )?(?:name|here)\b/i.test(text);

const salutation =
  /^(?:herrn?|frau|monsieur|madame|m\.|mme|mlle|mr\.?|mrs\.?|ms\.?|miss|dr\.|sr\.|sra\.|d\.|dña\.|sig\.|sig\.ra|dear)\s+/i;

/** English stubs print the title as a part of the name; elsewhere it belongs to the address of a letter. */
const title = /^(?:mr|mrs|ms|miss|dr)\.? (?=\p{Lu})/iu;

/** A person's name without the form of address before it, but with an English title; undefined for anything else. */
export function personOf(text: string): string | undefined {
  const whole = clean(text.replace(/^[\s:|\-–]+|[\s:,;|*]+$/g, ''));
  const own = title.exec(whole)?.[0] ?? '';
  const name = bareName(whole);
  return name === undefined ? undefined : own + name;
}

function bareName(whole: string): string | undefined {
  const name = clean(whole.replace(salutation, ''));
  if (/工资|薪|奖金|补贴|津贴|合计|社保|个税|部门|岗位|职务|姓名|金额|日期|月份/.test(name)) return undefined;
  if (/^\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,6})?$/u.test(name)) return name;
  const fits = isPersonName(name) && !isPlaceholder(name) && !looksLikeFirm(name) && !notPeople.test(name);
  return fits ? name : undefined;
}

const notPeople =
  /\b(?:street|avenue|ave|road|drive|blvd|lane|hours|regular|overtime|holiday|federal|state|medicare|social|security|direct|deposit|check|void|pay|stub|slip|leave|vacation|sick|bank|checking|savings|department|usa|period|balance|summary|salary|wages|bonus|commission|income|monat|mois|bulletin|nómina|recibo|categoría|grupo|total|base|year|date)\b/i;

/** A place with its code: US, without a state, British, and the continent's code before the town. */
const places: readonly RegExp[] = [
  /(?:^|[ ,])[A-Z]{2}\.?,? \d{5}(?:-\d{4})?$/,
  /\p{L}{3,}\.?,? (?:USA,? )?\d{5}(?:-\d{4})?$/u,
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
  /(?:^|, ?)(?:[A-Z]{1,2}-)?\d{4,5},? \p{Lu}[\p{L}.'’ -]+$/u,
];

const monthAndDay = new RegExp(`(?<!\\p{L})(?:${monthPattern})\\.? \\d{1,2}(?!\\d)`, 'iu');

/** The address in the one to four rows under a name, aligned with it and ending in a place with its code. */
export function addressBelow(name: readonly Word[], lines: readonly Line[]): Printed<string> | undefined {
  const first = name[0]!;
  const words: Word[] = [];
  let bottom = first.y + first.height;
  for (const line of lines) {
    if (line.page !== first.page || line.top < first.y + 0.6 * first.height) continue;
    if (line.top - bottom > 2 * first.height) return undefined;
    const cell = line.cells.find(({ box }) => Math.abs(box.x - first.x) < 7);
    if (!cell) continue;
    bottom = line.bottom;
    if (/^(?:[x*]{3}-[x*]{2}-|ssn|attn|c\/o)/i.test(cell.text)) continue;
    if (words.length > 16 || cell.text.includes(':') || monthAndDay.test(cell.text)) return undefined;
    words.push(...cell.words);
    if (places.some((place) => place.test(cell.text)) && hasStreet(words)) return addressOf(words);
  }
  return undefined;
}

/** The address that stands behind a name in one run, wherever the page says both: "Lake Clinic 12 Main St, Reno, NV 89501". */
export function addressAfter(name: string, lines: readonly Line[]): Printed<string> | undefined {
  const count = name.split(' ').length;
  for (const { words } of lines.flatMap(({ cells }) => cells)) {
    const at = words.findIndex((_, i) => bare(textOf(words.slice(i, i + count))) === bare(name));
    const rest = at < 0 ? [] : words.slice(at + count);
    const code = rest.findIndex((word, i) => i > 2 && /^\d{5}(?:-\d{4})?[,;]?$/.test(word.text));
    if (code < 0 || !/^\d/.test(rest[0]!.text) || !/^[A-Z]{2},?$/.test(rest[code - 1]!.text)) continue;
    return addressOf(rest.slice(0, code + 1));
  }
  return undefined;
}

/** A house number or a box beside the place's own code. */
const hasStreet = (words: readonly Word[]): boolean =>
  (textOf(words).match(/\d+[\p{L}\d/-]*/gu) ?? []).length > 1 || /\bbox\b/i.test(textOf(words));

function addressOf(words: readonly Word[]): Printed<string> | undefined {
  const value = clean(textOf(words), 160);
  return /[$€£]|\d\.\d{2}\b|\d\/\d/.test(value) ? undefined : { value, words };
}

/** Every name with an address under it, as letterheads and cheque windows print them. */
export function blocksOf({ paper }: Reading): Block[] {
  return paper.lines.flatMap((line, row) =>
    line.cells.flatMap((cell): Block[] => {
      const whole = inOneCell(cell);
      if (whole) return [{ ...whole, row }];
      const value = clean(cell.text);
      if (/\d|:/.test(value) || value.length < 3) return [];
      const address = addressBelow(
        cell.words,
        paper.lines.filter((other) => other !== line),
      );
      return address && namedBy(cell, line) ? [{ name: { value, words: cell.words }, address, row }] : [];
    }),
  );
}

/** "Silver Lake Cafe, 12 Main St, Reno, NV 89501": name and address in one run. */
export function inOneCell({ words }: Pick<Cell, 'words'>): Omit<Block, 'row'> | undefined {
  const end = words.findIndex(
    (word, i) => i > 0 && /,$/.test(word.text) && /^\d/.test(words[i + 1]?.text ?? ''),
  );
  const code = words.findIndex((word, i) => i > end + 2 && /^\d{5}(?:-\d{4})?[,;]?$/.test(word.text));
  if (end < 0 || code < 0 || !/^[A-Z]{2},?$/.test(words[code - 1]!.text)) return undefined;
  const [own, rest] = [words.slice(0, end + 1), words.slice(end + 1, code + 1)];
  const name = clean(
    textOf(own)
      .replace(/^[^:]*:/, '')
      .replace(/,$/, ''),
  );
  const address = addressOf(rest);
  return address && name.length > 2 && !/\d/.test(name)
    ? { name: { value: name, words: own }, address }
    : undefined;
}

const namedBy = (cell: Cell, line: Line): boolean => cell.text.length <= 60 && line.cells.includes(cell);
