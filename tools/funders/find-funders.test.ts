import { describe, expect, it } from 'vitest';
import { applyChanges } from '../deals/changes.ts';
import { callTool } from '../kit/call-tool.ts';
import { AnnualRate, IsoDate, minor } from '../kit/units.ts';
import { fixedContext } from '../testing/context.ts';
import type { World } from '../world.ts';
import type { Program } from './program.ts';
import { testProgram } from './testing/market.ts';
import { demoWorld, scoredDeal } from './testing/scored-deal.ts';
import { findFunders } from './tool.ts';

const demo = demoWorld.catalog();
const deal = scoredDeal('approved');

/** A program of a funder that the dealership may send to, which takes the deal. */
const taking = (overrides: Partial<Program> = {}): Program =>
  testProgram({ funderId: 'harbor', ptiMax: 0.3, dtiMax: 0.9, ltvMax: 1.5, ...overrides });

async function found(programs: readonly Program[], input: object = {}, world: Partial<World> = {}) {
  const tool = findFunders({
    ...demoWorld,
    catalog: () => ({ ...demo, programs: [...programs] }),
    ...world,
  });
  const { output, changes } = await callTool(tool, { dealId: deal.id, ...input }, fixedContext({ deal }));
  return { ...tool.output.parse(output), file: applyChanges(deal, changes) };
}

describe('find_funders answers plainly', () => {
  it('where there is no program', async () => {
    expect(await found([])).toMatchObject({ offers: [], misses: [], missCount: 0, stoppedBy: [] });
  });

  it('where no program fits: which rules stop how many, what would settle each and all', async () => {
    const answer = await found([
      taking({ id: 'a', amountMax: minor(1_000_000) }),
      taking({ id: 'b', employmentMonthsMin: 60, amountMax: minor(1_500_000) }),
      taking({ id: 'c', employmentMonthsMin: 90 }),
    ]);
    expect(answer).toMatchObject({
      offers: [],
      offerCount: 0,
      missCount: 3,
      stoppedBy: [
        { code: 'employment', programs: 2 },
        { code: 'amount_max', programs: 1 },
      ],
    });
    // 2,000.00 is put down on 26,623.94 financed: 16,700.00 more for one, 11,700.00 for the other.
    expect(answer.misses.find(({ programId }) => programId === 'a')).toMatchObject({
      rules: [{ code: 'amount_max', settledBy: { kind: 'more_down', downPayment: 1_870_000 } }],
      cure: { kind: 'more_down', downPayment: 1_870_000 },
    });
    expect(answer.misses.find(({ programId }) => programId === 'b')).toMatchObject({
      rules: [
        { code: 'employment', settledBy: { kind: 'longer_on_job', months: 60 } },
        { code: 'amount_max', settledBy: { kind: 'more_down', downPayment: 1_370_000 } },
      ],
      together: [
        { kind: 'longer_on_job', months: 60 },
        { kind: 'more_down', downPayment: 1_370_000 },
      ],
    });
  });

  it('of a program that is over or has not begun', async () => {
    const { misses } = await found([
      taking({ id: 'a', effectiveTo: IsoDate.parse('2026-03-01') }),
      taking({ id: 'b', effectiveFrom: IsoDate.parse('2026-03-09') }),
    ]);
    const [over, coming] = ['a', 'b'].map((id) => misses.find(({ programId }) => programId === id));
    expect(over?.rules).toEqual([{ code: 'not_effective' }]);
    expect(over?.together).toBeUndefined();
    expect(coming?.together).toEqual([{ kind: 'wait_until', day: '2026-03-09' }]);
  });

  it('of a program that takes nothing, and of one that is full today', async () => {
    const full = taking({ id: 'b', capacity: { perDay: 1, perMonth: null } });
    const counted = { day: 1, month: 1 };
    const sent = () => ({ program: counted, funder: counted });
    const { misses } = await found(
      [taking({ id: 'a', capacity: { perDay: 0, perMonth: null } }), full],
      {},
      { sent },
    );
    const [zero, today] = ['a', 'b'].map((id) => misses.find(({ programId }) => programId === id));
    expect(zero?.rules).toEqual([{ code: 'capacity' }]);
    expect(zero?.together).toBeUndefined();
    expect(today?.rules).toEqual([
      { code: 'capacity', settledBy: { kind: 'wait_until', day: '2026-03-03' } },
    ]);
    expect((await found([full])).offerCount).toBe(1);
  });

  it('of a program that no deal can be in', async () => {
    const { misses } = await found([
      taking({ id: 'a', amountMin: minor(4_000_000), amountMax: minor(1_000_000) }),
      taking({ id: 'b', rateSheet: [cell(700, 600, 0.05)] }),
    ]);
    const [amounts, scores] = ['a', 'b'].map((id) => misses.find(({ programId }) => programId === id));
    expect(amounts?.rules.map(({ code }) => code)).toEqual(['amount_min', 'amount_max']);
    expect(scores?.rules).toEqual([{ code: 'score' }]);
    for (const miss of misses) expect(miss).not.toHaveProperty('cure');
    for (const miss of misses) expect(miss).not.toHaveProperty('together');
  });

  it('of programs that contradict one another, each by its own sheet, and of cells that overlap by the first', async () => {
    const answer = await found([
      taking({ id: 'a', rateSheet: [cell(600, 900, 0.09)] }),
      taking({ id: 'b', rateSheet: [cell(600, 900, 0.05)] }),
      taking({ id: 'c', rateSheet: [cell(600, 700, 0.07), cell(600, 900, 0.01)] }),
    ]);
    expect(answer.offers.map(({ programId, sellRate }) => [programId, sellRate])).toEqual([
      ['b', 0.065],
      ['c', 0.085],
      ['a', 0.105],
    ]);
  });

  it('of programs for another product or market, which are neither offers nor misses', async () => {
    const others = [taking({ id: 'a', product: 'refinance' }), taking({ id: 'b', market: 'cn' })];
    expect(await found([...others, taking()])).toMatchObject({ offerCount: 1, missCount: 0 });
  });
});

const cell = (scoreMin: number, scoreMax: number, buyRate: number) => ({
  scoreMin,
  scoreMax,
  termMonthsMin: 12,
  termMonthsMax: 72,
  buyRate: AnnualRate.parse(buyRate),
});

describe('find_funders with a funder named', () => {
  const { id, name } = demo.funders.find((one) => one.id === 'harbor')!;

  it.each([id, name, name.toUpperCase(), ` ${name.slice(0, 5)}`])(
    'as "%s" answers for it',
    async (funder) => {
      const answer = await found(demo.programs, { funder });
      expect(new Set([...answer.offers, ...answer.misses].map((one) => one.funder))).toEqual(new Set([name]));
      const own = demo.programs.filter(({ funderId, product }) => funderId === id && product === undefined);
      expect(answer.offerCount + answer.missCount).toBe(own.length);
    },
  );

  it('keeps every funder’s offers on the deal file', async () => {
    const [one, all] = [await found(demo.programs, { funder: 'harbor' }), await found(demo.programs)];
    expect(one.file.offers).toEqual(all.file.offers);
    expect(one.offerCount).toBeLessThan(all.offerCount);
  });

  it('that is not there, or of whom there are several, says who could be meant', async () => {
    const refused = (funder: string, names: number) => {
      const funders = Array.from({ length: names }, (_, n) => ({
        ...demo.funders[0]!,
        id: `f${n}`,
        name: `First Bank ${String(n).padStart(2, '0')}`,
      }));
      return expect(found([], { funder }, { catalog: () => ({ ...demo, funders, programs: [] }) })).rejects;
    };
    const error = { kind: 'not_found', code: 'funders/no_such_funder' };
    await refused('nobody', 2).toMatchObject({
      ...error,
      fix: 'Name one of these: First Bank 00, First Bank 01.',
    });
    await refused('first', 21).toMatchObject({
      ...error,
      fix: expect.stringMatching(/First Bank 19 and 1 more\.$/),
    });
  });
});
