import { useApp } from '../app-context.ts';
import { Tag } from '../cards/tag.tsx';
import type { DealView, FactView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
import { useViewer } from '../viewer/viewer-context.ts';

/** Who or what a fact comes from, with the page of a paper, and whether it is verified. */
export function FactSource({ fact, deal }: { readonly fact: FactView; readonly deal: DealView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const view = useViewer();
  const { evidence, source, verified } = fact;
  const paper =
    evidence.kind === 'document' ? deal.documents.find(({ id }) => id === evidence.documentId) : undefined;
  const where =
    evidence.kind === 'document'
      ? `${paper ? speech.code('document_kind', paper.kind) : words.desk.source.document}, ${words.card.page(evidence.page)}`
      : words.desk.source[source];
  return (
    <span className="fact-source">
      {view && evidence.kind === 'document' && paper ? (
        <button
          type="button"
          className="figure-source"
          title={words.viewer.show}
          onClick={() => view({ dealId: deal.id, documentId: paper.id, page: evidence.page })}
        >
          {where}
        </button>
      ) : (
        where
      )}
      {verified && <Tag tone="good" text={words.desk.verified} />}
    </span>
  );
}
