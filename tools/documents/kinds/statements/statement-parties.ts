import type { ReadField } from '../../../deals/deal.ts';
import type { Captioned } from '../../layout/captions.ts';
import { fieldOf } from '../../layout/fields.ts';
import { type Cell, type Paper, textOf } from '../../layout/lines.ts';
import { clean } from '../../values/values.ts';
import { bankLike, knownBank } from './banks.ts';
import { addressText, inPostBox, type PostalBlock, postalBlocks } from './postal.ts';

/** How a letter addresses a person. "Mr" and the like are part of the name as English statements print it. */
const honorific = /^(?:herrn?|frau|mme|m|sr|sra|monsieur|madame)\.? (?=\p{L})/iu;

/** Two or more words of letters, or two to four Han characters: a person or a firm, not a sentence. */
export const isHolder = (text: string): boolean =>
  text.length <= 60 &&
  (/^\p{Script=Han}{2,15}$/u.test(text.replace(/[\s·]/g, '')) ||
    (/^\p{Lu}[\p{L}'’.,&\s-]+$/u.test(text) &&
      text.split(' ').length >= 2 &&
      text.split(' ').length <= 7 &&
      text
        .split(' ')
        .every((word) =>
          /^(?:\p{Lu}|&|and|und|et|y|e|de|del|la|von|van|der|den|zu|di|da|du|bin|al)/u.test(word),
        ))) &&
  !/\b(?:account|statement|balance|number|page|date|summary|type|currency|branch|bank|period|services?|checking|savings|information|details?|konto|auszug)\b|账号|币种|日期|银行$/i.test(
    text,
  );

/** Whose account it is and where they live, from a label and from the address in the window; agreement is proof. */
export function holderFields(paper: Paper, labelled: readonly Captioned[]): ReadField[] {
  const block = ownBlock(paper);
  const fromLabel = labelled.flatMap((own) => holderAt(own)).slice(0, 1);
  const blockName = block ? clean(block.names.map(({ text }) => text.replace(honorific, '')).join(', ')) : '';
  const fields: ReadField[] = [];
  const label = fromLabel[0];
  if (label) {
    const value = clean(label.text.replace(honorific, ''));
    fields.push(
      fieldOf('account_holder', 'text', { value, words: label.words }, same(value, blockName) ? 0.97 : 0.9),
    );
  } else if (
    block &&
    block.names.length > 0 &&
    block.names.every(({ text }) => isHolder(text) || /^\p{Lu}/u.test(text))
  ) {
    fields.push(
      fieldOf(
        'account_holder',
        'text',
        { value: blockName, words: block.names.flatMap(({ words }) => words) },
        block.names.length === 1 ? 0.93 : 0.8,
      ),
    );
  }
  if (block)
    fields.push(
      fieldOf(
        'address',
        'text',
        { value: addressText(block.address), words: block.address.flatMap(({ words }) => words) },
        block.names.length > 0 ? 0.92 : 0.7,
      ),
    );
  return fields;
}

const same = (a: string, b: string) =>
  a.toLowerCase().replace(/\P{L}/gu, '') === b.toLowerCase().replace(/\P{L}/gu, '');

function holderAt({ beside, under }: Captioned): Cell[] {
  if (beside) return isHolder(beside.text) ? [beside] : [];
  return under[0] && isHolder(under[0].text) ? [under[0]] : [];
}

/** The block of the person written to: on the first page with a name, not the bank's own address. */
function ownBlock(paper: Paper): PostalBlock | undefined {
  const first = paper.lines[0]?.page;
  const blocks = postalBlocks(paper.lines.filter(({ page, top }) => page === first && top < 460));
  const issuer = ({ text }: Cell) => bankLike(text) || knownBank(text) !== undefined;
  const own = blocks
    .map((block) => ({ ...block, names: withoutIssuer(block.names, issuer) }))
    .filter(({ names, address }) => names.length > 0 && ![...names, ...address].some(issuer));
  return own.find(({ address }) => !inPostBox(address)) ?? own[0];
}

/** The bank's name may stand right over the person's. */
const withoutIssuer = (names: readonly Cell[], issuer: (cell: Cell) => boolean): readonly Cell[] =>
  names[0] && names.length > 1 && issuer(names[0]) ? names.slice(1) : names;

/** The bank: one that is known, else the text that calls itself a bank, highest on the paper and most often. */
export function bankFields(paper: Paper): ReadField[] {
  const first = paper.lines[0]?.page;
  const cells = paper.lines.flatMap((line) => line.cells);
  const upper = cells.filter(({ page, box }) => page === first && box.y < 300);
  const lower = cells.filter(({ page, box }) => page !== first || box.y > 690);
  for (const [part, confidence] of [
    [upper, 0.93],
    [lower, 0.85],
    [cells, 0.7],
  ] as const) {
    const found = part
      .map((cell) => ({ cell, name: nameOfBank(cell) }))
      .filter(({ name }) => name !== undefined);
    const best = found[0];
    if (best && generic.test(best.name!)) return logoInTwoLines(best.cell, cells, confidence);
    if (best) return [fieldOf('bank', 'text', { value: best.name!, words: best.cell.words }, confidence)];
  }
  return [];
}

/** What kind of house it is, and not which. */
const generic =
  /^(?:the )?(?:national |savings |state |federal |community )*(?:bank|banking|credit union|trust|savings|building society|banque|banco|sparkasse)(?: & trust)?$/i;

/** A name set over two lines, "ANYTOWN" over "BANK": the line over it, of about the same size, begins it. */
function logoInTwoLines(cell: Cell, cells: readonly Cell[], confidence: number): ReadField[] {
  const over = cells
    .filter(
      ({ page, box }) =>
        page === cell.page &&
        Math.abs(box.x - cell.box.x) < 1.5 * cell.box.height &&
        box.y < cell.box.y &&
        cell.box.y - box.y < 3 * cell.box.height,
    )
    .at(-1);
  if (!over || over.text.split(' ').length > 3 || !/^\p{Lu}[\p{L}&'’ -]+$/u.test(over.text)) return [];
  const words = [...over.words, ...cell.words];
  return [fieldOf('bank', 'text', { value: clean(textOf(words)), words }, confidence - 0.05)];
}

const notIssuer =
  /\b(?:transfer|zelle|deposit|payment|withdrawal|check|debit|credit card|purchase|ach|verwendungszweck|referenz|iban)\b|:\s|\d{2}[/.]\d{2}/i;

function nameOfBank(cell: Cell): string | undefined {
  const text = clean(cell.text);
  const issuer = text
    .replace(/[\s,-]*member fdic.*$/i, '')
    .replace(/,? n\.?a\.?$/i, '')
    .replace(/^(?:www\.|©|\d{4} )+/g, '')
    .trim();
  const brand =
    text.length <= 90 && !notIssuer.test(text.replace(/\bmember fdic\b/i, '')) ? knownBank(text) : undefined;
  if (brand) return brand;
  const han = /^[\p{Script=Han}]{2,12}银行(?=$|[\s股个交账客历对电])/u.exec(issuer)?.[0];
  if (han) return han;
  return bankLike(issuer) && /^\p{Lu}/u.test(issuer) && !notIssuer.test(issuer) ? issuer : undefined;
}

/** Text of all cells as one string, for cues that may stand anywhere. */
export const wholeText = (paper: Paper): string => paper.lines.map(({ words }) => textOf(words)).join('\n');
