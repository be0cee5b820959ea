import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { contracts, everyShape } from '../testing/contracts.ts';
import { unlessRefused } from '../testing/laws.ts';
import { scheduleCalendar } from './schedule-calendar.ts';
import { scheduleCsv } from './schedule-csv.ts';
import { ScheduleJson, scheduleJson } from './schedule-json.ts';
import { sheetOfContract } from './schedule-sheet.ts';

const stamp = '2026-01-31T09:30:15.000Z';
const currencies = fc.constantFrom('USD', 'JPY', 'KWD', 'CNY', 'EUR');
const locales = fc.constantFrom('en-US', 'zh-CN', 'de-DE');

it('every shape of contract comes out of every format with the figures it went in with', () => {
  fc.assert(
    fc.property(contracts(everyShape), currencies, locales, (contract, currency, locale) => {
      const schedule = unlessRefused(() => contractSchedule(contract));
      if (!schedule) return;
      const sheet = sheetOfContract(contract, schedule, { id: 'loan', currency }, {});
      const drawn = contract.drawdowns.reduce((sum, { amount }) => sum + amount, 0);
      const left = schedule.rows.at(-1)?.balance ?? 0;
      expect(sheet.totals.payment).toBe(schedule.totalOfPayments);
      expect(sheet.totals.interest).toBe(schedule.totalInterest);
      expect(sheet.totals.principal + left).toBe(drawn);
      const json = scheduleJson(sheet);
      expect(ScheduleJson.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
      const cells = scheduleCsv(sheet)
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(','));
      const paid = cells.reduce((sum, [, , payment = '']) => sum + Number(payment.replace('.', '')), 0);
      expect(paid).toBe(schedule.totalOfPayments);
      const calendar = scheduleCalendar(sheet, locale, stamp);
      const events = calendar.match(/^BEGIN:VEVENT\r$/gm) ?? [];
      expect(events).toHaveLength(schedule.rows.filter(({ payment }) => payment > 0).length);
      for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
    { numRuns: 60 },
  );
});
