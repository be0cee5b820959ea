import { describe, expect, it } from 'vitest';
import apr from '../fixtures/vectors/apr.json' with { type: 'json' };
import date from '../fixtures/vectors/date.json' with { type: 'json' };
import dayCount from '../fixtures/vectors/day-count.json' with { type: 'json' };
import disclosure from '../fixtures/vectors/disclosure.json' with { type: 'json' };
import interval from '../fixtures/vectors/interval.json' with { type: 'json' };
import rate from '../fixtures/vectors/rate.json' with { type: 'json' };
import tvm from '../fixtures/vectors/tvm.json' with { type: 'json' };
import { VectorCase, VectorFile } from './cases.ts';
import { runCase } from './run.ts';

/** Hire purchase is among the kinds of settlement, whose adapters are another file's. */
const elsewhere = new Set(['rate.flat-hire-purchase']);

const firstOfEachKind = [apr, date, dayCount, disclosure, interval, rate, tvm]
  .flatMap((file) => VectorFile.parse(file).cases)
  .filter(({ kind }, k, all) => !elsewhere.has(kind) && all.findIndex((each) => each.kind === kind) === k);

describe('a case with an input that its adapter does not know is not covered, by its name', () => {
  it.each(firstOfEachKind.map((vector) => [vector.kind, vector] as const))('%s', (_, vector) => {
    expect(runCase(vector)).toEqual({ status: 'passed' });
    const surprised = VectorCase.parse({ ...vector, inputs: { ...vector.inputs, surpriseFee: '12' } });
    expect(runCase(surprised)).toEqual({
      status: 'not covered',
      reason: expect.stringContaining('surpriseFee'),
    });
  });
});
