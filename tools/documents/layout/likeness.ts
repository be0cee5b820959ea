/** Letters and digits only, without accents, so that `Buyer's` and `BUYERS:` are one word. */
export const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/戶/g, '户')
    .replace(/[^\p{L}\p{N}#]/gu, '');

const folds = new Map<string, string>();

/** One letter for each group that OCR takes for one another; a bounded number of words is remembered. */
function folded(text: string): string {
  const kept = folds.get(text);
  if (kept !== undefined) return kept;
  if (folds.size > 20_000) folds.clear();
  const own = fold(text);
  folds.set(text, own);
  return own;
}

const fold = (text: string): string =>
  text
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[il1j]/g, 'i')
    .replace(/[o0q]/g, 'o')
    .replace(/[s5]/g, 's')
    .replace(/[b86]/g, 'b')
    .replace(/[z2]/g, 'z')
    .replace(/[ce]/g, 'c');

/** Words of forms that differ by a letter or two: read as printed, never as one another. */
const distinct: ReadonlySet<string> = new Set(
  `employer employee employed employment insured insurer insurance lessor lessee payer payee buyer seller dealer
   debtor creditor debit credit debits credits total local gross cross date rate state status taxes taxed hours house
   month months year years monthly yearly mailing billing payment statement period wages pages amount account number
   member current income outcome name names named time times term terms owner other mother issue issued start starts
   end ends begin begins beginning paid held field code model address dress sales sale price prize base case loan`
    .split(/\s+/)
    .filter(Boolean),
);

/** How many letters of a word of this length may be misread. */
const tolerated = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : length < 14 ? 2 : 3);

/**
 * Whether a word read by OCR may begin a label at all: their first letters agree but for one, exchanged, added or lost.
 * A quick test before the exact one.
 */
export function mayBegin(read: string, label: string): boolean {
  if (read === '' || label === '') return false;
  const [a, b] = [folded(read), folded(label)];
  return differing(a, 0, b, 0) <= 1 || differing(a, 1, b, 0) === 0 || differing(a, 0, b, 1) === 0;
}

/** How many of four letters differ, each text read from its own start on. */
function differing(a: string, fromA: number, b: string, fromB: number): number {
  const length = Math.min(4, a.length - fromA, b.length - fromB);
  if (length < 2) return fromA + fromB === 0 && a[0] === b[0] ? 0 : 4;
  let count = 0;
  for (let i = 0; i < length; i++) if (a[fromA + i] !== b[fromB + i]) count += 1;
  return length < 3 && count > 0 ? 4 : count;
}

/**
 * How far a word read by OCR is from the label's word: 0 for the same letters, half a letter for shapes that OCR takes
 * for one another, more for letters misread. Undefined where it is another word.
 */
export function misreading(read: string, label: string): number | undefined {
  if (read === label) return 0;
  if (label.length < 3 || distinct.has(read)) return undefined;
  const limit = tolerated(label.length);
  if (Math.abs(read.length - label.length) > limit + 1) return undefined;
  const [a, b] = [folded(read), folded(label)];
  if (a === b) return 0.5;
  const letters = editDistance(a, b);
  return letters <= limit ? letters : undefined;
}

/** Levenshtein's distance: letters added, dropped or exchanged. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
