import type { NoticeFileFormat, NoticeFileRequest } from '../api/api.ts';
import { useApp } from '../app-context.ts';
import { useDownload } from '../cards/use-download.ts';
import { Icon } from '../ui/icon.tsx';

interface NoticeDownloadsProps {
  readonly dealId: string;
  readonly letter: NoticeFileRequest['letter'];
  readonly legend: string;
  /** Which letter it is, for who hears the buttons one by one. */
  readonly label: string;
}

/** A letter as the server writes it, in the language of the page beside the English text that binds. */
export function NoticeDownloads({ dealId, letter, legend, label }: NoticeDownloadsProps) {
  const { api, locale, words } = useApp();
  const { busy, download } = useDownload();
  const formats: readonly NoticeFileFormat[] = ['html', 'pdf'];
  return (
    <fieldset className="downloads">
      <legend>{legend}</legend>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="button small"
          aria-label={`${words.notices[format]}: ${label}`}
          disabled={busy}
          onClick={() => download(() => api.noticeFile({ dealId, letter, format, locale }))}
        >
          <Icon name="download" size={15} /> {words.notices[format]}
        </button>
      ))}
    </fieldset>
  );
}
