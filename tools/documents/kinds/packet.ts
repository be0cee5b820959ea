import type { Code } from '../pages/document-read.ts';
import type { PageWords, Word } from '../pages/words.ts';
import { bestKind, evidenceOf } from './classify.ts';
import type { KindReader } from './kind-reader.ts';
import type { DocumentKind } from './kinds.ts';

export type SomePage = PageWords & {
  readonly codes?: readonly Code[];
  readonly looks?: readonly (readonly Word[])[];
};

/** Pages of a file that make one paper; without a reader when its kind is not known. */
export interface Run {
  readonly reader: KindReader | undefined;
  readonly pages: readonly SomePage[];
}

/** Kinds whose pages share most of their words: a later page of one often looks like the first of another. */
const families: readonly (readonly DocumentKind[])[] = [
  ['proof_of_insurance', 'insurance_application'],
  ['bank_statement', 'card_statement'],
  ['buyers_order', 'bill_of_sale', 'loan_contract', 'lease_contract'],
  ['tax_1040', 'tax_schedule_c'],
];

const familyOf = ({ kind }: KindReader): string =>
  families.find((family) => family.includes(kind))?.join() ?? kind;

interface Seen {
  readonly page: SomePage;
  readonly reader: KindReader | undefined;
  readonly likeness: number;
  readonly marks: ReadonlySet<string>;
  /** From "Page 2 of 5"; undefined where no page number is printed. */
  readonly number: number | undefined;
}

/** From here on a page's own title says what it is, whatever stands before it. */
const titled = 0.6;
/** Below this a page may be a later page of a paper of the same family. */
const certain = 0.75;
/** Long numbers that two pages must share to belong together: an account, a policy, a tax id. */
const sharedMarksMin = 1;

/** Kinds whose every page with a title is a paper of its own. */
const onePage =
  /^(?:pay_stub|w2|tax_1099|driver_license|id_card|passport|ssn_card|cn_resident_id|vin_label|residence_permit)/;

/**
 * The papers of a file: a new one begins where a page's title says so, and a page without a title goes with the paper
 * before it, unless the file holds several kinds and nothing on the page connects it. A letter before a paper goes with it. Pure.
 */
export function splitPacket(pages: readonly SomePage[], readers: readonly KindReader[]): Run[] {
  const seen = pages.map((page) => see(page, readers));
  const kinds = new Set(
    seen.filter(({ likeness }) => likeness >= titled).map(({ reader }) => familyOf(reader!)),
  );
  const packet = kinds.size > 1;
  const runs: Seen[][] = [];
  for (const page of seen) {
    const open = runs.at(-1);
    if (open && belongs(page, open, packet)) open.push(page);
    else runs.push([page]);
  }
  return runs.map((run) => ({ reader: readerOf(run, readers), pages: run.map(({ page }) => page) }));
}

function see(page: SomePage, readers: readonly KindReader[]): Seen {
  const evidence = evidenceOf([page], page.codes ?? []);
  const best = bestKind(evidence, readers);
  const number = /\bpage:? ?(\d{1,3}) ?(?:of|\/) ?\d{1,3}\b/.exec(evidence.text)?.[1];
  return {
    page,
    reader: best?.reader,
    likeness: best?.likeness ?? 0,
    marks: marksIn(evidence.text),
    number: number === undefined ? undefined : Number(number),
  };
}

/** Long numbers, in one piece or in groups of four. */
function marksIn(text: string): ReadonlySet<string> {
  const whole = text.match(/(?<![\d.,/])[a-z]{0,4}\d[\d-]{5,}(?![\d.,/])/g) ?? [];
  const grouped = text.match(/(?<![\d.,/])\d{4}(?: \d{4}){1,4}(?![\d.,/])/g) ?? [];
  return new Set([...whole, ...grouped.map((mark) => mark.replace(/ /g, ''))]);
}

function belongs(page: Seen, run: readonly Seen[], packet: boolean): boolean {
  const own = run.find(({ likeness }) => likeness >= titled) ?? run[0]!;
  if (page.number !== undefined && page.number > 1 && page.number === (run.at(-1)!.number ?? 0) + 1)
    return true;
  if (page.likeness < titled) return !packet || connected(page, run);
  const kindless = run.every(({ likeness }) => likeness < titled);
  if (kindless && !onePage.test(page.reader!.kind)) return !packet || connected(page, run);
  if (page.reader?.kind !== own.reader?.kind)
    return (
      page.likeness < certain && own.reader !== undefined && familyOf(page.reader!) === familyOf(own.reader)
    );
  return page.number === 1 ? false : !onePage.test(page.reader!.kind);
}

const connected = (page: Seen, run: readonly Seen[]): boolean =>
  run.some(({ marks }) => [...page.marks].filter((mark) => marks.has(mark)).length >= sharedMarksMin);

/** The kind of the pages together, or of the first page that shows one by itself. */
function readerOf(run: readonly Seen[], readers: readonly KindReader[]): KindReader | undefined {
  const pages = run.map(({ page }) => page);
  const own = run.find(({ likeness }) => likeness >= titled)?.reader;
  if (own || run.length === 1) return own ?? run[0]!.reader;
  const codes = pages.flatMap((page) => page.codes ?? []);
  return bestKind(evidenceOf(pages, codes), readers)?.reader ?? run.find(({ reader }) => reader)?.reader;
}
