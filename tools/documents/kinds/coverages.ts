import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, localeIn, moneyAt, type Reading } from '../layout/fields.ts';
import { type Hit, rightOf } from '../layout/labels.ts';
import { sharedWidth, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { matchesIn, moneyIn, type Printed } from '../values/values.ts';
import { carsOn } from './cars.ts';

const refused =
  /\b(?:not (?:selected|covered|carried|purchased|included|applicable)|declined|rejected|rejects|no coverage|excluded|waived|none|not taken|no cover)\b/i;

/** What a policy covers of the car itself and of others' injuries. */
export function coverageFields(reading: Reading): ReadField[] {
  return [
    ...bodilyInjuryLimit(reading),
    ...deductibles(reading, 'collision', 'collision_deductible'),
    ...deductibles(reading, 'comprehensive', 'comprehensive_deductible'),
    ...collisionCovered(reading),
  ];
}

/** `100000/300000`: per person and per accident, in whole units of the currency, from "$100,000/$300,000" or two lines. */
function bodilyInjuryLimit(reading: Reading): ReadField[] {
  const found = hitsOf(reading, 'bodilyInjury').flatMap((hit) => {
    const limits = limitsOf(reading, hit);
    return limits ? [fieldOf('bodily_injury_limit', 'text', limits, 0.95)] : [];
  });
  return found.slice(0, 1);
}

const amount = String.raw`\$? ?(\d{1,3}(?:,\d{3})+|\d{2,7})(k?)`;
const person = String.raw`(?:(?:each|per|ea\.?|any one) ?(?:person|per)|per person)`;
const event = String.raw`(?:(?:each|per|ea\.?|any one) ?(?:accident|acc\b|occurrence|occ\b|loss)|aggregate)`;
/** Both limits in one row, per person first; the words may stand between, before or after them. */
const pairs: readonly RegExp[] = [
  new RegExp(String.raw`${amount}(?: ?${person})?[ ,]? ?\/ ?${amount}`, 'gi'),
  new RegExp(`${amount} ?${person}[ ,;]*(?:and |& )?${amount} ?${event}`, 'gi'),
  new RegExp(`${person}:? ?${amount}[ ,;]*(?:and |& )?${event}:? ?${amount}`, 'gi'),
  /^\D*\$ ?(\d{1,3}(?:,\d{3})+)() ?(?:and |& |to )?\$ ?(\d{1,3}(?:,\d{3})+)()$/gi,
];
const onePattern = new RegExp(
  String.raw`(?:${amount}\/? ?\(?(${person}|${event}|person\b|accident\b|occurrence\b))|(?:\(?(${person}|${event})\)?:? ?${amount})`,
  'gi',
);

function limitsOf(reading: Reading, hit: Hit): Printed<string> | undefined {
  const rows = [0, 1, 2, 3].map((down) => withoutMinimum(rowOf(reading, hit, down)));
  for (const [down, row] of rows.entries()) {
    const own = down === 0 || rows.slice(1, down).every(saysWhose) || saysWhose(row) ? row : [];
    const pair = pairs.flatMap((pattern, i) =>
      i === 3 && !headed(rows, down) ? [] : matchesIn(own, pattern),
    )[0];
    if (!pair) continue;
    const [, one, k, two, kk] = pair.match;
    if (Number(whole(one, k)) <= Number(whole(two, kk)))
      return { value: `${whole(one, k)}/${whole(two, kk)}`, words: pair.words };
  }
  return fromTwoRows([...rows, ...alsoLabelled(reading, hit)]);
}

const perPersonAndEvent = /\bper(?:son)?\b.*\b(?:acc|accident|occurrence)\b/i;
const saysWhose = (words: readonly Word[]) =>
  /\b(?:person|accident|occurrence|per|acc)\b|\d{3}/i.test(textOf(words));

/** "Each Person, Each Accident" above or before two bare amounts says which is which. */
const headed = (rows: readonly (readonly Word[])[], down: number) =>
  rows.slice(0, down + 1).some((words) => perPersonAndEvent.test(textOf(words)));

/** "Bodily injury (per person)" and "Bodily injury (per accident)" as coverages of their own. */
const alsoLabelled = (reading: Reading, hit: Hit) =>
  hitsOf(reading, 'bodilyInjury')
    .filter((other) => other !== hit && other.page === hit.page && Math.abs(other.box.y - hit.box.y) < 40)
    .map((other) => rowOf(reading, other, 0));

function fromTwoRows(rows: readonly (readonly Word[])[]): Printed<string> | undefined {
  const ones = rows
    .flatMap((words) => matchesIn(words, onePattern))
    .map(({ match, words }) => ({
      whose: match[3] ?? match[4] ?? '',
      value: whole(match[1] ?? match[5], match[2] ?? match[6]),
      words,
    }));
  const forPerson = ones.find(({ whose }) => /per(?:son)?$/i.test(whose));
  const forEvent = ones.find(({ whose }) => whose !== '' && !/per(?:son)?$/i.test(whose));
  if (!forPerson || !forEvent || forPerson.words[0]!.page !== forEvent.words[0]!.page) return undefined;
  if (Number(forPerson.value) > Number(forEvent.value)) return undefined;
  return { value: `${forPerson.value}/${forEvent.value}`, words: [...forPerson.words, ...forEvent.words] };
}

/** What the law requires at least is printed beside what was bought. */
function withoutMinimum(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ text }) => /^minimum$/i.test(text));
  if (at < 0) return words;
  const gap = words.findIndex(
    (word, i) => i > at + 1 && word.x - (words[i - 1]!.x + words[i - 1]!.width) > word.height,
  );
  return gap < 0 ? [] : words.slice(gap);
}

/** "100" in "100/300" is thousands: nobody sells cover for a hundred dollars. */
function whole(digits: string | undefined, thousands?: string): string {
  const value = Number((digits ?? '').replace(/,/g, ''));
  return String(thousands || value < 1000 ? value * 1000 : value);
}

/** The words of a coverage's row, or of a row under it that is not yet another coverage's. */
function rowOf({ paper, hits }: Reading, hit: Hit, down: number): readonly Word[] {
  const others = hits.filter(({ key }) => key !== 'deductible' && key !== 'limit' && key !== 'premium');
  if (down === 0) return rightOf(paper, hit, others);
  const from = paper.lines.indexOf(hit.line);
  const line = paper.lines[from + down];
  if (!line || line.page !== hit.page || line.top - hit.line.top > (down + 1) * 2 * hit.box.height) return [];
  const labels = new Set(others.flatMap(({ words }) => words));
  const between = paper.lines.slice(from + 1, from + down + 1);
  return between.some(({ words }) => labels.has(words[0]!)) ? [] : line.words;
}

/** "Collision deductible $1,000", "Collision $250 Ded", or the amount under the column head "Deductible". */
function deductibles(reading: Reading, key: 'collision' | 'comprehensive', name: string): ReadField[] {
  const direct = moneyAt(reading, `${key}Deductible`, name, true);
  const inRows = hitsOf(reading, key).flatMap((hit) => {
    const rows = [0, 1].map((down) => rowOf(reading, hit, down));
    const found = rows.map((words) => deductibleIn(reading, hit, words)).find(Boolean);
    return found
      ? [fieldOf(name, 'money', found, 0.95)]
      : rows.flatMap((row) => ofEachCar(reading, row, name));
  });
  return [...direct, ...inRows];
}

/** "Deductible $500 $1,000" with a column for each car. */
function ofEachCar(reading: Reading, row: readonly Word[], name: string): ReadField[] {
  const amounts = /^ded/i.test(textOf(row)) ? moneyIn(row, true) : [];
  const cars = carsOn(reading).filter(({ trade }) => !trade);
  if (amounts.length < 2 || amounts.length !== cars.length) return [];
  return amounts.map((amount, i) => fieldOf(`vehicles.${i}.${name}`, 'money', amount, 0.88));
}

function deductibleIn(reading: Reading, hit: Hit, words: readonly Word[]): Printed<number> | undefined {
  if (words.length === 0) return undefined;
  const amounts = moneyIn(words, true, localeIn(reading));
  const less = words.some(({ text }) => /^less$/i.test(text));
  const named = amounts.filter(({ words: own }) => {
    const after = words[words.indexOf(own.at(-1)!) + 1]?.text ?? '';
    const before = words[words.indexOf(own[0]!) - 1]?.text ?? '';
    return (
      /^\(?(?:ded|selbstbet|sb\b|excess)/i.test(after) ||
      /^\(?(?:ded(?:uctible)?s?|less)\b[:.]?$/i.test(before) ||
      (less && /^d$/i.test(before))
    );
  });
  const rest = named.length === 1 ? amounts.slice(amounts.indexOf(named[0]!) + 1) : [];
  const ofOthers = /^ded/i.test(textOf(words)) && rest.some(({ value }) => value !== named[0]!.value);
  if (named.length > 0) return ofOthers ? undefined : named[0];
  const head = deductibleHead(reading, hit);
  return head ? amounts.find(({ words: own }) => aligned(own.at(-1)!, head)) : undefined;
}

const aligned = (amount: Word, head: Hit) =>
  sharedWidth(amount, head.box) > 0 || Math.abs(amount.x - head.box.x) < 6;

/** The nearest column head "Deductible" above a row: alone in its cell. */
function deductibleHead(reading: Reading, row: Hit): Hit | undefined {
  return hitsOf(reading, 'deductible')
    .filter(
      (head) =>
        head.page === row.page && head.box.y < row.box.y && head.box.x > row.box.x - 24 && head.marked,
    )
    .at(-1);
}

/** Whether damage to the car itself is covered: unsaid on a card, false on a list of coverages that leaves it out. */
function collisionCovered(reading: Reading): ReadField[] {
  const rows = hitsOf(reading, 'collision').map((hit) => ({ hit, words: rowOf(reading, hit, 0) }));
  const taken = rows.find(({ words }) => !refused.test(textOf(words)) && moneyIn(words, true).length > 0);
  const direct = hitsOf(reading, 'collisionDeductible')[0];
  if (taken ?? direct) {
    const { words } = taken?.hit ?? direct!;
    return [covered(true, words, 0.95)];
  }
  const declined = rows.find(({ words }) => refused.test(textOf(words)));
  if (declined) return [covered(false, declined.hit.words, 0.95)];
  const others = ['bodilyInjury', 'propertyDamage'].map((key) =>
    hitsOf(reading, key).find((hit) =>
      [0, 1].some((down) => moneyIn(rowOf(reading, hit, down), false).length > 0),
    ),
  );
  const listed = rows.length === 0 && others.every(Boolean);
  return listed ? [covered(false, others[0]!.words, 0.85)] : [];
}

const covered = (value: boolean, words: readonly Word[], confidence: number): ReadField => ({
  ...fieldOf('collision_covered', 'flag', { value: 0, words }, confidence),
  value,
});
