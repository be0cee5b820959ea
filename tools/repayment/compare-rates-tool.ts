import { z } from 'zod';
import { amount, code, months, rate } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { invalidInput } from '../kit/errors.ts';
import { sourced } from '../kit/sources.ts';
import { Amount, AnnualRate, type IsoDate, type Minor, minor, TermMonths } from '../kit/units.ts';
import { sameDayNextMonth } from './calendar/calendar.ts';
import { contractTotals } from './contract/terms.ts';
import { type RateForms, type RateKind, rateForms, rateKinds } from './rates/rate-forms.ts';

const Input = z.strictObject({
  amountFinanced: sourced(Amount, 'money', 'person', 'document', 'tool')
    .optional()
    .describe('what is borrowed, in whole minor units, to see payments and interest too'),
  rates: z
    .array(
      z.strictObject({
        kind: z
          .enum(rateKinds)
          .describe(
            'flat: on the first principal throughout; nominal: on the balance, as an APR is; effective: compounded',
          ),
        rate: sourced(AnnualRate, 'rate', 'person', 'document', 'tool').describe('fraction, 0.054 for 5.4 %'),
        termMonths: sourced(TermMonths, 'months', 'person', 'document', 'tool')
          .optional()
          .describe('108 for nine years; the other rate’s when left out'),
      }),
    )
    .min(2)
    .max(6),
});

const places = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;

const Output = z.strictObject({
  rates: z.array(
    z.strictObject({
      kind: code('rate_kind', rateKinds),
      statedRate: rate('stated_rate'),
      termMonths: months('term'),
      nominal: rate('nominal_equivalent'),
      effective: rate('effective_equivalent'),
      flat: rate('flat_equivalent'),
      monthlyPayment: amount('monthly_payment').optional(),
      totalInterest: amount('total_interest').optional(),
    }),
  ),
  cheaper: code('cheaper_rate', [...places, 'equal']),
});

/** Effective rates nearer to each other than half a basis point cost the same. */
const equalWithin = 0.000_05;

/** Flat, nominal and effective rates beside one another; no country's rule is in it, only what they cost. */
export const compareRates = defineTool({
  name: 'compare_rates',
  description:
    'Compares two to six stated rates that may be of different kinds: flat (add-on), nominal (an APR) or effective. ' +
    'Turns each into the other kinds for level monthly payments and says which is cheaper. Call it for questions such ' +
    'as whether 3 % flat over nine years is cheaper than 5.4 % APR; never convert a rate yourself.',
  effect: 'compute',
  roles: ['customer', 'dealer', 'staff'],
  reads: [],
  writes: [],
  card: 'rates',
  input: Input,
  output: Output,
  run({ amountFinanced, rates }, { today }) {
    const known = rates.find(({ termMonths }) => termMonths !== undefined)?.termMonths;
    const compared = rates.map(({ kind, rate: stated, termMonths = known }) => {
      if (termMonths === undefined) throw termMissing();
      const forms = rateForms(kind, stated, termMonths);
      requireQuotable(forms);
      const payments = amountFinanced && paymentsAt(kind, forms, amountFinanced, termMonths, today);
      return { kind, statedRate: stated, termMonths, ...forms, ...payments };
    });
    return { rates: compared, cheaper: cheapest(compared.map(({ effective }) => effective)) };
  },
});

function cheapest(effective: readonly number[]): (typeof places)[number] | 'equal' {
  const lowest = Math.min(...effective);
  const near = effective.filter((each) => each - lowest < equalWithin).length;
  return near > 1 ? 'equal' : (places[effective.indexOf(lowest)] ?? 'equal');
}

/** What a stated rate costs: a flat charge split into equal payments, or the house's level monthly contract. */
function paymentsAt(
  kind: RateKind,
  { flat, nominal }: RateForms,
  amountFinanced: Minor,
  termMonths: number,
  today: IsoDate,
) {
  if (kind === 'flat') {
    const totalInterest = minor((amountFinanced * flat * termMonths) / 12);
    return { monthlyPayment: minor((amountFinanced + totalInterest) / termMonths), totalInterest };
  }
  const { monthlyPayment, financeCharge } = contractTotals({
    amountFinanced,
    prepaidFee: minor(0),
    annualRate: AnnualRate.parse(nominal),
    termMonths,
    contractDate: today,
    firstDue: sameDayNextMonth(today),
  });
  return { monthlyPayment, totalInterest: financeCharge };
}

/** A rate above 100 % cannot be quoted. */
function requireQuotable(forms: RateForms): void {
  if (Object.values(forms).every((each) => each <= 1)) return;
  throw invalidInput(
    'repayment/rate_out_of_range',
    'One of the rates comes to more than 100 % a year in another form.',
    'Check that rates are fractions: 0.054 is 5.4 %.',
  );
}

const termMissing = () =>
  invalidInput(
    'repayment/term_missing',
    'What a flat rate costs depends on the term.',
    'Ask over how many months it runs, and give termMonths.',
  );
