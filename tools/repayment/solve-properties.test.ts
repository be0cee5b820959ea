import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type AnnualRate, type Minor, minor } from '../kit/units.ts';
import type { Contract, Instalment } from './contract.ts';
import { contractSchedule } from './contract-schedule.ts';
import {
  balloonNeeded,
  type Financing,
  instalmentOf,
  principalAfforded,
  rateOfPayment,
  termAfforded,
} from './solve-financing.ts';
import { annualRates, contracts, everyShape, principals } from './testing/contracts.ts';
import { expectBroken, expectHolds, unlessRefused } from './testing/laws.ts';

const runs = 400;

describe('solving for one figure and putting it back gives the others', () => {
  const financings = fc
    .record({
      principal: principals,
      annualRate: annualRates,
      termMonths: fc.integer({ min: 1, max: 120 }),
      balloonShare: fc.constantFrom(0, 0, 0.2, 0.5),
    })
    .map(({ balloonShare, ...terms }) => {
      const financing = {
        ...terms,
        annualRate: terms.annualRate as AnnualRate,
        balloon: minor(terms.principal * balloonShare),
      };
      return { ...financing, payment: instalmentOf(financing) };
    });

  const more = (amount: Minor, by: number) => minor(amount + by);
  /** What is found, and that figure and its neighbour put back. `off` breaks the solver by so many of its smallest steps. */
  const laws: Record<string, (financing: Financing, off: number) => boolean> = {
    principal(financing, off) {
      const principal = more(principalAfforded(financing), off);
      return (
        principal >= financing.principal &&
        instalmentOf({ ...financing, principal }) <= financing.payment &&
        instalmentOf({ ...financing, principal: more(principal, 1) }) > financing.payment
      );
    },
    term(financing, off) {
      const termMonths = termAfforded(financing) + off;
      return (
        termMonths <= financing.termMonths &&
        instalmentOf({ ...financing, termMonths }) <= financing.payment &&
        (termMonths === 1 || instalmentOf({ ...financing, termMonths: termMonths - 1 }) > financing.payment)
      );
    },
    rate(financing, off) {
      const annualRate = (rateOfPayment(financing) + off / 10_000) as AnnualRate;
      return instalmentOf({ ...financing, annualRate }) === financing.payment;
    },
    balloon(financing, off) {
      const balloon = more(balloonNeeded(financing), off);
      return (
        balloon <= financing.balloon &&
        instalmentOf({ ...financing, balloon }) <= financing.payment &&
        (balloon === 0 || instalmentOf({ ...financing, balloon: more(balloon, -1) }) > financing.payment)
      );
    },
  };
  describe.each(Object.entries(laws))('the %s', (_, law) => {
    const broken = (off: number) => (financing: Financing) =>
      unlessRefused(() => law(financing, off)) ?? true;
    it('holds', () => expectHolds(financings, broken(0), runs));
    it('would notice an answer one step too high', () => expectBroken(financings, broken(1), runs));
  });
});

describe('a table whose solved payments are stated instead is the same table', () => {
  const loans = contracts({
    ...everyShape,
    methods: ['level', 'level', 'equal principal'],
    lastPayments: ['clears'],
  });
  const stated = (contract: Contract, payments: readonly Minor[]): Contract => ({
    ...contract,
    instalments: contract.instalments.map((instalment, k): Instalment => {
      const amount = payments[k];
      const last = k === contract.instalments.length - 1;
      return last || amount === undefined || instalment.kind === 'none'
        ? instalment
        : { due: instalment.due, kind: 'fixed', amount };
    }),
  });
  const law = (by: number) => (contract: Contract) => {
    const rows = unlessRefused(() => contractSchedule(contract))?.rows;
    if (!rows || rows.some(({ payment }) => payment + by < 0)) return true;
    const again = unlessRefused(() =>
      contractSchedule(
        stated(
          contract,
          rows.map(({ payment }) => minor(payment + by)),
        ),
      ),
    );
    return (again?.rows ?? []).every(
      (row, k) => row.balance === rows[k]?.balance && row.interest === rows[k]?.interest,
    );
  };

  it('holds', () => expectHolds(loans, law(0), runs));
  it('would notice payments that are one minor unit off', () => expectBroken(loans, law(1), runs));
});
