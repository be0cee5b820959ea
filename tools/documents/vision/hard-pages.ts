import type { ReadField } from '../../deals/deal.ts';
import type { PaperPart } from '../kinds/read-paper.ts';
import type { PageRead } from '../pages/document-read.ts';
import { qualityOf } from '../pages/reading-quality.ts';
import { visionLimits } from './vision-reader.ts';
import { type WantedField, wantedFields } from './wanted.ts';

/** A page to be read a second time, and why. */
export interface HardPage {
  /** Which of the file's papers it belongs to. */
  readonly part: number;
  readonly page: PageRead;
  readonly wanted: readonly WantedField[];
  readonly why: 'few_words' | 'fields_missing' | 'fields_unsure';
}

/**
 * The pages that may gain by a second reading, the likeliest first: of papers that lack a field which their kind shows, or
 * of which a field was read badly. All others have said what they can, and nobody else sees them. Pure.
 */
export function hardPages(pages: readonly PageRead[], parts: readonly PaperPart[]): HardPage[] {
  return parts.flatMap((part, i) => hardPagesOf(part, i, pages)).slice(0, visionLimits.pagesMax);
}

function hardPagesOf(part: PaperPart, index: number, pages: readonly PageRead[]): HardPage[] {
  const wanted = (wantedFields[part.kind] ?? []).filter((field) => !isSure(part, field));
  const own = pages.filter(({ page }) => part.pages.includes(page) && hasPicture(page, pages));
  const unsure = wanted.filter((field) => shownAs(part, field) !== undefined);
  const missing = wanted.some((field) => field.required && shownAs(part, field) === undefined);
  const poor = own.some(isPoor);
  if (wanted.length === 0 || !(missing || unsure.length > 0 || poor)) return [];
  const why = poor ? 'few_words' : missing ? 'fields_missing' : 'fields_unsure';
  const rank = (page: PageRead) =>
    (unsure.some((field) => shownAs(part, field)?.page === page.page) ? 0 : 2) + (isPoor(page) ? 0 : 1);
  return [...own]
    .sort((a, b) => rank(a) - rank(b) || a.page - b.page)
    .slice(0, missing || poor ? visionLimits.pagesPerPaperMax : 1)
    .map((page) => ({ part: index, page, wanted, why }));
}

/** A page that could not be drawn for the first reader cannot be for the second. */
const hasPicture = (number: number, pages: readonly PageRead[]): boolean =>
  !pages.find(({ page }) => page === number)?.doubts.some(({ code }) => code === 'page_broken');

/** OCR read the page, and made out few words or believes few of them. */
export function isPoor({ reading, words }: PageRead): boolean {
  if (reading === 'text') return false;
  const { good, share } = qualityOf(words.map((word) => ({ certainty: 1, ...word })));
  return good < visionLimits.lettersMin || share < visionLimits.lettersShareMin;
}

/** What a paper shows under a name, alone or as the member of a list. */
export const shownAs = ({ fields }: PaperPart, { name }: Pick<WantedField, 'name'>): ReadField | undefined =>
  fields.find((field) => field.name === name) ?? fields.find((field) => field.name.split('.').includes(name));

const isSure = (part: PaperPart, wanted: WantedField): boolean => {
  const shown = shownAs(part, wanted);
  const sureFrom = wanted.check ? visionLimits.checkedSureFrom : visionLimits.sureFrom;
  return shown !== undefined && (shown.confidence >= sureFrom || isCertain(shown));
};

/** A code or a person said so: no model is asked about it. */
const isCertain = ({ reading }: ReadField): boolean =>
  reading === 'barcode' || reading === 'mrz' || reading === 'person';
