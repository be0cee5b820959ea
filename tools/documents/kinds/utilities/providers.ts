import type { ReadField } from '../../../deals/deal.ts';
import { compact } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import type { Cell, Paper } from '../../layout/lines.ts';
import { clean, matchesIn, type Printed } from '../../values/values.ts';

/** Suppliers by how they print or address themselves, and the name a person would give. General knowledge, not a whole list. */
const known: readonly (readonly [RegExp, string])[] = [
  [/\bgeorgia ?power\b/i, 'Georgia Power'],
  [/\bpg&e\b|pacific gas and electric/i, 'Pacific Gas and Electric Company'],
  [/\bsouthern california edison\b/i, 'Southern California Edison'],
  [/\bcon ?edison\b|\bconed\.com/i, 'Con Edison'],
  [/\bduke energy\b/i, 'Duke Energy'],
  [/\bflorida power & light\b|\bfpl\.com/i, 'Florida Power & Light'],
  [/\bdominion energy\b/i, 'Dominion Energy'],
  [/\bxcel energy\b/i, 'Xcel Energy'],
  [/\bnational grid\b/i, 'National Grid'],
  [/\bcomed\b/i, 'ComEd'],
  [/\bdte energy\b/i, 'DTE Energy'],
  [/\bentergy\b/i, 'Entergy'],
  [/\bat&t\b/i, 'AT&T'],
  [/\bverizon\b/i, 'Verizon'],
  [/\bt-mobile\b/i, 'T-Mobile'],
  [/\bcomcast\b|\bxfinity\b/i, 'Xfinity'],
  [/\bspectrum\b/i, 'Spectrum'],
  [/\bbritish gas\b/i, 'British Gas'],
  [/\boctopus energy\b/i, 'Octopus Energy'],
  [/\bthames water\b/i, 'Thames Water'],
  [/\bedf\b/i, 'EDF'],
  [/\bengie\b/i, 'ENGIE'],
  [/\btotalenergies\b/i, 'TotalEnergies'],
  [/\bveolia\b/i, 'Veolia'],
  [/\borange\b.*(?:facture|mobile)|\borange\.fr/i, 'Orange'],
  [/\be\.on\b|\beon\.de/i, 'E.ON'],
  [/\bvattenfall\b/i, 'Vattenfall'],
  [/\benbw\b/i, 'EnBW'],
  [/\bdeutsche telekom\b|\btelekom\.de/i, 'Deutsche Telekom'],
  [/\bvodafone\b/i, 'Vodafone'],
  [/国家电网/, '国家电网'],
  [/南方电网/, '中国南方电网'],
  [/中国移动/, '中国移动'],
  [/中国电信/, '中国电信'],
  [/中国联通/, '中国联通'],
];

/** A name that says what it supplies. */
export const supplierLike =
  /\b(?:power|electric|energy|gas|water|utilit(?:y|ies)|light|telecom|telephone|communications|wireless|broadband|fib(?:er|re)|stadtwerke|energie|wasserwerke|versorgung|[ée]lectricit[ée]|eaux)\b|(?<!\p{L})(?:[ée]nergies?|[ée]lectricit[ée]|energ[íi]as?)(?!\p{L})|stadtwerke|供电|电力|自来水|燃气|水务|\p{L}werke\b/iu;
const sentence =
  /\b(?:your|the|bill|service|usage|charges?|account|total|please|summary|statement|current|used|save|you|how|details?|rechnung|verbrauch|ihre?|votre|facture|payment|rate|tax|cost|meter|customer|supply|par|per|kwh)\b|[.!?:]$|\d{3}|账单|通知|@/i;

/** Who supplies: a known name, else the highest text of the first page that names a supplier and no sentence. */
export function providerFields(paper: Paper): ReadField[] {
  const first = paper.lines[0]?.page;
  const cells = paper.lines.filter(({ page }) => page === first).flatMap((line) => line.cells);
  const brand = cells.map((cell) => ({ cell, name: knownIn(cell) })).filter(({ name }) => name !== undefined);
  const counts = new Map<string, number>();
  for (const { name } of brand) counts.set(name!, (counts.get(name!) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best)
    return [
      fieldOf(
        'provider',
        'text',
        { value: best[0], words: brand.find(({ name }) => name === best[0])!.cell.words },
        0.94,
      ),
    ];
  for (const { words } of paper.lines.filter((line) => line.page === first)) {
    const [found] = matchesIn(
      words,
      /\p{Script=Han}{2,15}(?:供电|电力|自来水|燃气|水务|电网)(?:有限)?(?:公司|集团|局)/gu,
    );
    if (found) return [fieldOf('provider', 'text', { value: found.match[0], words: found.words }, 0.88)];
  }
  const own = surest(cells.flatMap(namesIn));
  return own ? [fieldOf('provider', 'text', own, own.words[0]!.y < 330 ? 0.85 : 0.8)] : [];
}

/** A cell that is a supplier's name, or the one it names after "payable to". */
function namesIn({ text, words }: Cell): Printed<string>[] {
  const [payee] = matchesIn(
    words,
    /(?<=\b(?:payable to|checks? to|payment to|thank you for choosing) )\p{Lu}.{3,40}$/giu,
  );
  const told = payee ? { value: clean(payee.match[0]), words: payee.words } : { value: clean(text), words };
  const name =
    supplierLike.test(told.value) &&
    !sentence.test(told.value) &&
    told.value.length <= 50 &&
    /^\p{Lu}|^\p{Script=Han}/u.test(told.value) &&
    (told.value.split(' ').length >= 2 || /\p{Script=Han}{4}|werke/u.test(told.value));
  return name ? [told] : [];
}

/** The name printed most often, the highest of equals; a name in doubtful letters yields to one that was clearly read. */
function surest(names: readonly Printed<string>[]): Printed<string> | undefined {
  const clear = names.filter(({ words }) => words.every(({ certainty }) => (certainty ?? 1) >= 0.6));
  const all = clear.length > 0 ? clear : names;
  const times = (name: string) => all.filter(({ value }) => compact(value) === compact(name)).length;
  return [...all].sort((a, b) => times(b.value) - times(a.value))[0];
}

const knownIn = ({ text }: Cell): string | undefined =>
  text.length <= 80 ? known.find(([pattern]) => pattern.test(text))?.[1] : undefined;
