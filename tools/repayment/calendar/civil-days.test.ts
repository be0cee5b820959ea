import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { civilDay, epochDay } from './civil-days.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');

describe('epochDay and civilDay', () => {
  it('go through every day from 1890 to 2130 as Temporal does', () => {
    let day = Temporal.PlainDate.from('1890-01-01');
    for (let number = -29_219; number < 58_439; number++) {
      if (epochDay(day.year, day.month, day.day) !== number) expect.fail(`${day} is not ${number}`);
      const { year, month, day: dayOfMonth } = civilDay(number);
      if (!day.equals({ year, month, day: dayOfMonth })) expect.fail(`${number} is not ${day}`);
      day = day.add({ days: 1 });
    }
    expect(day.toString()).toBe('2130-01-01');
  });

  it('agree with Temporal on any day of the years −9999 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_371_222, max: 2_932_896 }), (number) => {
        const { year, month, day } = epoch.add({ days: number });
        expect(civilDay(number)).toEqual({ year, month, day });
        expect(epochDay(year, month, day)).toBe(number);
      }),
    );
  });
});
