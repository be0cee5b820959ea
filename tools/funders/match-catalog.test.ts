import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../kit/units.ts';
import type { FunderRule } from './codes.ts';
import { generatedDeals } from './lookup/testing/generated-deals.ts';
import { generatedCatalog, generatedDealer } from './lookup/testing/generated-market.ts';
import { naiveAnswer } from './lookup/testing/naive.ts';
import type { Sent } from './match.ts';
import { type Asked, matchCatalog, missesToldMax, programAnswer } from './match-catalog.ts';
import type { Program } from './program.ts';

const today = IsoDate.parse('2026-03-02');
const size = { programs: 200, funders: 24, states: 4 };
const catalog = generatedCatalog(7, size);
const dealer = generatedDealer(7, size, 20);
const deals = generatedDeals(7, 1_000);
const funders = new Map(catalog.funders.map((funder) => [funder.id, funder]));

/** Something else for each program and funder, the same each time. */
const sent = ({ id, funderId }: Pick<Program, 'id' | 'funderId'>): Sent => ({
  program: { day: id.charCodeAt(13) % 3, month: id.charCodeAt(12) % 8 },
  funder: { day: funderId.charCodeAt(11) % 4, month: 3 },
});
const asked = (deal: Asked['deal']): Asked => ({
  deal,
  dealer,
  today,
  sent,
  cureGrid: minor(10_000),
  scoreFromBureau: true,
  incomeProved: false,
});
const naive = (deal: Asked['deal'], program: Program) => {
  const counts = sent(program);
  const world = { dealer, today, sentToProgram: counts.program, sentToFunder: counts.funder };
  return naiveAnswer(deal, program, { ...world, funder: funders.get(program.funderId)! });
};

/** Rules that the sets know; the others are looked at only where none of these is broken. */
const ofTerms: readonly string[] = ['capacity', 'car_unpriced', 'amount_max', 'ltv', 'term', 'pti', 'dti'];

describe('the lookup, beside a naive reading of every program,', () => {
  const own = catalog.programs.filter(({ market = 'us' }) => market === 'us');
  const expected = deals.map((deal) => own.map((program) => ({ program, ...naive(deal, program) })));
  const isForDeal = (deal: Asked['deal'], { product = 'purchase' }: Program) =>
    product === (deal.product ?? 'purchase');

  it('finds the same programs that fit, at the same figures, for 1,000 deals and 200 programs', () => {
    let fits = 0;
    deals.forEach((deal, at) => {
      const { offers, missCount } = matchCatalog(catalog, asked(deal));
      const fitting = expected[at]!.filter(({ offer }) => offer);
      fits += fitting.length;
      expect(offers.map(({ programId }) => programId).sort()).toEqual(
        fitting.map(({ program }) => program.id),
      );
      for (const { program, offer } of fitting) {
        const { apr, ...figures } = offer!;
        const found = offers.find(({ programId }) => programId === program.id);
        expect(found).toMatchObject({ ...figures, amountFinanced: deal.structure.amountFinanced });
        expect(Math.abs(found!.apr - apr)).toBeLessThan(1e-9);
      }
      const others = expected[at]!.filter(({ program, offer }) => isForDeal(deal, program) && !offer);
      expect(missCount).toBe(others.length);
    });
    expect(fits).toBeGreaterThan(1_000);
  });

  it('names the same broken rules of every program, whether told or not', () => {
    const broken = new Set<FunderRule>();
    deals.forEach((deal, at) => {
      for (const { program, rules } of expected[at]!) {
        const answer = programAnswer(catalog, asked(deal), program.id);
        const found = answer && 'rules' in answer ? answer.rules : [];
        if (found.join() !== rules.join())
          expect({ id: program.id, found }).toEqual({ id: program.id, found: rules });
        for (const rule of found) broken.add(rule);
      }
    });
    expect(broken.size).toBe(22);
  });

  it('counts the programs that each rule stops', () => {
    deals.slice(0, 200).forEach((deal, at) => {
      const counts: Record<string, number> = {};
      for (const { program, rules } of expected[at]!) {
        if (!isForDeal(deal, program)) continue;
        const lookedAt = rules.every((rule) => ofTerms.includes(rule));
        for (const rule of rules) {
          if (lookedAt || !ofTerms.includes(rule)) counts[rule] = (counts[rule] ?? 0) + 1;
        }
      }
      const { stoppedBy } = matchCatalog(catalog, asked(deal));
      expect(Object.fromEntries(stoppedBy.map(({ rule, programs }) => [rule, programs]))).toEqual(counts);
    });
  });

  it('tells the misses that only terms stop first, then those meant for such a deal, each with all its rules', () => {
    deals.slice(0, 200).forEach((deal, at) => {
      const { misses, missCount } = matchCatalog(catalog, asked(deal));
      expect(misses).toHaveLength(Math.min(missesToldMax, missCount));
      const told = new Set(misses.map(({ program }) => program.id));
      const byId = new Map(expected[at]!.map(({ program, rules }) => [program.id, rules]));
      for (const { program, rules } of misses) expect(rules).toEqual(byId.get(program.id));
      const near = expected[at]!.filter(
        ({ program, rules }) =>
          rules.length > 0 && isForDeal(deal, program) && rules.every((rule) => ofTerms.includes(rule)),
      );
      for (const { program } of near) expect(told).toContain(program.id);
    });
  });

  it('answers for one funder as for all, leaving the others out', () => {
    deals.slice(0, 100).forEach((deal) => {
      const [one, all] = [{ ...asked(deal), funderId: dealer.funderIds[0] }, asked(deal)];
      const narrow = matchCatalog(catalog, one);
      expect(narrow.offers).toEqual(
        matchCatalog(catalog, all).offers.filter(({ funderId }) => funderId === one.funderId),
      );
      for (const { funder } of narrow.misses) expect(funder.id).toBe(one.funderId);
    });
  });
});
