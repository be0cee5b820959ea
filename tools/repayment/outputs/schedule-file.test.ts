import { describe, expect, it } from 'vitest';
import { smallRecord, smallSheet } from '../testing/sheets.ts';
import { scheduleFile, scheduleFormats } from './schedule-file.ts';
import { sheetOfRecord } from './schedule-sheet.ts';

const options = { locale: 'en-US', stamp: '2026-01-31T09:30:15.000Z' } as const;

describe('scheduleFile', () => {
  it.each([
    ['table', 'txt', 'text/plain'],
    ['csv', 'csv', 'text/csv'],
    ['json', 'json', 'application/json'],
    ['ics', 'ics', 'text/calendar'],
    ['pdf', 'pdf', 'application/pdf'],
  ] as const)('%s is payment-schedule-deal_1.%s of type %s', async (format, extension, type) => {
    const { name, mediaType, body } = await scheduleFile(smallSheet('USD'), format, options);
    expect(name).toBe(`payment-schedule-deal_1.${extension}`);
    expect(mediaType.split(';')[0]).toBe(type);
    expect(body.length).toBeGreaterThan(100);
  });

  it.each(scheduleFormats)('%s has the same bytes each time', async (format) => {
    const [first, second] = [
      await scheduleFile(smallSheet('USD'), format, options),
      await scheduleFile(smallSheet('USD'), format, options),
    ];
    expect(second).toEqual(first);
  });

  it('keeps dots and colons of an id out of the file name', async () => {
    const sheet = sheetOfRecord(smallRecord, { id: 'a..b:c', currency: 'USD' });
    expect((await scheduleFile(sheet, 'csv', options)).name).toBe('payment-schedule-a--b-c.csv');
  });
});
