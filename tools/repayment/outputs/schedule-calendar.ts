import { sha256 } from '../../kit/canonical.ts';
import type { Locale } from '../../kit/units.ts';
import type { ScheduleSheet, SheetRow } from './schedule-sheet.ts';
import { type SheetSpeech, sheetSpeech } from './sheet-speech.ts';

/**
 * The schedule as a calendar: an all-day event on each due day with a reminder three days before it. A skipped payment
 * makes no event, since nothing is due.
 *
 * An event's UID is made of the schedule's id and the number of the payment, so that a calendar which takes the file
 * again replaces what it has.
 *
 * @param stamp ISO 8601 instant at which the schedule was made; it becomes DTSTAMP, so equal input gives equal bytes
 * @see RFC 5545
 */
export function scheduleCalendar(sheet: ScheduleSheet, locale: Locale, stamp: string): string {
  const speech = sheetSpeech(locale, sheet.currency);
  const due = sheet.rows.filter(({ payment }) => payment > 0);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chauffeur//Payment schedule//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...due.flatMap((row) => event(row, sheet, speech, { locale, stamp: utcStamp(stamp) })),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(
  { n, due, payment, interest, principal, balance }: SheetRow,
  { id, rows }: ScheduleSheet,
  { words, money, whole }: SheetSpeech,
  { locale, stamp }: { readonly locale: Locale; readonly stamp: string },
): readonly string[] {
  const summary = words.event(whole(n), whole(rows.length), money(payment));
  const detail = words.eventDetail(money(interest), money(principal), money(balance));
  const text = (name: string, value: string) => `${name};LANGUAGE=${locale}:${escaped(value)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${stableUuid(`${id} ${n}`)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
    text('SUMMARY', summary),
    text('DESCRIPTION', detail),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P3D',
    text('DESCRIPTION', words.reminder(summary)),
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** A UUID that is a hash of a name. @see RFC 9562, 5.8: version 8; RFC 7986, 5.3: a UID should be a UUID */
function stableUuid(name: string): string {
  const hex = sha256(`chauffeur payment ${name}`);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** @see RFC 5545, 3.3.5, form 2 */
const utcStamp = (instant: string): string =>
  new Date(instant).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');

/** Backslash, semicolon, comma and line end; other control characters have no place in a text. @see RFC 5545, 3.3.11 */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

const OCTETS_MAX = 75;

/** Lines of at most 75 octets, broken between characters and never inside one. @see RFC 5545, 3.1 */
export function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS_MAX) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
