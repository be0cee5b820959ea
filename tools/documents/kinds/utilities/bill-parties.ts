import type { ReadField } from '../../../deals/deal.ts';
import { type Captioned, compact } from '../../layout/captions.ts';
import { fieldOf, warning } from '../../layout/fields.ts';
import type { Cell, Paper } from '../../layout/lines.ts';
import { clean } from '../../values/values.ts';
import { addressText, inPostBox, type PostalBlock, postalBlocks } from '../statements/postal.ts';
import { isHolder } from '../statements/statement-parties.ts';
import { supplierLike } from './providers.ts';

/** The customer: over an address that the bill is sent to or serves, else named at a label. Nothing where only a part is left. */
export function customerFields(
  paper: Paper,
  labelled: readonly Captioned[],
  provider: readonly ReadField[],
): ReadField[] {
  const block = customerBlock(paper, String(provider[0]?.value ?? ''));
  const named = labelled.flatMap(({ beside, under }) =>
    [beside ?? under[0]].filter((cell): cell is Cell => cell !== undefined && isHolder(cell.text)),
  );
  const [cell] = named.filter((own) => !isPayee([own], [], String(provider[0]?.value ?? '')));
  if (!block)
    return cell ? [fieldOf('customer', 'text', { value: clean(cell.text), words: cell.words }, 0.9)] : [];
  const value = nameOf(block);
  const agreed = named.some(({ text }) => compact(text) === compact(value));
  const words = block.names.flatMap((own) => own.words);
  return [fieldOf('customer', 'text', { value, words }, agreed ? 0.96 : isHolder(value) ? 0.9 : 0.8)];
}

const nameOf = ({ names }: PostalBlock) => clean(names.map(({ text }) => text).join(', '));

/** The highest address with a name over it that is not where payments go; a name of one word must stand there twice. */
function customerBlock(paper: Paper, provider: string): PostalBlock | undefined {
  const first = paper.lines[0]?.page;
  const blocks = postalBlocks(paper.lines.filter(({ page }) => page === first)).filter(
    ({ names, address }) => names.length > 0 && !isPayee(names, address, provider),
  );
  const twice = (own: PostalBlock) =>
    blocks.filter((other) => compact(nameOf(other)) === compact(nameOf(own))).length > 1;
  const named = blocks.filter((own) => own.names.every(({ text }) => isHolder(text)) || twice(own));
  return named.find(({ address }) => !inPostBox(address)) ?? named[0];
}

/** The supplier's own address: it bears its name, or calls itself a supplier at a post office box. */
function isPayee(names: readonly Cell[], address: readonly Cell[], provider: string): boolean {
  const [own, payee] = [compact(names.map(({ text }) => text).join(' ')), compact(provider)];
  if (payee.length > 2 && (own.includes(payee) || payee.includes(own))) return true;
  return inPostBox(address) && names.some(({ text }) => supplierLike.test(text));
}

/** Where the supply is: the address under or beside its label, to its place; a street alone where no more is printed. */
export function serviceAddressFields(
  labelled: readonly Captioned[],
  vague: readonly Captioned[],
): ReadField[] {
  const found = addressAt(labelled);
  return found.length > 0 ? found : addressAt(vague.map((own) => ({ ...own, beside: undefined })));
}

function addressAt(labelled: readonly Captioned[]): ReadField[] {
  for (const { beside, under } of labelled) {
    if (beside && wholeAddress(beside.text))
      return [fieldOf('service_address', 'text', { value: clean(beside.text), words: beside.words }, 0.93)];
    const cells = [...(beside ? [beside] : []), ...under];
    const end = cells.findIndex(({ text }) => endsPlace(text));
    const start = cells.findIndex(({ text }) => /^\d+[\s,]+\p{L}|\p{Ll}\.? \d{1,3}\p{L}?$/u.test(text));
    if (end < 0 || start < 0 || start > end) continue;
    const own = cells.slice(start, end + 1);
    const words = own.flatMap((cell) => cell.words);
    return [fieldOf('service_address', 'text', { value: addressText(own), words }, 0.92)];
  }
  const street = labelled
    .flatMap(({ beside, under }) => [beside ?? under[0]])
    .find((cell): cell is Cell => cell !== undefined && streetAlone.test(cell.text));
  return street
    ? [fieldOf('service_address', 'text', { value: clean(street.text), words: street.words }, 0.8)]
    : [];
}

const streetAlone =
  /^\d{1,6}[A-Z]? (?:[NSEW]{1,2}\.? )?\p{Lu}[\p{L}\d .'-]* (?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|blvd|boulevard|way|pl|place|cir|circle|ter|terrace|pkwy|hwy|trl|trail)\b\.?(?:,? (?:apt|unit|ste|#) ?\S+)?$/iu;
const endsPlace = (text: string): boolean =>
  !streetAlone.test(text) &&
  /[A-Z]{2},? ?\d{5}(?:-\d{4})?$|^\d{4,5} \p{Lu}[\p{L}' -]+(?: \d{2})?$|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/u.test(
    text,
  );
const wholeAddress = (text: string): boolean =>
  (/^\d/.test(text) && endsPlace(text)) ||
  /^\p{Lu}[\p{L}. -]+ \d+ ?\p{L}?, ?\d{4,5} \p{Lu}[\p{L} -]+$/u.test(text) ||
  /^\d{1,4}(?: ?(?:bis|ter|[A-Z]))?,? \p{L}[\p{L}' .-]+,? \d{5} \p{Lu}[\p{L}' -]+$/u.test(text) ||
  /^\p{Script=Han}{2,}.*(?:路|街|道|巷|村|号|室|楼|栋)/u.test(text.replace(/\s/g, ''));

const business =
  /\b(?:inc|llc|l\.l\.c|corp|corporation|ltd|gmbh|ag|kg|ug|ohg|sarl|sas|s\.a\.|company|management|properties|enterprises?|holdings?|associates|partners|services|restaurant|church|school)\b\.?|公司|有限|集团/iu;
const businessTariff =
  /\b(?:commercial|business|small general service|general service|gewerbe|gewerbekunde|professionnel|tarif pro)\b|工商业|商业用电/i;

/** The customer is a firm: then the bill shows where a business is, and not where a person lives. */
export function businessWarning(paper: Paper, customer: readonly ReadField[]): ReadField[] {
  const named = customer[0];
  if (named && business.test(String(named.value)))
    return [warning('business_customer', named.page, named.box)];
  const first = paper.lines[0]?.page;
  const upper = paper.lines.filter(({ page }) => page === first).flatMap(({ cells }) => cells);
  const cell = upper
    .filter(({ text }) => !supplierLike.test(text))
    .find(({ text }) =>
      /^(?:\p{Lu}+\s)*(?:MANAGEMENT|PROPERTIES|ENTERPRISES|LLC|INC|CORP|LTD|GMBH)\.?$/u.test(
        text.replace(/[^\p{L}.\s]/gu, '').trim(),
      ),
    );
  const tariff = upper.find(
    ({ text }) =>
      text.length < 60 && businessTariff.test(text) && /service|tarif|rate|class|用电/i.test(text),
  );
  const shown = cell ?? tariff;
  return shown ? [warning('business_customer', shown.page, shown.box)] : [];
}
