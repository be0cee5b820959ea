import { describe, expect, it } from 'vitest';
import type { DealInputs } from '../deals/structure.ts';
import { minor } from '../kit/units.ts';
import type { Program, StipRule } from './program.ts';
import { stipsOwed } from './stips.ts';
import { testInputs, testProgram } from './testing/market.ts';

const monthlyPayment = minor(50_000);
const evidence = { scoreFromBureau: true, incomeProved: false };

/** $25,000.00 on $25,000.00 of car over 60 months, $500.00 of $5,000.00 a month. */
function owed(
  when: StipRule['when'],
  deal: DealInputs = testInputs(),
  given: Partial<typeof evidence & { readonly program: Partial<Program> }> = {},
) {
  const { program, ...proved } = given;
  const stipsWhen: StipRule[] = [{ stip: 'references', when }];
  const asking = testProgram({ stips: ['proof_of_insurance'], stipsWhen, ...program });
  return stipsOwed(asking, { deal, monthlyPayment, ...evidence, ...proved }).includes('references');
}

const structured = (structure: Partial<DealInputs['structure']>) => testInputs({ structure });

describe('a stip of part of the deals is owed', () => {
  const atScore = (creditScore: number | null) => testInputs({ creditScore });
  it.each<[string, StipRule['when'], holds: DealInputs, not: DealInputs]>([
    ['up to a score', { scoreMax: 720 }, atScore(720), atScore(721)],
    ['up to a score, not without one', { scoreMax: 720 }, atScore(300), atScore(null)],
    ['without a score', { noScore: true }, atScore(null), atScore(300)],
    ['on a thin file', { thinFile: true }, testInputs({ thinFile: true }), testInputs({ thinFile: false })],
    [
      'on a thin file, not where it is not known to be',
      { thinFile: true },
      testInputs({ thinFile: true }),
      testInputs(),
    ],
    ['from an LTV', { ltvMin: 1 }, testInputs(), structured({ amountFinanced: minor(2_499_999) })],
    ['from a PTI', { ptiMin: 0.1 }, testInputs(), testInputs({ grossMonthlyIncome: minor(500_010) })],
    [
      'from an amount',
      { amountMin: minor(2_500_000) },
      testInputs(),
      structured({ amountFinanced: minor(2_499_999) }),
    ],
    ['from a term', { termMonthsMin: 60 }, testInputs(), structured({ termMonths: 59 })],
    [
      'up to a time on the job',
      { employmentMonthsMax: 24 },
      testInputs({ employmentMonths: 24 }),
      testInputs({ employmentMonths: 25 }),
    ],
    [
      'up to a time at the address',
      { residenceMonthsMax: 24 },
      testInputs({ residenceMonths: 24 }),
      testInputs({ residenceMonths: 25 }),
    ],
    [
      'where the trade-in is not paid off',
      { tradeInPayoff: true },
      structured({ tradeInPayoff: minor(1) }),
      structured({ tradeInPayoff: minor(0) }),
    ],
  ])('%s', (_, when, holds, not) => {
    expect(owed(when, holds)).toBe(true);
    expect(owed(when, not)).toBe(false);
  });

  it('while the income is not proved', () => {
    expect(owed({ incomeUnverified: true }, testInputs(), { incomeProved: false })).toBe(true);
    expect(owed({ incomeUnverified: true }, testInputs(), { incomeProved: true })).toBe(false);
  });

  it('by the LTV as the program reckons it: of the price, or of its own guide', () => {
    const deal = testInputs({ bookValues: { blue: minor(3_000_000) } });
    const atLeast = { ltvMin: 0.96 };
    expect(owed(atLeast, deal, { program: { advanceOn: 'price' } })).toBe(true);
    expect(owed({ ltvMin: 0.97 }, deal, { program: { advanceOn: 'price' } })).toBe(false);
    expect(owed(atLeast, deal)).toBe(true);
    expect(owed(atLeast, deal, { program: { book: 'blue' } })).toBe(false);
  });

  it('only when all that is named holds', () => {
    const both = { scoreMax: 720, termMonthsMin: 60 };
    expect(owed(both)).toBe(true);
    expect(owed(both, testInputs({ creditScore: 721 }))).toBe(false);
    expect(owed(both, structured({ termMonths: 48 }))).toBe(false);
  });
});

describe('stipsOwed', () => {
  const all = (program: Partial<Program>, proved: Partial<typeof evidence> = {}, deal = testInputs()) =>
    stipsOwed(testProgram(program), { deal, monthlyPayment, ...evidence, ...proved });

  it('names a paper once, in the order of the list, however many rules ask for it', () => {
    const stipsWhen: StipRule[] = [
      { stip: 'references', when: { termMonthsMin: 12 } },
      { stip: 'proof_of_identity', when: { scoreMax: 720 } },
      { stip: 'references', when: { scoreMax: 720 } },
    ];
    expect(all({ stips: ['proof_of_insurance', 'references'], stipsWhen })).toEqual([
      'proof_of_identity',
      'references',
      'proof_of_insurance',
    ]);
  });

  it('is settled by a proved income, whichever rule asked for the proof', () => {
    const stipsWhen: StipRule[] = [{ stip: 'proof_of_income', when: { ptiMin: 0.05 } }];
    expect(all({ stips: [], stipsWhen })).toEqual(['proof_of_income']);
    expect(all({ stips: [], stipsWhen }, { incomeProved: true })).toEqual([]);
  });

  it('asks for a report on a stated score, and for none where there is no score', () => {
    const stated = { scoreFromBureau: false };
    expect(all({ stips: [] }, stated)).toEqual(['bureau_report']);
    expect(all({ stips: [] })).toEqual([]);
    expect(all({ stips: [] }, stated, testInputs({ creditScore: null }))).toEqual([]);
  });
});
