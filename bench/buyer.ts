import type { Principal } from '#tools/kit/principal.ts';

/** One invented buyer, in each form in which the benchmarks hand them over. Amounts are whole cents. */
export const dealer: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };

const buyer = {
  income: { amount: 520_000, per: 'month' },
  employmentMonths: 30,
  residenceMonths: 48,
  housingPayment: 115_000,
  monthlyDebt: 31_000,
  creditScore: 712,
} as const;
const terms = { downPayment: 300_000, termMonths: 72 } as const;

/** What the dealer types, everything in one message. */
export const spoken =
  'Please prequalify a buyer for the 2023 Subaru Outback Premium with the payment schedule: gross income $5,200 a month, ' +
  '30 months on the job, 48 months at the address, rent $1,150 a month, other debts $310 a month, credit score 712, ' +
  '$3,000 down, 72 months.';

/** The same as the facts of one `update_deal`. */
export const facts = { ...buyer, ...terms, vehicle: '2023 Subaru Outback Premium' };

/** The same as the body of `POST /v1/prequalifications`. */
export function requestBody() {
  const { income, ...stated } = buyer;
  return {
    buyer: { grossIncome: income, ...stated },
    vehicle: { year: 2023, make: 'Subaru', model: 'Outback Premium', price: 2_745_000 },
    terms,
    currency: 'USD',
  };
}
