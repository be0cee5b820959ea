import { useApp } from '../app-context.ts';
import { CardFrame } from '../cards/card-frame.tsx';
import { FieldTable } from '../cards/field-table.tsx';
import type { DealDocumentView, DealView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
import { useViewer } from '../viewer/viewer-context.ts';
import { fieldsOf } from './deal-cards.ts';

export function DealDocuments({ deal }: { readonly deal: DealView }) {
  const { words } = useApp();
  return (
    <CardFrame kind="documents" icon="file" title={words.desk.documents}>
      {deal.documents.length === 0 && <p className="muted">{words.desk.noDocuments}</p>}
      {deal.documents.map((document) => (
        <DealDocument key={document.id} dealId={deal.id} document={document} />
      ))}
    </CardFrame>
  );
}

interface DealDocumentProps {
  readonly dealId: string;
  readonly document: DealDocumentView;
}

function DealDocument({ dealId, document }: DealDocumentProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const fields = fieldsOf(document);
  const kind = speech.code('document_kind', document.kind);
  const view = useViewer();
  return (
    <div className="deal-document">
      <details className="fold">
        <summary>
          {kind} <span className="muted">{words.card.fields(fields.length)}</span>
        </summary>
        <FieldTable fields={fields} label={kind} paper={{ dealId, documentId: document.id }} />
      </details>
      <button
        type="button"
        className="button small"
        aria-label={`${words.desk.open}: ${kind}`}
        onClick={() => view?.({ dealId, documentId: document.id, page: document.sheets?.[0]?.page ?? 1 })}
      >
        {words.desk.open}
      </button>
    </div>
  );
}
