import type { Deal, Submission } from '../deals/deal.ts';
import { AnnualRate, minor } from '../kit/units.ts';
import { testDeal, testFact } from './deal.ts';

/** An application at Prairie Credit Union, sent on 2 March 2026. */
export function testSubmission(change: Partial<Submission> = {}): Submission {
  const { id = 'submission_1', programId = 'program_1', funderId = 'funder_1' } = change;
  return {
    id,
    offerId: `${programId}:offer`,
    programId,
    funderId,
    offer: {
      id: `${programId}:offer`,
      programId,
      funderId,
      funderName: 'Prairie Credit Union',
      programName: 'Standard',
      buyRate: AnnualRate.parse(0.0695),
      sellRate: AnnualRate.parse(0.0795),
      apr: AnnualRate.parse(0.0812),
      monthlyPayment: minor(47_500),
      amountFinanced: minor(2_500_000),
      financeCharge: minor(420_000),
      totalOfPayments: minor(2_920_000),
      termMonths: 72,
      dealerReserve: minor(60_000),
      stips: [],
    },
    submittedBy: 'dealer_ben',
    submittedAt: '2026-03-02T15:00:00.000Z',
    reference: 'CH-1',
    ...change,
  };
}

/** A deal of Springfield Motors for an invented buyer that was matched with two funders and sent to one. */
export const sentDeal = (change: Partial<Deal> = {}): Deal =>
  testDeal({
    customerId: null,
    status: 'submitted',
    facts: [
      testFact('buyer.name', 'Jordan Example'),
      testFact('vehicle.label', '2023 Subaru Outback Premium'),
    ],
    looks: ['funder_1', 'funder_2'],
    submissions: [testSubmission()],
    ...change,
  });
