import type { ReadField } from '../deals/deal.ts';
import type { PaperPart } from './kinds/read-paper.ts';
import { warning } from './layout/fields.ts';
import type { DocumentRead } from './pages/document-read.ts';

/** Programs made for changing pictures and finished PDFs: payroll, banks and offices issue papers with others. */
const editors =
  /\b(?:photoshop|gimp|affinity|canva|paint\.net|pixelmator|coreldraw|inkscape|illustrator|pdf ?escape|sejda|ilovepdf|smallpdf|dochub|pdffiller|pdf ?expert|pdfelement|phantompdf|nitro pro|edited with)\b/i;

/** Papers whose figures somebody might like to change. */
const proofs = /^(?:pay_stub|bank_statement|w2|tax_|employment_verification|income_certificate|utility_bill)/;

/**
 * What a file itself says against a paper in it, beside what stands on the pages: a text layer that is not what the page
 * shows, active content, and an editor of pictures among its makers. Something to look at, never a proof.
 */
export function fileDoubts(read: DocumentRead, { kind, pages }: PaperPart): ReadField[] {
  if (read.outcome !== 'read') return [];
  const own = read.pages.filter(({ page }) => pages.includes(page));
  const [first] = own;
  if (!first) return [];
  const whole = { x: 0, y: 0, width: first.width, height: first.height };
  const { producer = '', creator = '', active = [] } = read.metadata;
  const editor = editors.exec(`${creator} ${producer}`)?.[0];
  return [
    ...own.flatMap(({ page, doubts }) =>
      doubts.flatMap(({ code, box }) => (code === 'text_layer_differs' ? [warning(code, page, box)] : [])),
    ),
    ...(active.length > 0 ? [warning('active_content', first.page, whole)] : []),
    ...(editor && proofs.test(kind) ? [warning(`made_with_editor:${editor}`, first.page, whole)] : []),
  ];
}
