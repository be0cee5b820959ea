import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { otherCountries } from '../testing/stubs/other-countries.ts';
import { pageOf, type SampleStub } from '../testing/stubs/stub-sheet.ts';
import { usBoxes } from '../testing/stubs/us-boxes.ts';
import { usSummaries } from '../testing/stubs/us-summaries.ts';
import { usTables } from '../testing/stubs/us-tables.ts';
import { usTight } from '../testing/stubs/us-tight.ts';
import { usUnlabelled } from '../testing/stubs/us-unlabelled.ts';
import { usVouchers } from '../testing/stubs/us-vouchers.ts';
import { readPapers } from './read-paper.ts';

const read = (stub: SampleStub) => readPapers([pageOf(stub)], IsoDate.parse('2026-11-01'))[0]!;

/** The judged fields as read; null where the stub was read without one. */
function judged(stub: SampleStub) {
  const { fields } = read(stub);
  return Object.fromEntries(
    Object.keys(stub.truth).map((name) => [name, fields.find((field) => field.name === name)?.value ?? null]),
  );
}

describe('pay stubs of many layouts', () => {
  it.each(
    [
      ...usTables,
      ...usBoxes,
      ...usUnlabelled,
      ...usTight,
      ...usSummaries,
      ...usVouchers,
      ...otherCountries,
    ].map((stub) => [stub.layout, stub] as const),
  )('%s', (_, stub) => {
    expect(read(stub).kind).toBe('pay_stub');
    expect(judged(stub)).toEqual(stub.truth);
  });
});

/** A stub of ours with a part of one of its texts changed. */
const changed = (stub: SampleStub, from: string, to: string): SampleStub => ({
  ...stub,
  texts: stub.texts.map((one) => ({ ...one, text: one.text.replace(from, to) })),
});

const layout = (part: string): SampleStub =>
  [...usTables, ...usBoxes].find((stub) => stub.layout.includes(part)) as SampleStub;

const named = (stub: SampleStub, name: string) => read(stub).fields.find((field) => field.name === name);

describe('proof by arithmetic', () => {
  it('makes gross and net sure', () => {
    expect(named(layout('minus before deductions'), 'net_pay')?.confidence).toBeLessThan(0.98);
    expect(named(layout('trailing minus'), 'net_pay')?.confidence).toBe(0.98);
  });

  it('is none where the net was raised', () => {
    const raised = changed(layout('trailing minus'), '1,257.60', '1,957.60');
    expect(named(raised, 'net_pay')).toMatchObject({ value: 195_760 });
    expect(named(raised, 'net_pay')?.confidence).toBeLessThan(0.98);
  });
});

it('a cheque made out to another spelling of the employee is a doubt', () => {
  const cheque = layout('cheque at the foot');
  const misspelled = changed(cheque, 'order of: MARTA OYELARAN', 'order of: MARTA OYELERAN');
  const doubt = expect.objectContaining({ name: 'warning', value: 'employee_spelled_otherwise' });
  expect(read(misspelled).fields).toContainEqual(doubt);
  expect(read(cheque).fields).not.toContainEqual(doubt);
});

it('a stub whose labels OCR misread is read all the same, less surely', () => {
  const stub = layout('trailing minus');
  const texts = stub.texts.map((one) => ({
    ...one,
    certainty: 0.9,
    text: one.text.replace('Gross', 'Gr0ss'),
  }));
  const ocr = { ...stub, texts };
  expect(named(ocr, 'gross_pay')).toMatchObject({ value: 160_000, reading: 'ocr' });
  expect(named(ocr, 'federal_tax')?.confidence).toBeLessThan(0.95);
});
