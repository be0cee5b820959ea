import type { ScheduleFileFormat } from '../api/api.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { useDownload } from './use-download.ts';

interface ScheduleDownloadsProps {
  readonly dealId: string;
  readonly offerId: string;
  readonly firstDue: string;
}

/** The schedule as files of the server's making, so that page, calendar and paper never disagree. */
export function ScheduleDownloads(wanted: ScheduleDownloadsProps) {
  const { api, locale, words } = useApp();
  const { busy, download } = useDownload();
  const formats: readonly (readonly [ScheduleFileFormat, string])[] = [
    ['csv', words.loan.csv],
    ['ics', words.loan.calendar],
    ['pdf', words.loan.pdf],
  ];
  return (
    <fieldset className="downloads">
      <legend>{words.loan.downloads}</legend>
      {formats.map(([format, label]) => (
        <button
          key={format}
          type="button"
          className="button small"
          disabled={busy}
          onClick={() => download(() => api.scheduleFile({ ...wanted, format, locale }))}
        >
          <Icon name="download" size={15} /> {label}
        </button>
      ))}
    </fieldset>
  );
}
