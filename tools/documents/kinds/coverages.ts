import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, moneyAt, type Reading } from '../layout/fields.ts';
import { type Hit, rightOf } from '../layout/labels.ts';
import { sharedWidth, textOf } from '../layout/lines.ts';
import type { Word } from '../pages/words.ts';
import { matchesIn, moneyIn, type Printed } from '../values/values.ts';

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

const pairPattern =
  /\$? ?(\d{1,3}(?:,\d{3})+|\d{2,7})(k?)(?: ?(?:each|per) person)?[ ,]?\/ ?\$? ?(\d{1,3}(?:,\d{3})+|\d{2,7})(k?)/gi;
const onePattern = /\$? ?(\d{1,3}(?:,\d{3})+|\d{4,7}) ?(?:each|per|\/) ?(person|accident|occurrence|loss)/gi;

function limitsOf(reading: Reading, hit: Hit): Printed<string> | undefined {
  const rows = [rowOf(reading, hit, 0), rowOf(reading, hit, 1), rowOf(reading, hit, 2)];
  for (const words of rows) {
    const own = withoutMinimum(words);
    const pair = matchesIn(own, pairPattern)[0];
    if (pair)
      return {
        value: `${whole(pair.match[1], pair.match[2])}/${whole(pair.match[3], pair.match[4])}`,
        words: pair.words,
      };
  }
  const ones = rows.flatMap((words) => matchesIn(words, onePattern));
  const person = ones.find(({ match }) => /person/i.test(match[2]!));
  const accident = ones.find(({ match }) => !/person/i.test(match[2]!));
  if (!person || !accident || person.words[0]!.page !== accident.words[0]!.page) return undefined;
  return {
    value: `${whole(person.match[1])}/${whole(accident.match[1])}`,
    words: [...person.words, ...accident.words],
  };
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
    const found = [0, 1].map((down) => deductibleIn(reading, hit, rowOf(reading, hit, down))).find(Boolean);
    return found ? [fieldOf(name, 'money', found, 0.95)] : [];
  });
  return [...direct, ...inRows];
}

function deductibleIn(reading: Reading, hit: Hit, words: readonly Word[]): Printed<number> | undefined {
  if (words.length === 0) return undefined;
  const amounts = moneyIn(words, true);
  const named = amounts.find(({ words: own }) => {
    const at = words.indexOf(own.at(-1)!);
    return (
      /^\(?ded/i.test(words[at + 1]?.text ?? '') ||
      /^\(?(?:ded(?:uctible)?|less)\b[:.]?$/i.test(words[words.indexOf(own[0]!) - 1]?.text ?? '')
    );
  });
  if (named) return named;
  const head = deductibleHead(reading, hit);
  return head ? amounts.find(({ words: own }) => aligned(own.at(-1)!, head)) : undefined;
}

const aligned = (amount: Word, head: Hit) =>
  sharedWidth(amount, head.box) > 0 || Math.abs(amount.x - head.box.x) < 6;

/** The nearest column head "Deductible" above a row: alone in its cell. */
function deductibleHead(reading: Reading, row: Hit): Hit | undefined {
  return hitsOf(reading, 'deductible')
    .filter(
      (head) => head.page === row.page && head.box.y < row.box.y && head.box.x > row.box.x && head.marked,
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
