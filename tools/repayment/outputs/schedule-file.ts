import { canonicalJson } from '../../kit/canonical.ts';
import type { Locale } from '../../kit/units.ts';
import type { Paper } from './pdf-pen.ts';
import { scheduleCalendar } from './schedule-calendar.ts';
import { scheduleCsv } from './schedule-csv.ts';
import { scheduleJson } from './schedule-json.ts';
import { schedulePdf } from './schedule-pdf.ts';
import type { ScheduleSheet } from './schedule-sheet.ts';
import { scheduleText } from './schedule-text.ts';

export const scheduleFormats = ['table', 'csv', 'json', 'ics', 'pdf'] as const;
export type ScheduleFormat = (typeof scheduleFormats)[number];

export interface FileOptions {
  readonly locale: Locale;
  /** ISO 8601 instant at which the schedule was made. */
  readonly stamp: string;
}

export interface ScheduleFile {
  /** ASCII letters, digits, `_`, `-` and `.` only. */
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** A schedule in one format, with what to call it. Equal input gives equal bytes. */
export async function scheduleFile(
  sheet: ScheduleSheet,
  format: ScheduleFormat,
  { locale, stamp }: FileOptions,
): Promise<ScheduleFile> {
  const file = (extension: string, mediaType: string, body: string | Uint8Array): ScheduleFile => ({
    name: `payment-schedule-${sheet.id.replaceAll(/[^A-Za-z0-9_-]/g, '-')}.${extension}`,
    mediaType,
    body,
  });
  switch (format) {
    case 'table':
      return file('txt', 'text/plain; charset=utf-8', scheduleText(sheet, locale));
    case 'csv':
      return file('csv', 'text/csv; charset=utf-8; header=present', scheduleCsv(sheet));
    case 'json':
      return file('json', 'application/json', canonicalJson(scheduleJson(sheet)));
    case 'ics':
      return file(
        'ics',
        'text/calendar; charset=utf-8; method=PUBLISH',
        scheduleCalendar(sheet, locale, stamp),
      );
    case 'pdf': {
      const paper = paperOf(sheet.currency);
      return file('pdf', 'application/pdf', await schedulePdf(sheet, { locale, stamp, paper }));
    }
  }
}

/** Letter is the paper of the United States, Canada and Mexico; everywhere else prints on A4. */
const paperOf = (currency: string): Paper => (['USD', 'CAD', 'MXN'].includes(currency) ? 'letter' : 'a4');
