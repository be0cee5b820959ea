import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateForms, rateKinds } from './rate-forms.ts';

const refused = (code: string) =>
  expect.objectContaining({ code: `repayment/${code}`, fix: expect.stringMatching(/.{10}/) });

describe('rateForms', () => {
  it('turns any kind into the others and back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rateKinds),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 240 }),
        (kind, rate, termMonths) => {
          const forms = rateForms(kind, rate, termMonths);
          expect(forms[kind]).toBeCloseTo(rate, 12);
          for (const other of rateKinds) {
            const back = rateForms(other, forms[other], termMonths);
            expect(back[kind], `${kind} by ${other}`).toBeCloseTo(rate, 8);
          }
        },
      ),
    );
  });

  it('costs a flat rate nearly twice its name: 8.6 % over two years is the 8.05 % a year that a Japanese table prints', () => {
    expect(rateForms('flat', 0.043, 24).nominal * 100).toBeCloseTo(8.05, 2);
  });

  it('is 0 in every form at 0 %, and takes 1,000 %', () => {
    expect(rateForms('flat', 0, 60)).toEqual({ flat: 0, nominal: 0, effective: 0 });
    expect(rateForms('nominal', 10, 12).effective).toBeCloseTo((1 + 10 / 12) ** 12 - 1, 6);
  });

  it.each([
    [-0.01, 60, 'rate_out_of_range'],
    [Number.NaN, 60, 'rate_out_of_range'],
    [Number.POSITIVE_INFINITY, 60, 'rate_out_of_range'],
    [0.05, 0, 'periods_out_of_range'],
    [0.05, 12.5, 'periods_out_of_range'],
    [0.05, 1e15, 'periods_out_of_range'],
    [0.05, Number.NaN, 'periods_out_of_range'],
  ])('refuses %d over %d months', (rate, termMonths, code) => {
    for (const kind of rateKinds) expect(() => rateForms(kind, rate, termMonths)).toThrow(refused(code));
  });
});
