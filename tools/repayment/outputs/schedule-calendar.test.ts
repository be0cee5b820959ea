import { describe, expect, it } from 'vitest';
import { longSheet, smallRecord, smallSheet } from '../testing/sheets.ts';
import { escaped, folded, scheduleCalendar } from './schedule-calendar.ts';
import { sheetOfRecord } from './schedule-sheet.ts';

const stamp = '2026-01-31T09:30:15.250Z';
const locales = ['en-US', 'zh-CN', 'de-DE'] as const;

/** Content lines with their folds undone, as a calendar reads them (RFC 5545, 3.1). */
const unfold = (calendar: string) =>
  calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);

const valuesOf = (lines: readonly string[], name: string) =>
  lines
    .filter((line) => new RegExp(`^${name}[;:]`).test(line))
    .map((line) => line.slice(line.indexOf(':') + 1));

describe.each(locales)('scheduleCalendar in %s, line by line against RFC 5545', (locale) => {
  const calendar = scheduleCalendar(smallSheet('USD'), locale, stamp);
  const lines = unfold(calendar);

  it('ends every line with CR LF and lets none be longer than 75 octets (3.1)', () => {
    expect(calendar.endsWith('\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is made of content lines: a name, parameters, a colon, a value (3.1)', () => {
    for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=[A-Za-z0-9-]+)*:[^\p{Cc}]+$/u);
  });

  it('opens and closes its components in order (3.4, 3.6)', () => {
    const open: string[] = [];
    for (const line of lines) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', expect.stringMatching(/^PRODID:/)]);
  });

  it('has an all-day event on each due day, with one UID and one DTSTAMP in UTC each (3.6.1, 3.8.2.4)', () => {
    expect(valuesOf(lines, 'DTSTART')).toEqual(['20260228', '20260331', '20260430']);
    expect(lines.filter((line) => line.startsWith('DTSTART;VALUE=DATE:'))).toHaveLength(3);
    expect(valuesOf(lines, 'DTSTAMP')).toEqual(Array(3).fill('20260131T093015Z'));
    expect(new Set(valuesOf(lines, 'UID')).size).toBe(3);
  });

  it('reminds three days before, with the action and words that a display alarm must have (3.6.6)', () => {
    const alarms = calendar
      .split('BEGIN:VALARM')
      .slice(1)
      .map((text) => text.split('END:VALARM')[0] ?? '');
    expect(alarms).toHaveLength(3);
    for (const alarm of alarms) {
      expect(alarm).toContain('\r\nACTION:DISPLAY\r\n');
      expect(alarm).toContain('\r\nTRIGGER:-P3D\r\n');
      expect(alarm).toMatch(/\r\nDESCRIPTION;LANGUAGE=/);
    }
  });

  it('escapes commas, semicolons and backslashes of a text (3.3.11)', () => {
    for (const text of [...valuesOf(lines, 'SUMMARY'), ...valuesOf(lines, 'DESCRIPTION')]) {
      expect(text).not.toMatch(/(?<!\\)[,;]|\\(?![\\;,n])/);
    }
  });
});

describe('scheduleCalendar', () => {
  it.each([
    ['en-US', 'Car payment 2 of 3: USD 340.02'],
    ['zh-CN', '车贷第 2 期（共 3 期）：USD 340.02'],
    ['de-DE', 'Autorate 2 von 3: 340\\,02 USD'],
  ] as const)('%s: %s', (locale, summary) => {
    const lines = unfold(scheduleCalendar(smallSheet('USD'), locale, stamp));
    expect(valuesOf(lines, 'SUMMARY')[1]).toBe(summary);
  });

  it('keeps the UIDs of a deal when its schedule is made again, and shares none with another deal', () => {
    const uids = (id: string, at: string) =>
      valuesOf(
        unfold(scheduleCalendar(sheetOfRecord(smallRecord, { id, currency: 'USD' }), 'en-US', at)),
        'UID',
      );
    expect(uids('deal_1', '2026-06-01T00:00:00Z')).toEqual(uids('deal_1', stamp));
    expect(uids('deal_2', stamp)).not.toEqual(expect.arrayContaining(uids('deal_1', stamp).slice(0, 1)));
    for (const uid of uids('deal_1', stamp))
      expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes no event of a skipped payment', () => {
    const [first, ...rest] = smallRecord.rows;
    const rows = [{ ...first, payment: 0 }, ...rest] as never;
    const skipped = sheetOfRecord({ ...smallRecord, rows }, { id: 'd', currency: 'USD' });
    expect(valuesOf(unfold(scheduleCalendar(skipped, 'en-US', stamp)), 'DTSTART')).toEqual([
      '20260331',
      '20260430',
    ]);
  });

  it('stays under 2 MB for the longest contract', () => {
    expect(Buffer.byteLength(scheduleCalendar(longSheet(2600), 'zh-CN', stamp))).toBeLessThan(2_000_000);
  });
});

describe('folded', () => {
  it('breaks at 75 octets and never inside a character', () => {
    const text = `SUMMARY:${'还款🚗'.repeat(40)}`;
    const lines = folded(text).split('\r\n');
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString()).not.toContain('\ufffd');
    }
    expect(folded(text).replaceAll('\r\n ', '')).toBe(text);
  });

  it('leaves a line of exactly 75 octets whole', () => {
    expect(folded('x'.repeat(75))).toBe('x'.repeat(75));
    expect(folded('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });
});

describe('escaped', () => {
  it.each([
    ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['one\r\ntwo\nthree', 'one\\ntwo\\nthree'],
    ['bell\u0007 and escape\u001b', 'bell and escape'],
  ])('%j is %j', (text, out) => expect(escaped(text)).toBe(out));
});
