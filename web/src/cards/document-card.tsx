import { useApp } from '../app-context.ts';
import type { DocumentCard as DocumentData } from '../card-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { FieldTable } from './field-table.tsx';
import { FindingList } from './finding-list.tsx';
import { Tag } from './tag.tsx';

/** What was read from one paper: fields with page and confidence, and what does not agree with the rest of the file. */
export function DocumentCard({ data }: { readonly data: DocumentData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { dealId, outcome, papers, retake, findings } = data;
  const isRead = outcome === 'read';
  const title = isRead
    ? papers.map(({ kind }) => speech.code('document_kind', kind)).join(' · ')
    : words.card.document;
  const tag = !isRead ? (
    <Tag tone="warn" text={speech.code('document_outcome', outcome)} />
  ) : findings.length > 0 ? (
    <Tag tone="warn" text={words.card.findings(findings.length)} />
  ) : (
    <Tag tone="good" text={words.card.noFindings} />
  );
  return (
    <CardFrame kind="document" icon="file" title={title} aside={tag}>
      {retake.length > 0 && (
        <ul className="findings">
          {retake.map(({ page, reason }) => (
            <li key={page}>
              <Icon name="alert" size={16} />
              <span>
                {words.card.page(page)}: {speech.code('retake_reason', reason)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <FindingList findings={findings} dealId={dealId} />
      {papers
        .filter(({ fields }) => fields.length > 0)
        .map(({ paperId, kind, fields }) => (
          <details className="fold" key={paperId}>
            <summary>{words.card.fields(fields.length)}</summary>
            <FieldTable
              fields={fields}
              label={speech.code('document_kind', kind)}
              paper={{ dealId, documentId: paperId }}
            />
          </details>
        ))}
    </CardFrame>
  );
}
