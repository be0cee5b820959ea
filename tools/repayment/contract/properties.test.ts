import { describe, expect, it } from 'vitest';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { dueDates } from '../calendar/due-dates.ts';
import { contracts, everyShape } from '../testing/contracts.ts';
import { exactShare, isInterest } from '../testing/exact-interest.ts';
import { expectBroken, expectHolds, unlessRefused } from '../testing/laws.ts';
import type { Contract, ContractRow, ContractSchedule } from './contract.ts';
import { contractSchedule } from './contract-schedule.ts';
import { plainContract } from './plain-contract.ts';

const runs = 400;

/** The engine under test, or one that is broken on purpose. A refusal is an answer, and no schedule to judge. */
type Engine = (contract: Contract) => ContractSchedule;

/** What a law says of a contract and its table. */
type Law = (contract: Contract, schedule: ContractSchedule) => boolean;

const under = (law: Law, engine: Engine) => (contract: Contract) => {
  const schedule = unlessRefused(() => engine(contract));
  return schedule === undefined || law(contract, schedule);
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const lent = ({ drawdowns }: Contract) => sum(drawdowns.map(({ amount }) => amount));

/** An engine that gets one row of every table wrong. */
const withRow =
  (change: (row: ContractRow, k: number, rows: readonly ContractRow[]) => Partial<ContractRow>): Engine =>
  (contract) => {
    const schedule = contractSchedule(contract);
    const rows = schedule.rows.map((row, k) => ({ ...row, ...change(row, k, schedule.rows) }));
    return { ...schedule, rows };
  };

const off = (amount: Minor, by: number) => minor(amount + by);

const clears = (contract: Contract) => contract.lastPayment === 'clears';

describe('every repayment table', () => {
  const anyContract = contracts(everyShape);

  describe('repays as principal what was drawn down, and ends at a balance of 0', () => {
    const law: Law = (contract, { rows }) => {
      const [repaid, left] = [sum(rows.map(({ principal }) => principal)), rows.at(-1)?.balance];
      return clears(contract)
        ? repaid === lent(contract) && left === 0
        : repaid + (left ?? 0) === lent(contract);
    };
    const centShort = withRow(({ principal }, k) => (k === 0 ? { principal: off(principal, -1) } : {}));
    it('holds', () => expectHolds(anyContract, under(law, contractSchedule), runs));
    it('would notice a cent of principal gone', () => expectBroken(anyContract, under(law, centShort), runs));
  });

  describe('foots: payment = interest + principal, and each balance follows from the one before', () => {
    const law: Law = ({ drawdowns }, { rows, totalInterest, totalOfPayments }) => {
      const drawnUpTo = (due: string) => sum(drawdowns.map(({ on, amount }) => (on <= due ? amount : 0)));
      let repaid = 0;
      return (
        totalInterest === sum(rows.map(({ interest }) => interest)) &&
        totalOfPayments === sum(rows.map(({ payment }) => payment)) &&
        rows.every((row, k) => {
          repaid += row.principal;
          return (
            row.n === k + 1 &&
            row.payment === row.interest + row.principal &&
            row.balance === drawnUpTo(row.due) - repaid
          );
        })
      );
    };
    const stale = withRow(({ balance }, k, rows) => ({ balance: rows[k - 1]?.balance ?? balance }));
    it('holds', () => expectHolds(anyContract, under(law, contractSchedule), runs));
    it('would notice a balance that is one row late', () =>
      expectBroken(anyContract, under(law, stale), runs));
  });

  describe('has no principal below 0 unless the contract lets unpaid interest be added to it', () => {
    const law: Law = ({ unpaidInterest, lastPayment }, { rows }) =>
      rows.every(
        ({ principal, payment, interest }, k) =>
          principal >= 0 ||
          (unpaidInterest === 'capitalised' && payment < interest) ||
          (lastPayment === 'equal' && k === rows.length - 1),
      );
    const capitalises: Engine = (contract) =>
      contractSchedule({ ...contract, unpaidInterest: 'capitalised' });
    const carrying = contracts({ ...everyShape, plans: ['skipped', 'stepped'], methods: ['level'] });
    it('holds', () => expectHolds(anyContract, under(law, contractSchedule), runs));
    it('would notice interest that is added to the principal all the same', () =>
      expectBroken(carrying, under(law, capitalises), runs));
  });

  describe('bears the interest that whole-number arithmetic and Temporal find on each balance', () => {
    const law: Law = (contract, { rows }) =>
      rows.every((row, k) => {
        const before = rows[k - 1];
        const from = before?.due ?? contract.drawdowns[0].on;
        const share = exactShare(contract, from, row.due);
        if (!share || (before?.carriedInterest ?? 0) !== 0 || row.carriedInterest !== 0) return true;
        const balance = before?.balance ?? contract.drawdowns[0].amount;
        const hundredths = Math.round(contract.rates[0].annualRate * 10_000);
        return isInterest(row.interest, balance, hundredths, share, contract.rounding.interest.mode);
      });
    const plain = contracts({ ...everyShape, methods: ['level', 'equal principal'], changes: false });
    const onFirstBalance = withRow(({ interest }, _, rows) => ({ interest: rows[0]?.interest ?? interest }));
    it('holds', () => expectHolds(plain, under(law, contractSchedule), runs));
    it('would notice interest on the first balance throughout', () =>
      expectBroken(plain, under(law, onFirstBalance), runs));
  });

  describe('charges a flat loan the whole of rate × years × what is left of the principal after a payment in advance', () => {
    const law: Law = (contract, { rows, totalInterest }) => {
      const shares = rows.map(({ due }, k) =>
        exactShare(contract, rows[k - 1]?.due ?? contract.drawdowns[0].on, due),
      );
      let [over, denominator] = [0n, 1n];
      for (const share of shares) {
        if (!share) return true;
        over = over * share.under + share.over * denominator;
        denominator *= share.under;
      }
      const [{ on, amount }] = contract.drawdowns;
      const inAdvance = sum(rows.map(({ due, principal }) => (due === on ? principal : 0)));
      const hundredths = Math.round(contract.rates[0].annualRate * 10_000);
      const { mode } = contract.rounding.interest;
      const total = { over, under: denominator };
      return isInterest(totalInterest, amount - inAdvance, hundredths, total, mode);
    };
    const flat = contracts({
      ...everyShape,
      methods: ['flat'],
      plans: ['equal'],
      changes: false,
      lastPayments: ['clears'],
    });
    const declining: Engine = (contract) => contractSchedule({ ...contract, method: 'level' });
    it('holds', () => expectHolds(flat, under(law, contractSchedule), runs));
    it('holds of 45 million in interest, where a double cannot tell 16 parts in 3,650,000 of a cent from none', () => {
      const on = '2001-03-17' as IsoDate;
      const dues = dueDates('2002-03-15' as IsoDate, { unit: 'month', every: 12 }, 72, 15);
      const up = { mode: 'up', multipleOf: 1 } as const;
      const terms = { principal: minor(2_480_053_18), annualRate: 0.2547, termMonths: 1 };
      const yearly: Contract = {
        ...plainContract({ ...terms, contractDate: on, firstDue: '2002-03-15' as IsoDate }),
        accrual: { by: 'days', convention: 'actual/365F' },
        method: 'flat',
        instalments: dues.map((due) => ({ due, kind: 'solved', weight: 1 })),
        rounding: { instalment: up, interest: up, solvedOn: 'closed form' },
      };
      const schedule = contractSchedule(yearly);
      const totalInterest = off(schedule.totalInterest, 2);
      expect([law(yearly, schedule), law(yearly, { ...schedule, totalInterest })]).toEqual([true, false]);
    });
    it('would notice interest on a declining balance', () => expectBroken(flat, under(law, declining), runs));
  });
});
