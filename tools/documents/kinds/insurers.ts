import type { ReadField } from '../../deals/deal.ts';
import { fieldOf, type Reading } from '../layout/fields.ts';
import { type Cell, cellOf, textOf } from '../layout/lines.ts';
import { textFields } from '../layout/values-at.ts';
import { groupsIn } from '../values/printed.ts';
import { matchesIn } from '../values/values.ts';

/** Names under which insurers of cars trade; the company that writes the policy often has another. */
const houses = [
  'geico',
  'progressive',
  'state ?farm',
  'allstate',
  'usaa',
  'liberty ?mutual',
  'farmers',
  'nationwide',
  'travelers',
  'american ?family',
  'dairyland',
  'mercury',
  'safeco',
  'esurance',
  'the ?general',
  'kemper',
  'amica',
  'auto-?owners',
  'erie',
  'national ?general',
  'bristol ?west',
  'infinity',
  'the ?hartford',
  'root',
  'lemonade',
  'plymouth ?rock',
  'direct ?auto',
  'gainsco',
  'shelter',
  'country ?financial',
  'allianz',
  'huk-?coburg',
  'aviva',
  'admiral',
  'direct ?line',
].join('|');

const brands = new RegExp(
  `(?<![\\p{L}@])(?:${houses})(?:insurance)?(?:\\.com|\\.co\\.uk|\\.de)(?!\\p{L})`,
  'giu',
);

/** The trade name as a letterhead of its own. */
const brandAlone = new RegExp(`^(?:${houses})®?(?: insurance| mutual| auto insurance)?$`, 'iu');

const insurerWords = /\b(?:insurance|assurance|mutual|indemnity|casualty|versicherung)\b/i;
const companyEnd =
  /(?:\b(?:company|co|corp(?:oration)?|inc|ltd|limited|group|exchange|association|mutual|ag|plc|insurance|indemnity|casualty|assurance)\b\.?|versicherung(?:s-?ag)?)$/i;
const notCompany =
  /\b(?:policy|card|binder|certificate|declarations?|proof|identification|summary|coverage|agency|insurance services?|car insurance|auto insurance|vehicle insurance|health insurance|your|evidence|application|schedule|statement|of insurance|agent)\b/i;

/**
 * Who insures: as labelled; else the brand whose site the paper names; else the company before the title or alone in
 * the first lines. An agency is not the insurer.
 */
export function insurerFields(reading: Reading): ReadField[] {
  const labelled = textFields(reading, 'insurer', 'insurer', isInsurer).slice(0, 1);
  if (labelled.length > 0) return labelled;
  const site = brandSite(reading);
  if (site.length > 0) return site;
  const cells = headCells(reading);
  const head = cells.find(({ text }) => isCompany(text)) ?? cells.find(({ text }) => brandAlone.test(text));
  if (head) return [fieldOf('insurer', 'text', { value: head.text, words: head.words }, 0.88)];
  const sentence = inSentence(reading);
  return sentence.length > 0 ? sentence : letterhead(reading, cells);
}

/** "Coverage is provided by Example Casualty Company", "is insured with Example Mutual Insurance". */
function inSentence({ paper }: Reading): ReadField[] {
  return paper.lines
    .flatMap(({ words }) =>
      groupsIn(
        words,
        /\b(?:[Uu]nderwritten|[Ii]ssued|[Pp]rovided|[Ww]ritten|[Ii]nsured|[Cc]overed|[Ii]nsurance) (?:by|with|through):? (?<insurer>(?:\p{Lu}[\p{L}&.'-]* (?:and |& |of )?){1,6}(?:Insurance|Indemnity|Casualty|Mutual|Assurance)(?: (?:Company|Co\.?|Exchange|Corporation|Group|Inc\.?|Association))*)/dgu,
      ),
    )
    .slice(0, 1)
    .flatMap(({ insurer }) => (insurer ? [fieldOf('insurer', 'text', insurer, 0.9)] : []));
}

/** The first words of a page, where they are a name and nothing else: a house's own, above what the paper calls itself. */
function letterhead({ paper }: Reading, cells: readonly Cell[]): ReadField[] {
  const first = cells[0];
  if (!first || !paper.lines[0]?.cells.some(({ words }) => words[0] === first.words[0])) return [];
  const name = /^\p{Lu}[\p{L}&'.-]+(?: \p{Lu}[\p{L}&'.-]+){0,3}$/u.test(first.text);
  return name && !notHouse.test(first.text)
    ? [fieldOf('insurer', 'text', { value: first.text, words: first.words }, 0.72)]
    : [];
}

const notHouse =
  /\b(?:policy|card|binder|certificate|declarations?|proof|id|identification|summary|coverages?|agency|agents?|auto(?:mobile)?|car|vehicle|motor|personal|your|evidence|application|schedule|statement|page|renewal|amended|new|business|important|notice|named|insured|date|dear|state|department|copy|original|duplicate|document|liability|financial|responsibility|verification|insurance|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|hampshire|jersey|york|carolina|dakota|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|washington|wisconsin|wyoming)\b/i;

const isInsurer = (text: string) =>
  /\p{L}{2}/u.test(text) &&
  text.length <= 70 &&
  text.split(' ').length <= 9 &&
  !/^(?:the|a|an|is|your|and|number|no|name)\b|[.!?] \p{L}|:$/iu.test(text);

const isCompany = (text: string) =>
  insurerWords.test(text) &&
  text.split(' ').length > 1 &&
  companyEnd.test(text) &&
  !notCompany.test(text) &&
  text.split(' ').length <= 8 &&
  /^\p{Lu}/u.test(text);

/** The cells of the first lines, each without a title after a dash: "PRAIRIE MUTUAL - AUTO INSURANCE DECLARATIONS". */
function headCells({ paper }: Reading): Cell[] {
  const first = paper.lines[0]?.page;
  return paper.lines
    .filter(({ page }) => page === first)
    .slice(0, 12)
    .flatMap(({ cells }) => cells)
    .map((cell) => {
      const dash = cell.words.findIndex(
        (word, i) => i > 0 && (/^[-–—|:·]$/.test(word.text) || /^\d/.test(word.text)),
      );
      return dash > 0 ? cellOf(cell.words.slice(0, dash)) : cell;
    });
}

function brandSite({ paper }: Reading): ReadField[] {
  const found = paper.lines.flatMap(({ words }) => matchesIn(words, brands));
  const names = new Set(found.map(({ match }) => nameOf(match[0])));
  const [only] = names;
  if (names.size !== 1 || !only) return [];
  const printedBrand = paper.lines
    .flatMap(({ words }) => words)
    .find(({ text }) => text.toLowerCase().replace(/[^\p{L}]/gu, '') === only);
  const words = printedBrand ? [printedBrand] : found[0]!.words;
  return [fieldOf('insurer', 'text', { value: printedBrand ? textOf(words) : brandCase(only), words }, 0.85)];
}

const nameOf = (site: string) =>
  site
    .toLowerCase()
    .replace(/\.(?:com|co\.uk|de)$/, '')
    .replace(/^(?:www\.|my\.)+/, '')
    .replace(/insurance$/, '');
const brandCase = (name: string) =>
  name.length <= 5 && /^(?:geico|usaa)$/.test(name)
    ? name.toUpperCase()
    : `${name[0]!.toUpperCase()}${name.slice(1)}`;
