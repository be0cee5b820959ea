import { useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.ts';
import type { DealDocumentView, ReadFieldView } from '../deal-types.ts';
import { Icon } from '../ui/icon.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useSpeech } from '../use-speech.ts';
import { FieldList } from './field-list.tsx';
import { PagePicture } from './page-picture.tsx';
import { usePaper } from './use-paper.ts';
import type { ViewerTarget } from './viewer-context.ts';

interface PaperViewerProps {
  readonly target: ViewerTarget;
  readonly onTurn: (target: ViewerTarget) => void;
  readonly onClose: () => void;
}

/** A paper beside what was read of it: a box on the page and a line in the list are the same field. */
export function PaperViewer({ target, onTurn, onClose }: PaperViewerProps) {
  const { me, words, currency } = useApp();
  const speech = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const { deal, paper, correct } = usePaper(target.dealId, target.documentId);
  const [picked, setChosen] = useState(target.field);
  useEffect(() => dialog.current?.showModal(), []);
  const pages = paper?.sheets?.map(({ page }) => page) ?? [target.page];
  const at = pages.indexOf(target.page);
  const turn = (page: number | undefined) => page !== undefined && onTurn({ ...target, page });
  const fields = (paper?.fields ?? []).filter(({ name }) => name !== 'warning');
  const chosen = picked ?? fieldAt(fields, target);
  const title = paper ? speech.code('document_kind', paper.kind) : words.card.document;
  return (
    <dialog ref={dialog} className="viewer" aria-label={title} onClose={onClose}>
      <header className="viewer-head">
        <h2>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.viewer.previous}
          disabled={at <= 0}
          onClick={() => turn(pages[at - 1])}
        >
          <Icon name="back" />
        </button>
        <span className="muted">{words.card.page(target.page)}</span>
        <button
          type="button"
          className="icon-button next"
          aria-label={words.viewer.next}
          disabled={at >= pages.length - 1}
          onClick={() => turn(pages[at + 1])}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={words.viewer.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      {!deal && <Spinner />}
      {deal && !paper && <p className="muted">{words.viewer.noPicture}</p>}
      {paper && (
        <div className="viewer-body">
          <PagePicture
            dealId={target.dealId}
            paper={paper}
            page={target.page}
            fields={fields.filter(({ page }) => page === target.page)}
            chosen={chosen}
            label={({ name }) => speech.code('field', name)}
            onChoose={setChosen}
          />
          <FieldList
            fields={fields}
            unread={unreadOf(paper)}
            currency={paper.currency ?? currency}
            chosen={chosen}
            onChoose={({ name, page }) =>
              page === target.page ? setChosen(name) : onTurn({ ...target, page, field: name })
            }
            onCorrect={me.role === 'customer' ? undefined : correct}
          />
        </div>
      )}
    </dialog>
  );
}

/** A pay stub on which nobody's name was read: whose it is decides whether it proves an income. */
const unreadOf = ({ kind, fields }: DealDocumentView): readonly string[] =>
  kind === 'pay_stub' && !fields.some(({ name }) => name === 'employee') ? ['employee'] : [];

/** The field that stands at a place of the page. */
const fieldAt = (fields: readonly ReadFieldView[], { page, box }: ViewerTarget): string | undefined =>
  box && fields.find((field) => field.page === page && field.box.x === box.x && field.box.y === box.y)?.name;
