import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IsoDate, minor } from '../../kit/units.ts';
import { marketPacks } from '../../markets/market-packs.ts';
import type { Contract } from '../contract/contract.ts';
import { contractSchedule } from '../contract/contract-schedule.ts';
import { plainContract } from '../contract/plain-contract.ts';
import type { CreditCharge } from '../rates/credit-charges.ts';
import { rateNearestZero } from '../rates/flow-rates.ts';
import { chinaStatement } from './disclosure-cn.ts';
import { euInformation } from './disclosure-eu.ts';
import { disclosureForm } from './disclosure-form.ts';
import { financeChargeVerdict, usBox } from './disclosure-us.ts';

const day = (text: string) => IsoDate.parse(text);
const start = day('2026-11-21');
const loan = (principal: number, annualRate = 0.0799, termMonths = 48): Contract =>
  plainContract({
    principal: minor(principal),
    annualRate,
    termMonths,
    contractDate: start,
    firstDue: day('2027-01-05'),
  });
const charge = (
  kind: CreditCharge['kind'],
  amount: number,
  more: Partial<CreditCharge> = {},
): CreditCharge => ({
  kind,
  on: start,
  amount: minor(amount),
  paid: 'out of the loan',
  ...more,
});
const refused = (code: string) => expect.objectContaining({ code: `repayment/${code}` });

describe('usBox', () => {
  it('foots: amount financed and finance charge are the total of payments, whatever the charges', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_00, max: 90_000_00 }),
        fc.integer({ min: 0, max: 900_00 }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.integer({ min: 2, max: 96 }),
        (principal, fee, rate, termMonths) => {
          const schedule = contractSchedule(loan(principal, rate, termMonths));
          const box = usBox(schedule, [charge('acquisition fee', fee)], {
            downPayment: minor(1_000_00),
            paidToOthers: minor(0),
          });
          expect(box.amountFinanced).toBe(principal - fee);
          expect(box.amountFinanced + box.financeCharge).toBe(box.totalOfPayments);
          expect(box.totalSalePrice).toBe(1_000_00 + box.totalOfPayments);
          const lines = box.paymentSchedule.reduce((sum, { count, amount }) => sum + count * amount, 0);
          expect(lines).toBe(box.totalOfPayments);
          const financed = box.itemization.filter(({ head }) => head !== 'prepaid_finance_charge');
          expect(financed.reduce((sum, { amount }) => sum + amount, 0)).toBe(box.amountFinanced);
          expect(box.estimates).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves a charge that is no cost of credit in the amount financed', () => {
    const schedule = contractSchedule(loan(20_000_00));
    const box = usBox(schedule, [charge('registration', 300_00)], undefined);
    expect(box.amountFinanced).toBe(20_000_00);
    expect(box.totalSalePrice).toBeUndefined();
    expect(box.itemization).toEqual([{ head: 'given_directly', amount: 20_000_00 }]);
  });

  it('refuses more to others than is financed', () => {
    const schedule = contractSchedule(loan(20_000_00));
    const sale = { downPayment: minor(0), paidToOthers: minor(20_000_01) };
    expect(() => usBox(schedule, [], sale)).toThrow(refused('itemization_does_not_foot'));
  });
});

describe('financeChargeVerdict allows 5 dollars up to 1,000 financed, and 10 beyond', () => {
  const box = (amountFinanced: number) => ({
    amountFinanced: minor(amountFinanced),
    financeCharge: minor(200_00),
    totalOfPayments: minor(amountFinanced + 200_00),
  });
  it.each([
    [1_000_00, 205_00, 'within'],
    [1_000_00, 194_99, 'outside'],
    [1_000_01, 210_00, 'within'],
    [1_000_01, 210_01, 'outside'],
  ] as const)('%d financed, 200.00 disclosed as %d: %s', (financed, disclosed, verdict) => {
    expect(financeChargeVerdict(minor(disclosed), box(financed), start)).toBe(verdict);
  });
});

describe('euInformation', () => {
  const terms = { borrowingRate: 0.0799, durationMonths: 48 };
  const schedule = contractSchedule(loan(20_000_00));

  it('takes what is kept back for costs out of the amount of credit, and adds what is paid beside', () => {
    const kept = euInformation(schedule, [charge('acquisition fee', 400_00)], terms);
    const beside = euInformation(
      schedule,
      [charge('acquisition fee', 400_00, { paid: 'by the customer' })],
      terms,
    );
    expect(kept.totalAmountOfCredit).toBe(19_600_00);
    expect(beside.totalAmountOfCredit).toBe(20_000_00);
    expect(beside.totalAmountPayable - kept.totalAmountPayable).toBe(400_00);
    expect(kept.costOfCredit).toBe(beside.costOfCredit);
    expect(rateNearestZero(kept.aprc)).toBe(rateNearestZero(beside.aprc));
  });
});

describe('chinaStatement', () => {
  it('counts a guarantee fee into the rate, and says which way the rate was found', () => {
    const schedule = contractSchedule(loan(20_000_00, 0.06, 36));
    const guaranteed = chinaStatement(schedule, [charge('guarantee fee', 600_00)], 'irr');
    expect(guaranteed.allCosts).toBe(schedule.totalInterest + 600_00);
    expect(rateNearestZero(guaranteed.annualisedRate)).toBeGreaterThan(0.075);
    expect(chinaStatement(schedule, [], 'simple').annualisedBasis).toBe('simple');
  });
});

describe('disclosureForm', () => {
  it('has the lines that the pack has on the day', () => {
    expect(disclosureForm('us', start).lines).toContain('total_sale_price');
    expect(disclosureForm('eu', day('2026-11-19')).citation).toMatch(/2008\/48/);
    expect(disclosureForm('eu', day('2026-11-20')).citation).toMatch(/2023\/2225/);
    expect(disclosureForm('cn', start).lines[0]).toBe('annualised_rate');
    expect(() => disclosureForm('cn', day('2020-01-01'))).toThrow(refused('no_form_in_force'));
  });
});

describe('the market packs', () => {
  it('have one id each, one version of a rule in force at a time, and a source for each rule', () => {
    for (const [id, pack] of Object.entries(marketPacks)) {
      expect(pack.id).toBe(id);
      for (const rule of pack.rules) {
        expect(rule.id.startsWith(`${id}.`), rule.id).toBe(true);
        expect(rule.citation.length, rule.id).toBeGreaterThan(5);
        const others = pack.rules.filter((other) => other !== rule && other.id === rule.id);
        for (const other of others) {
          const apart =
            (rule.effectiveTo !== null && rule.effectiveTo < other.effectiveFrom) ||
            (other.effectiveTo !== null && other.effectiveTo < rule.effectiveFrom);
          expect(apart, rule.id).toBe(true);
        }
      }
    }
  });
});
