import { describe, expect, it } from 'vitest';
import type { ReadField } from '../../deals/deal.ts';
import { settle } from './fields.ts';

const buyer = (value: string): ReadField => ({
  name: 'buyer',
  unit: 'text',
  value,
  page: 1,
  box: { x: 0, y: 0, width: 9, height: 9 },
  confidence: 0.92,
});
const settled = (...values: string[]) => settle(values.map(buyer)).map(({ value }) => value);

describe('one name in full and in short', () => {
  it('is the one in full', () => {
    expect(settled('Petra J Kowal', 'P. Kowal')).toEqual(['Petra J Kowal']);
    expect(settled('P. J. Kowal', 'Petra Jane Kowal')).toEqual(['Petra Jane Kowal']);
  });

  it('is no value where the two are two', () => {
    expect(settled('Petra J Kowal', 'M. Kowal')).toEqual(['field_unclear:buyer']);
    expect(settled('Petra Kowal', 'Kowal')).toEqual(['field_unclear:buyer']);
    expect(settled('Unit 12', 'U 12')).toEqual(['field_unclear:buyer']);
  });
});
