import type { Deal, Offer } from '../../deals/deal.ts';
import type { Program } from '../../funders/program.ts';
import { AnnualRate, IsoDate, minor } from '../../kit/units.ts';
import { completeDeal } from '../../testing/deal.ts';
import { contractTotals } from '../contract/terms.ts';

/** An offer as find_funders makes it on 2 March 2026: 26,623.94 over 72 months, with the program's fee financed. */
export function offerOf(program: Program, sellRate: number, change: Partial<Offer> = {}): Offer {
  const {
    principal: _,
    finalPayment: __,
    ...figures
  } = contractTotals({
    amountFinanced: minor(2_662_394),
    prepaidFee: program.acquisitionFee,
    annualRate: AnnualRate.parse(sellRate),
    termMonths: 72,
    contractDate: IsoDate.parse('2026-03-02'),
    firstDue: IsoDate.parse('2026-04-02'),
  });
  return {
    id: `${program.id}:72:2662394`,
    programId: program.id,
    funderId: program.funderId,
    funderName: 'Prairie Credit Union',
    programName: program.name,
    buyRate: AnnualRate.parse(sellRate),
    sellRate: AnnualRate.parse(sellRate),
    ...figures,
    termMonths: 72,
    dealerReserve: minor(0),
    stips: [],
    ...change,
  };
}

/** `completeDeal`, a 2022 Accord for 26,500.00 with 2,000.00 down, and these offers on its file. */
export function offeredDeal(offers: Offer[]): Deal {
  const structure = {
    price: minor(2_650_000),
    taxes: minor(167_494),
    fees: minor(44_900),
    downPayment: minor(200_000),
    tradeInValue: minor(0),
    tradeInPayoff: minor(0),
    amountFinanced: minor(2_662_394),
    termMonths: 72,
  };
  const found = { offers, structure, catalogVersion: 'test-1', foundAt: '2026-03-02T15:00:00.000Z' };
  return { ...completeDeal(), offers: found };
}
