import type { z } from 'zod';
import type { Deal, DealDocument, PaperFinding, PaperPlace } from '../../deals/deal.ts';
import { isIdentifier, maskedIdentifier } from '../identifiers.ts';
import { warningName } from '../layout/fields.ts';
import { findingCatalog } from './catalog.ts';
import type { Finding, FindingView } from './finding.ts';

type Papers = Pick<Deal, 'documents' | 'currency'>;

/** Findings with their evidence, condition and cure. Amounts in another currency than the deal's are left to the note. */
export const viewFindings = (findings: readonly Finding[], deal: Papers): z.infer<typeof FindingView>[] =>
  findings.map(({ first, second, ...finding }) => {
    const { stip, cure } = findingCatalog[finding.code];
    const own = deal.documents.filter(({ id }) => finding.documents.includes(id));
    const foreign = own.some(({ currency }) => currency !== undefined && currency !== deal.currency);
    return {
      ...finding,
      ...(finding.note === undefined ? {} : { note: covered(finding.note, own) }),
      ...(foreign || first === undefined ? {} : { first }),
      ...(foreign || second === undefined ? {} : { second }),
      evidence: evidenceOf(finding, own),
      ...(stip ? { stip } : {}),
      cure,
    };
  });

/** A note without a person's numbers: all but their ends are covered. */
const covered = (note: string, documents: readonly DealDocument[]): string =>
  documents
    .flatMap(({ fields }) => fields)
    .filter(({ name, value }) => isIdentifier(name) && String(value).length > 4)
    .reduce((text, { value }) => text.replaceAll(String(value), maskedIdentifier(String(value))), note);

/** The same as the deal file keeps them. */
export const keptFindings = (findings: readonly Finding[], deal: Papers): PaperFinding[] =>
  viewFindings(findings, deal).map(({ stip, ...finding }) => ({ ...finding, stip: stip ?? null }));

/** Where on the papers the fields stand that a finding rests on, and the reader's own doubts of that name. */
function evidenceOf({ code }: Pick<Finding, 'code'>, documents: readonly DealDocument[]): PaperPlace[] {
  const names: readonly string[] = findingCatalog[code].fields;
  return documents.flatMap(({ id, fields }) =>
    fields
      .filter(
        ({ name, value }) =>
          name.split('.').some((part) => names.includes(part)) ||
          (name === warningName && String(value).startsWith(code)),
      )
      .map(({ page, box }) => ({ documentId: id, page, box })),
  );
}
