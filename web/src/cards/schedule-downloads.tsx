import { useState } from 'react';
import type { ScheduleFileFormat } from '../api/api.ts';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { saveFile } from './save-file.ts';

interface ScheduleDownloadsProps {
  readonly dealId: string;
  readonly offerId: string;
  readonly firstDue: string;
}

/** The schedule as files of the server's making, so that page, calendar and paper never disagree. */
export function ScheduleDownloads(wanted: ScheduleDownloadsProps) {
  const { api, locale, words, showProblem } = useApp();
  const [busy, setBusy] = useState<ScheduleFileFormat | null>(null);
  const download = async (format: ScheduleFileFormat) => {
    setBusy(format);
    try {
      saveFile(await api.scheduleFile({ ...wanted, format, locale }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      showProblem(error);
    } finally {
      setBusy(null);
    }
  };
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
          disabled={busy !== null}
          onClick={() => download(format)}
        >
          <Icon name="download" size={15} /> {label}
        </button>
      ))}
    </fieldset>
  );
}
