import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import type { Cell, Line } from '../layout/lines.ts';
import { asText, valuesAt } from '../layout/values-at.ts';
import { isPersonName } from '../values/names.ts';
import { groupsIn } from '../values/printed.ts';
import type { Printed } from '../values/values.ts';
import { addressees, isPostalAddress, type PartyFound, partiesAt, partyFields } from './parties.ts';

/**
 * Who is insured: as labelled; else whoever a list of drivers remarks upon as such; else whom declarations are sent to.
 * Where their address is not beside the name, it is the one labelled or the one the letter goes to.
 */
export function insuredFields(reading: Reading): ReadField[] {
  const insured = partiesAt(reading, 'insured');
  const sent = addressees(reading).filter(({ names }) => names.every(({ value }) => !isInsurer(value)));
  const labelled = valuesAt(reading, 'address', asText(isPostalAddress), { rows: 3 })[0];
  const own = insured.find(({ address }) => address)?.address;
  const address = own ?? labelled ?? sent[0]?.address;
  return [
    ...(insured.length > 0 ? partyFields(insured.slice(0, 1), 'named_insured') : unlabelled(reading, sent)),
    ...(address ? [fieldOf('address', 'text', address, own ? 0.92 : 0.88)] : []),
    ...sent.slice(0, 1).map((party) => fieldOf('addressee', 'text', party.names[0]!, 0.85)),
    ...driverNames(reading),
  ];
}

const isInsurer = (name: string) =>
  /\b(?:insurance|assurance|insurers|underwriters|versicherung|mutual|casualty|indemnity|agency|brokers|company|co|inc|ltd|llc|corp)\b/i.test(
    name,
  );

function unlabelled(reading: Reading, sent: readonly PartyFound[]): ReadField[] {
  const remarked = hitsOf(reading, 'insured').flatMap((hit) => remarkedUpon(reading, hit));
  const said = remarked.length > 0 ? remarked : inSentence(reading);
  const names = said.length > 0 ? said : declares(reading) ? (sent[0]?.names ?? []) : [];
  const sure = said.length > 0 ? 0.9 : 0.78;
  return names.map((name, i) =>
    fieldOf(names.length === 1 ? 'named_insured' : `named_insured.${i}`, 'text', name, sure),
  );
}

/** "This letter confirms that Ana B. Example is insured under …" */
const inSentence = ({ paper }: Reading): Printed<string>[] =>
  paper.lines
    .flatMap(({ words }) =>
      groupsIn(
        words,
        /\b(?:that|for) (?<name>\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4}) (?:is|are|has been) insured\b/dgu,
      ),
    )
    .flatMap(({ name }) => (name && isPersonName(name.value) ? [name] : []))
    .slice(0, 1);

const declares = ({ paper }: Reading) =>
  paper.lines.some(({ cells }) => cells.some(({ text }) => /\bdeclarations?\b/i.test(text)));

/** "Tobias Wren … Named insured" in one row, or "Additional information: Named insured" right under a name. */
function remarkedUpon({ paper }: Reading, hit: Hit): Printed<string>[] {
  const at = paper.lines.indexOf(hit.line);
  const cell = hit.line.cells.find(({ words }) => words.includes(hit.words[0]!));
  if (!cell || cell.words.at(-1) !== hit.words.at(-1)) return [];
  const remark = cell.words[0] === hit.words[0] || /additional information/i.test(cell.text);
  const above = paper.lines[at - 1];
  const same = hit.line.cells.find((some) => some.box.x < cell.box.x && isName(some));
  const over =
    above?.page === hit.page && hit.line.top - above.bottom < 1.5 * hit.line.size
      ? above.cells.find((some) => Math.abs(some.box.x - cell.box.x) < 24 && isName(some))
      : undefined;
  const named = same ?? (/additional information/i.test(cell.text) ? over : undefined);
  return remark && named ? [{ value: named.text, words: named.words }] : [];
}

const isName = ({ text }: Cell) => isPersonName(text) && text.split(' ').length <= 5;

/** A list of drivers: the names in the columns of names under a heading, until something else stands there. */
function driverNames(reading: Reading): ReadField[] {
  const heading = hitsOf(reading, 'drivers').find(({ marked }) => marked);
  if (!heading) return [];
  const from = reading.paper.lines.indexOf(heading.line);
  const names: Cell[] = [];
  for (const line of reading.paper.lines.slice(from + 1, from + 24)) {
    if (line.page !== heading.page) break;
    const own = namesIn(line, heading);
    if (own.length === 0 && (names.length > 0 || startsCar(line))) {
      if (!/additional information|named insured/i.test(line.cells[0]?.text ?? '')) break;
    }
    names.push(...own);
  }
  const distinct = names.filter(({ text }, i) => names.findIndex((other) => other.text === text) === i);
  return distinct.map(({ text, words }, i) => fieldOf(`drivers.${i}`, 'text', { value: text, words }, 0.85));
}

/** "1 Tobias Wren" and "Tobias Wren" name a driver; heads and remarks of such a list do not. */
const namesIn = (line: Line, heading: Hit): Cell[] =>
  line.cells
    .map((cell) => (/^\d{1,2}\.?$/.test(cell.words[0]!.text) ? { ...cell, ...withoutFirst(cell) } : cell))
    .filter((cell) => cell.box.x >= heading.box.x - 24 && isName(cell) && !remarks.test(cell.text));

const withoutFirst = ({ words }: Cell) => ({
  words: words.slice(1),
  text: words
    .slice(1)
    .map(({ text }) => text)
    .join(' '),
});

const remarks =
  /\b(?:rated|covered|excluded|listed|married|single|male|female|operator|occasional|principal|spouse|self|additional|household|licen[cs]ed?|training|years?|points?|credit|discounts?|insurance|policy|premium|plan|safe|good|driv(?:er|ing)s?)\b/i;
const startsCar = (line: Line) => line.words.some(({ text }) => /^(?:vehicles?|coverages?)$/i.test(text));
