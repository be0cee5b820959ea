import { describe, expect, it } from 'vitest';
import type { DealDocument, ReadField } from '../../deals/deal.ts';
import { IsoDate } from '../../kit/units.ts';
import { findingsOf } from '../findings/findings.ts';
import { monthlyIncomeOf } from '../income/monthly-income.ts';
import { factsOf } from '../to-facts.ts';
import { takeIn } from './take-in.ts';
import type { Basis } from './weigh.ts';

const today = IsoDate.parse('2026-03-02');
const box = { x: 1, y: 1, width: 10, height: 10 };
const field = (
  name: string,
  value: string | number,
  confidence: number,
  reading: ReadField['reading'],
): ReadField => ({
  name,
  unit: typeof value === 'number' ? 'money' : 'text',
  value,
  page: 1,
  box,
  confidence,
  ...(reading ? { reading } : {}),
});
const part = (...fields: ReadField[]) =>
  ({ kind: 'bill_of_sale', pages: [1], currency: null, fields }) as const;
const seen = (one: ReadField, basis: Basis) => ({ accepted: [{ field: one, basis }], dropped: [] });

const vin = '1HGCM82633A004352';
const misread = '1HGCM8Z633A0O4352';

describe('what a second reader saw', () => {
  it('is added where the paper shows nothing', () => {
    const proposed = field('buyer', 'Marlene Okoro', 0.7, 'vision');
    expect(takeIn(part(), seen(proposed, 'words'))).toMatchObject({ part: part(proposed), added: ['buyer'] });
  });

  it('leaves a value that both read alike as it was', () => {
    const first = field('buyer', 'MARLENE OKORO', 0.6, 'ocr');
    const taken = takeIn(part(first), seen(field('buyer', 'Marlene Okoro', 0.7, 'vision'), 'words'));
    expect(taken).toMatchObject({ part: part(first), added: [], confirmed: ['buyer'] });
  });

  it('never takes the place of another value without proof, and says that they differ, once', () => {
    const first = field('vin', misread, 0.5, 'ocr');
    for (const basis of ['words', 'label', 'sum', 'sum_and_words'] as const) {
      const again = takeIn(part(first), seen(field('vin', vin, 0.8, 'vision'), basis));
      expect(again.part.fields[0]).toEqual(first);
      expect(again.part.fields[1]).toMatchObject({ name: 'warning', value: 'second_reading_differs:vin' });
      expect(takeIn(again.part, seen(field('vin', vin, 0.8, 'vision'), basis)).part.fields).toHaveLength(2);
    }
  });

  it('takes it with a check digit that holds, and says so as well', () => {
    const proven = field('vin', vin, 0.93, 'vision');
    const {
      part: after,
      added,
      disputed,
    } = takeIn(part(field('vin', misread, 0.5, 'ocr')), seen(proven, 'check_and_words'));
    expect(after.fields).toMatchObject([proven, { value: 'second_reading_differs:vin' }]);
    expect([added, disputed]).toEqual([['vin'], ['vin']]);
  });

  it('counts a member of a list as shown', () => {
    const listed = field('vehicles.0.vin', vin, 0.5, 'ocr');
    const taken = takeIn(part(listed), seen(field('vin', vin, 0.93, 'vision'), 'check_and_words'));
    expect(taken).toMatchObject({ part: part(listed), confirmed: ['vin'] });
  });
});

describe('a proposal that nothing proves', () => {
  const paper = (kind: string, ...fields: ReadField[]): DealDocument => ({
    id: 'd1',
    kind,
    sha256: '',
    pages: 1,
    fields,
    parsedAt: '2026-03-02T15:00:00.000Z',
  });
  const none = { facts: [], currency: 'USD' } as never;
  const keys = (document: DealDocument) => factsOf(document, none, today, '').map(({ key }) => key);

  it('is no fact, no finding and no income; the same value read by OCR or proven is', () => {
    const invoice = (confidence: number, reading: ReadField['reading']) =>
      paper(
        'vehicle_invoice',
        field('vin', vin, confidence, reading),
        field('total_price', 990_000, 0.95, 'ocr'),
      );
    expect(keys(invoice(0.8, 'vision'))).toEqual(['vehicle.price']);
    expect(keys(invoice(0.8, 'ocr'))).toEqual(['vehicle.vin', 'vehicle.price']);
    expect(keys(invoice(0.93, 'vision'))).toEqual(['vehicle.vin', 'vehicle.price']);

    const other = paper('buyers_order', field('vin', '5YJSA1DN0CFP01785', 0.95, 'text'));
    const codes = (reading: ReadField['reading']) =>
      findingsOf([invoice(0.8, reading), { ...other, id: 'd2' }], [], today).map(({ code }) => code);
    expect(codes('ocr')).toContain('vin_differs');
    expect(codes('vision')).not.toContain('vin_differs');

    const income = (reading: ReadField['reading']) =>
      monthlyIncomeOf([paper('income_certificate', field('monthly_income', 1_850_000, 0.8, reading))], today);
    expect(income('ocr')).toHaveLength(1);
    expect(income('vision')).toHaveLength(0);
  });

  it('that differs from the first reading is a finding for a person to look at', () => {
    const document = paper('vehicle_invoice', {
      ...field('warning', 'second_reading_differs:vin', 1, undefined),
    });
    expect(findingsOf([document], [], today)).toContainEqual({
      code: 'second_reading_differs',
      documents: ['d1'],
      note: 'vin',
    });
  });
});
