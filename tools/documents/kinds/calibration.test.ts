import { describe, expect, it } from 'vitest';
import type { ReadField } from '../../deals/deal.ts';
import { printedPaper } from '../testing/printed-words.ts';
import { calibrated } from './calibration.ts';

const field = (some: Partial<ReadField>): ReadField => ({
  name: 'buyer',
  unit: 'text',
  value: 'Noor Haddad',
  page: 1,
  box: { x: 0, y: 0, width: 9, height: 9 },
  confidence: 0.92,
  ...some,
});
const once = printedPaper([{ x: 20, y: 20, text: 'Buyer: Noor Haddad' }]);
const twice = printedPaper([
  { x: 20, y: 20, text: 'Buyer: Noor Haddad' },
  { x: 20, y: 60, text: 'Signed NOOR HADDAD' },
]);

describe('a name is as sure as names of its evidence were right', () => {
  it('that OCR read at one place is not relied on, at two it is', () => {
    expect(calibrated(field({ reading: 'ocr' }), once).confidence).toBeLessThan(0.9);
    expect(calibrated(field({ reading: 'ocr' }), twice).confidence).toBeGreaterThanOrEqual(0.9);
  });

  it('of a text layer stays', () => {
    expect(calibrated(field({ confidence: 0.96 }), once).confidence).toBe(0.96);
  });

  it('is never made surer, and nothing is said of what is proven or no name', () => {
    const same = [
      field({ reading: 'ocr', confidence: 0.7 }),
      field({ reading: 'ocr', confidence: 0.96 }),
      field({ reading: 'mrz', confidence: 0.93 }),
      field({ name: 'vin', reading: 'ocr' }),
      field({ name: 'net_pay', unit: 'money', value: 100, reading: 'ocr' }),
    ];
    expect(same.map((one) => calibrated(one, once))).toEqual(same);
  });
});
