import { describe, expect, it } from 'vitest';
import { Dealer } from '../channel/dealer.ts';
import { IsoDate } from '../kit/units.ts';
import { Catalog } from './catalog.ts';
import { catalogProblems } from './catalog-problems.ts';
import { demoMarket } from './demo-market.ts';
import { problemText } from './problems/problem.ts';
import type { Program } from './program.ts';

const { catalog, dealers } = demoMarket();

describe('the demo market', () => {
  it('is valid, sound and the same every time', () => {
    expect(() => Catalog.parse(catalog)).not.toThrow();
    for (const dealer of dealers) expect(() => Dealer.parse(dealer)).not.toThrow();
    const problems = catalogProblems(catalog, { dealers, today: IsoDate.parse('2025-06-30') });
    expect(problems.map(problemText)).toEqual([]);
    expect(demoMarket()).toEqual({ catalog, dealers });
  });

  it('has 6 dealers, 15 funders, 60 and more programs, 40 cars and 60 and more guide values', () => {
    expect(dealers).toHaveLength(6);
    expect(catalog.funders).toHaveLength(15);
    expect(catalog.programs.length).toBeGreaterThanOrEqual(60);
    expect(catalog.vehicles).toHaveLength(40);
    expect(catalog.guide.length).toBeGreaterThanOrEqual(60);
  });

  it('says that it is invented', () => {
    expect(catalog.invented).toBe(true);
    for (const { note } of catalog.funders) expect(note).toMatch(/invented/i);
  });

  it.each(dealers)('$id sends to five or more funders, all of which lend in its state', (dealer) => {
    const funders = catalog.funders.filter(({ id }) => dealer.funderIds.includes(id));
    expect(funders.length).toBeGreaterThanOrEqual(5);
    for (const { states } of funders) expect(states).toContain(dealer.state);
    expect(catalog.vehicles.filter(({ dealerId }) => dealerId === dealer.id).length).toBeGreaterThanOrEqual(
      5,
    );
  });

  it('gives every funder three or more programs, and no two programs the same rules', () => {
    for (const { id } of catalog.funders) {
      expect(catalog.programs.filter(({ funderId }) => funderId === id).length).toBeGreaterThanOrEqual(3);
    }
    const rules = catalog.programs.map(({ id: _, name: __, funderId: ___, ...rest }) => JSON.stringify(rest));
    expect(new Set(rules).size).toBe(rules.length);
  });

  const names = catalog.programs.map((program) => [`${program.funderId}: ${program.name}`, program] as const);

  it('names no two programs of a funder the same', () => {
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
  });

  const scoreMax = ({ rateSheet }: Program) => Math.max(...rateSheet.map((cell) => cell.scoreMax));
  const termMin = ({ rateSheet }: Program) => Math.min(...rateSheet.map((cell) => cell.termMonthsMin));
  const kept: readonly (readonly [RegExp, (program: Program) => boolean])[] = [
    [/^(?!Nearly ).*\bNew\b/, ({ condition }) => condition === 'new'],
    [/\bUsed\b|^Nearly New/, ({ condition }) => condition === 'used'],
    [/No Score/, (program) => program.noScore && scoreMax(program) < 300],
    [/Thin File|Starter|Credit Builder|Fresh Start|Second Look/, (program) => scoreMax(program) < 700],
    [/Prime/, ({ rateSheet }) => rateSheet.every((cell) => cell.scoreMin >= 680)],
    [
      /Late Model|Nearly New/,
      ({ vehicleAgeMax, odometerMilesMax }) => vehicleAgeMax <= 3 && odometerMilesMax <= 45_000,
    ],
    [/Extended Age/, ({ vehicleAgeMax }) => vehicleAgeMax >= 12],
    [/Extended Mileage/, ({ odometerMilesMax }) => odometerMilesMax >= 150_000],
    [/Short Term/, ({ termMonthsMax }) => termMonthsMax <= 48],
    [/Extended Term|Payment Saver/, (program) => termMin(program) > 60],
    [/Low Advance|Low Loan-to-Value/, ({ ltvMax }) => ltvMax <= 0.8],
    [/High Advance/, ({ ltvMax }) => ltvMax > 1.3],
    [/Small|Entry/, ({ amountMax }) => amountMax <= 1_500_000],
    [/Jumbo/, ({ amountMin }) => amountMin >= 6_000_000],
    [/Debt Flex/, ({ dtiMax }) => dtiMax > 0.5],
    [/Higher Income/, ({ grossMonthlyIncomeMin }) => grossMonthlyIncomeMin >= 400_000],
    [/Job Stability|Settled/, ({ employmentMonthsMin }) => employmentMonthsMin >= 24],
    [
      /Steady/,
      ({ employmentMonthsMin, residenceMonthsMin }) =>
        Math.min(employmentMonthsMin, residenceMonthsMin) >= 12,
    ],
    [
      /Short History/,
      ({ employmentMonthsMin, residenceMonthsMin }) => employmentMonthsMin <= 3 && residenceMonthsMin <= 3,
    ],
    [/Full Documentation/, ({ stips }) => stips.includes('proof_of_income') && stips.includes('tax_returns')],
    [/Member/, ({ stips }) => stips.includes('membership')],
    [/20\d\d/, ({ name, effectiveFrom }) => name.includes(effectiveFrom.slice(0, 4))],
  ];

  it.each(names)('%s keeps what its name says', (_, program) => {
    for (const [said, keeps] of kept.filter(([pattern]) => pattern.test(program.name))) {
      expect([`${said}`, keeps(program)]).toEqual([`${said}`, true]);
    }
  });

  it('says of no buyer in a name what no rule can ask: studies, trade, loyalty, a first car, a bankruptcy', () => {
    const untold =
      /graduate|student|loyalty|certified|first|professional|self-employed|arrival|newcomer|payroll|restart|military|older/i;
    expect(names.map(([, { name }]) => name).filter((name) => untold.test(name))).toEqual([]);
    expect(catalog.programs.filter(({ stips }) => stips.includes('discharge_papers'))).toEqual([]);
  });

  it('has Springfield Motors with its Outback, and the guide its Accord', () => {
    const springfield = dealers.find(({ id }) => id === 'dealer_1');
    expect(springfield).toMatchObject({
      name: 'Springfield Motors',
      city: 'Springfield',
      state: 'IL',
      taxRate: 0.0625,
      docFee: 29_900,
      markupMax: 0.02,
    });
    expect(catalog.vehicles.find(({ stockId }) => stockId === 'SPR-1003')).toMatchObject({
      dealerId: 'dealer_1',
      year: 2023,
      make: 'Subaru',
      model: 'Outback',
      trim: 'Premium',
    });
    expect(catalog.guide).toContainEqual({
      year: 2022,
      make: 'Honda',
      model: 'Accord',
      trim: 'Sport',
      odometerMiles: 18_000,
      bookValue: 2_680_000,
      type: 'car',
    });
  });
});
