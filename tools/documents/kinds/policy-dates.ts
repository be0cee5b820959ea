import type { ReadField } from '../../deals/deal.ts';
import type { IsoDate } from '../../kit/units.ts';
import { daysAt, fieldOf, hitsOf, type Reading } from '../layout/fields.ts';
import type { Hit } from '../layout/labels.ts';
import { below, rightOf } from '../layout/labels.ts';
import { cellsUnder, daysOf } from '../layout/values-at.ts';
import type { Printed } from '../values/values.ts';

/** From when to when a policy runs: a span at one label, else a day at each of two. */
export function policyDates(reading: Reading): ReadField[] {
  const spans = hitsOf(reading, 'period').flatMap((hit) => {
    const [from, to] = spanAt(reading, hit);
    return from && to && from.value < to.value
      ? [fieldOf('effective_date', 'day', from, 0.97), fieldOf('expiry_date', 'day', to, 0.97)]
      : [];
  });
  const one = (key: string, name: string) =>
    hitsOf(reading, key).flatMap((hit) => {
      const days = daysAt(reading, hit);
      const found = days.length > 0 ? days : underHead(reading, hit);
      return found.slice(0, 1).map((day) => fieldOf(name, 'day', day, days.length > 0 ? 0.95 : 0.9));
    });
  return [
    ...spans,
    ...one('effective', 'effective_date'),
    ...one('expiry', 'expiry_date'),
    ...untilFields(reading),
  ];
}

/** "EFFECTIVE MAY 14 2024 TO NOV 14 2024": the second day of a span that begins at the label of the first. */
const untilFields = (reading: Reading): ReadField[] =>
  hitsOf(reading, 'effective').flatMap((hit) => {
    const [from, to] = daysAt(reading, hit);
    if (!from || !to || from.value >= to.value || from.words[0]!.y - to.words[0]!.y > 2) return [];
    const words = hit.line.words;
    const between = words.slice(words.indexOf(from.words.at(-1)!) + 1, words.indexOf(to.words[0]!));
    const joined = /^(?:to|until|through|thru|-|–|—)$/i.test(between.map(({ text }) => text).join(' '));
    return joined ? [fieldOf('expiry_date', 'day', to, 0.95)] : [];
  });

/** Under a head of two rows, "EFFECTIVE / DATE", that has a head "TIME" beside it. */
function underHead(reading: Reading, hit: Hit): Printed<IsoDate>[] {
  const [cell] = cellsUnder(reading, hit, 1);
  const days = cell ? daysOf(reading, cell.words) : [];
  return cell && days[0]?.words[0] === cell.words[0] ? days : [];
}

/** Two days beside a label and on the lines that go on with it, or under it. */
function spanAt(reading: Reading, hit: Hit): Printed<IsoDate>[] {
  const others = reading.hits.filter(({ key }) => key !== 'effective' && key !== 'expiry');
  const beside = daysOf(reading, rightOf(reading.paper, hit, others));
  if (beside.length >= 2) return beside.slice(0, 2);
  const rows = below(reading.paper, hit, others, 3).map(({ words }) => words);
  const first = beside.length === 1 ? beside : [];
  const next = rows.map((words) => daysOf(reading, words)).find((days) => days.length > 0) ?? [];
  if (first.length === 1) return continues(reading, hit, first[0]!);
  return next.length >= 2 ? next.slice(0, 2) : daysOf(reading, rows.flat()).slice(0, 2);
}

/** "10:41 on 3rd June 2024 to", with the second day on the next line. */
function continues(reading: Reading, hit: Hit, first: Printed<IsoDate>): Printed<IsoDate>[] {
  const { paper, hits } = reading;
  const row = rightOf(paper, hit, hits);
  const last = row.at(-1);
  if (!last || !/^(?:to|until|through|thru|-|–|bis)$/i.test(last.text)) return [first];
  const next = paper.lines
    .flatMap(({ words }) => words)
    .filter(
      ({ page, x, y }) =>
        page === hit.page &&
        x > hit.box.x &&
        y > last.y + 0.6 * last.height &&
        y < last.y + 2.2 * last.height,
    );
  const [second] = daysOf(reading, next);
  return second ? [first, second] : [first];
}
