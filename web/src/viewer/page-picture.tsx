import { useEffect, useState } from 'react';
import { useApp } from '../app-context.ts';
import type { DealDocumentView, ReadFieldView } from '../deal-types.ts';
import { Spinner } from '../ui/spinner.tsx';

interface PagePictureProps {
  readonly dealId: string;
  readonly paper: DealDocumentView;
  readonly page: number;
  readonly fields: readonly ReadFieldView[];
  readonly chosen: string | undefined;
  readonly label: (field: ReadFieldView) => string;
  readonly onChoose: (field: string) => void;
}

/** A page as it was uploaded, with a box around every field that was read from it. */
export function PagePicture({ dealId, paper, page, fields, chosen, label, onChoose }: PagePictureProps) {
  const { words } = useApp();
  const picture = usePicture(dealId, paper.id, page);
  const sheet = paper.sheets?.find((one) => one.page === page);
  if (picture === 'none') return <p className="muted">{words.viewer.noPicture}</p>;
  if (!picture) return <Spinner />;
  return (
    <div className="page-scroll">
      <div className="page-picture">
        <img src={picture} alt={words.card.page(page)} />
        {sheet &&
          fields.map((field) => (
            <button
              key={field.name}
              type="button"
              className="page-box"
              data-equivalent="the line of the field in the list"
              aria-label={label(field)}
              aria-pressed={field.name === chosen}
              ref={field.name === chosen ? scrollTo : null}
              style={{
                left: `${(100 * field.box.x) / sheet.width}%`,
                top: `${(100 * field.box.y) / sheet.height}%`,
                width: `${(100 * field.box.width) / sheet.width}%`,
                height: `${(100 * field.box.height) / sheet.height}%`,
              }}
              onClick={() => onChoose(field.name)}
            />
          ))}
      </div>
    </div>
  );
}

const scrollTo = (box: HTMLElement | null) => box?.scrollIntoView({ block: 'center', inline: 'nearest' });

/** The address of a page's picture in this tab; `none` when the server has none. */
function usePicture(dealId: string, documentId: string, page: number): string | null {
  const { api } = useApp();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | undefined;
    let current = true;
    setUrl(null);
    api.paperPage({ dealId, documentId, page }).then(
      (blob) => {
        made = URL.createObjectURL(new Blob([blob], { type: 'image/png' }));
        if (current) setUrl(made);
      },
      () => current && setUrl('none'),
    );
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [api, dealId, documentId, page]);
  return url;
}
