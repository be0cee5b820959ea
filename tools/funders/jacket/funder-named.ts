/** Words that many lenders have in their names, and the formulas that policies add. */
const shared = new Set(
  'the and its of for a acceptance assigns atima auto automotive bank capital captive community company consumer corp corporation credit employees finance financial funding inc isaoa llc loan loans motor motors na national services successors union'.split(
    ' ',
  ),
);

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a printed name is that of a funder: it has every word of the name that is the funder's own. */
export function namesFunder(printed: string, funder: string): boolean {
  const all = wordsOf(funder);
  const telling = all.filter((word) => !shared.has(word));
  const there = new Set(wordsOf(printed));
  return (telling.length > 0 ? telling : all).every((word) => there.has(word));
}
