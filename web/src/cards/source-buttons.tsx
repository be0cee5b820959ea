import { useApp } from '../app-context.ts';
import type { PaperPlace } from '../card-types.ts';
import { useViewer } from '../viewer/viewer-context.ts';

interface SourceButtonsProps {
  readonly places: readonly PaperPlace[];
  readonly dealId: string;
}

/** One button for each page on which something stands, to the first place on it; none where no page can be shown. */
export function SourceButtons({ places, dealId }: SourceButtonsProps) {
  const { words } = useApp();
  const view = useViewer();
  if (!view) return null;
  return pagesOf(places).map(({ documentId, page, box }) => (
    <button
      key={`${documentId}${page}`}
      type="button"
      className="figure-source"
      onClick={() => view({ dealId, documentId, page, box })}
    >
      {words.card.page(page)}
    </button>
  ));
}

/** Each page once. */
const pagesOf = (places: readonly PaperPlace[]): PaperPlace[] =>
  places.filter(
    ({ documentId, page }, i) =>
      places.findIndex((other) => other.documentId === documentId && other.page === page) === i,
  );
