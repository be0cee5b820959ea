import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import { CardFrame } from '../cards/card-frame.tsx';
import { FieldTable } from '../cards/field-table.tsx';
import type { DealDocumentView, DealView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
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
  const { api, words, showProblem } = useApp();
  const speech = useSpeech();
  const fields = fieldsOf(document);
  const kind = speech.code('document_kind', document.kind);
  const open = async () => {
    try {
      showPdf(await api.documentBytes(dealId, document.id));
    } catch (error) {
      if (error instanceof Problem) showProblem(error);
    }
  };
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
        onClick={open}
      >
        {words.desk.open}
      </button>
    </div>
  );
}

/** Opens the bytes as a PDF whatever they are, so that a paper can never become a page of ours. */
function showPdf(bytes: Blob): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  window.open(url, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
