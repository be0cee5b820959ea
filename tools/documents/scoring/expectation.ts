import type { ParsedFile } from '../parse-file.ts';
import type { TruthEntry } from './truth.ts';

/** Kinds that stand for "none that a deal needs": told apart from one another or not, they must not pass as a proof. */
const refused = new Set([
  'other',
  'unknown',
  'dmv_form_blank',
  'employment_application',
  'insurance_application',
  'card_statement',
]);

/** The kind of a whole file: its only paper's, or `packet`. Both sides of a licence are one paper. */
export function kindOf({ read, parts }: ParsedFile): string {
  if (read.outcome !== 'read') return 'none';
  const kinds = new Set(parts.map(({ kind }) => kind).filter((kind) => kind !== 'unknown'));
  if (kinds.has('driver_license')) kinds.delete('driver_license_back');
  return kinds.size > 1 ? 'packet' : ([...kinds][0] ?? 'unknown');
}

/** The true kind, and others that count as right. */
export const kindsOf = ({ kind, accept }: Pick<TruthEntry, 'kind' | 'accept'>): string[] => [
  kind,
  ...(accept?.kind ?? []).map(String),
];

/** Whether the file was met as its truth expects: read as the right kind, or refused for the right reason. */
export function expectationMet(entry: TruthEntry, parsed: ParsedFile, raised: readonly string[]): boolean {
  const { outcome, pageCount } = parsed.read;
  const partly = parsed.read.outcome === 'read' && parsed.read.pages.length < pageCount;
  const { expect, flags } = entry;
  const read = outcome === 'read' && kindsOf(entry).some((kind) => kindFits(kind, kindOf(parsed)));
  switch (expect) {
    case 'ok':
    case 'ok_by_content':
    case 'partial':
      return read;
    case 'ok_with_flags':
      return read && (flags ?? []).every((flag) => raised.includes(flag));
    case 'no_content':
      return outcome === 'no_content';
    case 'reject_empty':
      return outcome === 'empty';
    case 'reject_corrupt':
      return outcome === 'damaged';
    case 'needs_password':
      return outcome === 'encrypted';
    case 'reject_too_large':
      return outcome === 'too_large';
    case 'reject_too_large_or_timeout':
      return ['too_large', 'too_many_pages', 'too_slow'].includes(outcome);
    case 'too_many_pages_or_other':
      return outcome === 'too_many_pages' || (outcome === 'read' && (partly || refused.has(kindOf(parsed))));
    case 'ok_or_page_limit_reported':
      return outcome === 'too_many_pages' || partly || read;
  }
}

/** A look-alike need not be named, only not be taken for a proof. */
const kindFits = (truth: string, read: string): boolean =>
  truth === read || (refused.has(truth) && refused.has(read));
