import type { MarketId } from '../../markets/market-packs.ts';
import { unitPeriodsPerYear, yearsBetween } from '../calendar/intervals.ts';
import { unitPeriodTimes } from '../calendar/unit-period.ts';
import { reducingBalanceRate, usRuleRate } from './balance-rates.ts';
import type { CreditCharge } from './credit-charges.ts';
import type { DatedAmount } from './dated-amount.ts';
import { datedYield } from './dated-yield.ts';
import { type RateAnswer, rateAnswer } from './flow-rates.ts';
import { appendixJRate, costOfBorrowingRate, effectiveAnnualRate } from './legal-rates.ts';
import { spacedFlows, spanYears, wholeYears } from './rate-spans.ts';
import type { RatedCredit } from './rated-credit.ts';

/** What a method is given: the credit, the charges that its market counts, and the flows with those charges in them. */
interface Rated {
  readonly credit: RatedCredit;
  readonly charges: readonly CreditCharge[];
  readonly advances: readonly DatedAmount[];
  readonly payments: readonly DatedAmount[];
}

export interface RateMethod {
  readonly id: RateMethodId;
  readonly name: string;
  /** Undefined for a rate that no market prescribes; it counts every charge. */
  readonly market: MarketId | undefined;
  /** The rule of the market's pack that prescribes the method. */
  readonly ruleId: string | undefined;
  readonly rate: (rated: Rated) => RateAnswer;
}

export const rateMethodIds = [
  'us_apr',
  'us_rule_apr',
  'eu_aprc',
  'uk_apr',
  'cn_irr',
  'cn_simple',
  'ca_apr',
  'jp_effective',
  'th_effective',
  'my_effective',
  'actual_365_yield',
  'flat',
] as const;
export type RateMethodId = (typeof rateMethodIds)[number];

/** Every method, in the order in which rates are shown. */
export const rateMethods: readonly RateMethod[] = [
  {
    id: 'us_apr',
    name: 'annual percentage rate, actuarial method',
    market: 'us',
    ruleId: 'us.regz.apr-tolerance',
    rate: actuarialRate,
  },
  {
    id: 'us_rule_apr',
    name: 'annual percentage rate, United States Rule',
    market: 'us',
    ruleId: 'us.regz.apr-tolerance',
    rate: ({ credit, advances, payments }) => usRuleRate(spacedFlows(advances, payments, credit.unitPeriod)),
  },
  {
    id: 'eu_aprc',
    name: 'annual percentage rate of charge',
    market: 'eu',
    ruleId: 'eu.aprc',
    rate: directiveRate,
  },
  { id: 'uk_apr', name: 'APR', market: 'uk', ruleId: 'uk.apr', rate: directiveRate },
  {
    id: 'cn_irr',
    name: 'annualised rate, internal rate of return of a period times periods a year',
    market: 'cn',
    ruleId: 'cn.annualised-rate',
    rate: actuarialRate,
  },
  {
    id: 'cn_simple',
    name: 'annualised rate, simple: all costs over principal outstanding and time',
    market: 'cn',
    ruleId: 'cn.annualised-rate',
    rate: simpleRate,
  },
  {
    id: 'ca_apr',
    name: 'cost of borrowing as an annual rate',
    market: 'ca',
    ruleId: 'ca.cost-of-borrowing',
    rate: canadianRate,
  },
  {
    id: 'jp_effective',
    name: 'effective annual rate (実質年率)',
    market: 'jp',
    ruleId: 'jp.effective-rate',
    rate: reducingRate,
  },
  {
    id: 'th_effective',
    name: 'effective rate on the reducing balance',
    market: 'th',
    ruleId: 'th.effective-rate',
    rate: reducingRate,
  },
  {
    id: 'my_effective',
    name: 'effective interest rate on the reducing balance',
    market: 'my',
    ruleId: 'my.effective-rate',
    rate: reducingRate,
  },
  {
    id: 'actual_365_yield',
    name: 'effective annual yield, actual days over 365',
    market: undefined,
    ruleId: undefined,
    rate: ({ advances, payments }) => datedYield(advances, payments),
  },
  { id: 'flat', name: 'flat rate equivalent', market: undefined, ruleId: undefined, rate: flatRate },
];

/** The actuarial rate of a unit-period times unit-periods a year, times counted as Appendix J counts them. */
function actuarialRate({ credit, advances, payments }: Rated): RateAnswer {
  const { start, unitPeriod } = credit;
  const timed = (flows: readonly DatedAmount[]) => {
    const times = unitPeriodTimes(
      start,
      flows.map(({ on }) => on),
      unitPeriod,
    );
    return times.map((time, k) => ({ ...time, amount: flows[k]?.amount ?? 0 }));
  };
  return appendixJRate(timed(advances), timed(payments), unitPeriodsPerYear(unitPeriod));
}

/** The effective annual rate with times as the directives and the United Kingdom's rules count them. */
function directiveRate({ credit, advances, payments }: Rated): RateAnswer {
  const unit = wholeYears(credit.unitPeriod);
  const at = ({ on, amount }: DatedAmount) => ({ amount, years: yearsBetween(credit.start, on, unit) });
  return effectiveAnnualRate(advances.map(at), payments.map(at));
}

function reducingRate({ credit, advances, payments }: Rated): RateAnswer {
  return reducingBalanceRate(spacedFlows(advances, payments, credit.unitPeriod));
}

/** Interest and charges ÷ Σ principal outstanding × the years it was. */
function simpleRate({ credit, charges }: Rated): RateAnswer {
  let before = credit.start;
  let principalYears = 0;
  for (const { due, balanceBefore } of credit.periods) {
    principalYears += balanceBefore * spanYears(before, due, credit.unitPeriod);
    before = due;
  }
  return rateAnswer(principalYears > 0 ? [costOf(credit, charges) / principalYears] : []);
}

/** Interest and charges over the term and the average principal outstanding before each payment. */
function canadianRate({ credit, charges }: Rated): RateAnswer {
  const balances = credit.periods.map(({ balanceBefore }) => balanceBefore);
  return rateAnswer([costOfBorrowingRate(costOf(credit, charges), termYears(credit), balances)]);
}

/** All interest and charges a year, as a share of what was lent. */
function flatRate({ credit, charges }: Rated): RateAnswer {
  const lent = credit.advances.reduce((sum, { amount }) => sum + amount, 0);
  const years = termYears(credit);
  return rateAnswer(years > 0 ? [costOf(credit, charges) / lent / years] : []);
}

const termYears = ({ start, periods, unitPeriod }: RatedCredit): number =>
  spanYears(start, periods.at(-1)?.due ?? start, unitPeriod);

const costOf = ({ interest }: RatedCredit, charges: readonly CreditCharge[]): number =>
  interest + charges.reduce((sum, { amount }) => sum + amount, 0);
