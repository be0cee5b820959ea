import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../kit/units.ts';
import { otherCountries } from '../testing/stubs/other-countries.ts';
import { pageOf, type SampleStub } from '../testing/stubs/stub-sheet.ts';
import { usBoxes } from '../testing/stubs/us-boxes.ts';
import { usTables } from '../testing/stubs/us-tables.ts';
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
  it.each([...usTables, ...usBoxes, ...otherCountries].map((stub) => [stub.layout, stub] as const))(
    '%s',
    (_, stub) => {
      expect(read(stub).kind).toBe('pay_stub');
      expect(judged(stub)).toEqual(stub.truth);
    },
  );
});
