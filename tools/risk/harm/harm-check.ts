import type { AnnualRate, IsoDate, Minor } from '../../kit/units.ts';
import { minor, Ratio } from '../../kit/units.ts';
import { sameDayNextMonth } from '../../repayment/calendar/calendar.ts';
import { levelPayment } from '../../repayment/contract/level-payment.ts';
import { levelSchedule } from '../../repayment/contract/schedule.ts';
import { type CarValue, type Depreciation, equityOf } from '../../repayment/purchase/equity.ts';
import { debtToIncome } from '../ratios.ts';
import {
  type Burden,
  type CarriedAddOn,
  type HarmFinding,
  type HarmLevel,
  levelOf,
  worstOf,
} from './finding.ts';
import type { HarmPolicy } from './policy.ts';

/** Who would pay, and for what. Amounts are minor units a month. */
export interface HarmInputs {
  readonly grossMonthlyIncome: Minor;
  readonly monthlyDebt: Minor;
  readonly housingPayment: Minor;
  /** On the car driven now; null when it is not known, 0 when there is none. */
  readonly presentCarPayment: Minor | null;
  /** The car to be bought; null where its value is not known. */
  readonly car: CarValue | null;
  /** An assumption, which whoever shows a figure of it names. */
  readonly depreciation: Depreciation;
  readonly addOns: readonly CarriedAddOn[];
}

/** What would be approved. */
export interface HarmTerms {
  /** Minor units that bear interest. */
  readonly principal: Minor;
  readonly annualRate: AnnualRate;
  /** A `fixed` rate stands; a `variable` one may rise, and a `qualifying` one is not a funder's yet. */
  readonly rateKind: 'fixed' | 'variable' | 'qualifying';
  readonly termMonths: number;
  /** Interest runs from here; the first payment is due on the same day of the next month. */
  readonly contractDate: IsoDate;
}

export interface HarmCheck {
  /** The worst of the findings. `stop` means that a person looks before anybody says yes; it declines nobody. */
  readonly outcome: HarmLevel;
  readonly payment: Minor;
  /** As things are, before any stress. */
  readonly burden: Burden;
  readonly findings: readonly HarmFinding[];
}

/**
 * What a loan would mean for the one who pays it, before anybody says yes: payment shock, stress of income and rate,
 * months of negative equity, add-ons one by one. What is not known is not found: without a present payment there is no
 * shock to measure, without a car's value no equity. Pure.
 *
 * @throws AppError what `levelSchedule` throws: `repayment/term_out_of_range`, `repayment/amount_too_small`
 */
export function harmCheck(policy: HarmPolicy, inputs: HarmInputs, terms: HarmTerms): HarmCheck {
  const payment = levelPayment(terms.principal, terms.annualRate, terms.termMonths);
  const findings: HarmFinding[] = [
    ...shocks(policy, inputs, payment),
    ...incomeStress(policy, inputs, payment),
    ...rateStress(policy, inputs, terms),
    ...negativeEquity(policy, inputs, terms),
    ...inputs.addOns.map((addOn): HarmFinding => ({ ...addOn, ...optIn(policy, addOn) })),
  ];
  const burden = burdenOn(inputs.grossMonthlyIncome, inputs, payment);
  return { outcome: worstOf(findings), payment, burden, findings };
}

/** A yes that only the dealer tells of is shown with a caution, so that the buyer sees it before signing. */
function optIn({ addOnWithoutOptIn }: HarmPolicy, { optedIn }: CarriedAddOn) {
  if (optedIn === 'by_buyer') return { code: 'add_on_chosen', level: 'clear' } as const;
  if (optedIn === 'no') return { code: 'add_on', level: addOnWithoutOptIn } as const;
  return { code: 'add_on_told', level: 'caution' } as const;
}

/** The largest ratio that the schema holds. */
const timesMax = 1000;

/** New payment ÷ present payment, for the car and for the home, where there is one. */
function shocks({ paymentShock }: HarmPolicy, inputs: HarmInputs, payment: Minor): HarmFinding[] {
  const present = [
    ['payment_shock_car', inputs.presentCarPayment, paymentShock.car],
    ['payment_shock_housing', inputs.housingPayment, paymentShock.housing],
  ] as const;
  return present.flatMap(([code, presentPayment, limit]) => {
    if (presentPayment === null || presentPayment <= 0) return [];
    const times = Ratio.parse(Math.min(timesMax, payment / presentPayment));
    return [{ code, presentPayment, times, level: levelOf(times, limit) }];
  });
}

/** Income × (1 − drop), rounded to the minor unit; debts, home and payment as they are. */
function incomeStress(
  { incomeStress: drops }: HarmPolicy,
  inputs: HarmInputs,
  payment: Minor,
): HarmFinding[] {
  return drops.map(({ drop, dti: limit }) => {
    const income = minor(inputs.grossMonthlyIncome * (1 - drop));
    const burden = burdenOn(income, inputs, payment);
    return {
      code: 'income_stress',
      drop: Ratio.parse(drop),
      income,
      ...burden,
      level: levelOf(burden.dti, limit),
    };
  });
}

/** The payment at a rate that is higher by the policy's rise, where the rate may still move. */
function rateStress({ rateStress: stress }: HarmPolicy, inputs: HarmInputs, terms: HarmTerms): HarmFinding[] {
  if (terms.rateKind === 'fixed') return [];
  const annualRate = Math.min(1, Math.round((terms.annualRate + stress.rise) * 1e6) / 1e6) as AnnualRate;
  const payment = levelPayment(terms.principal, annualRate, terms.termMonths);
  const burden = burdenOn(inputs.grossMonthlyIncome, inputs, payment);
  return [{ code: 'rate_stress', annualRate, payment, ...burden, level: levelOf(burden.dti, stress.dti) }];
}

function burdenOn(
  income: Minor,
  { monthlyDebt: debt, housingPayment: housing }: HarmInputs,
  payment: Minor,
): Burden {
  const dti = debtToIncome({ debt, housing, payment }, income);
  return { dti, left: minor(income - debt - housing - payment) };
}

/** By the schedule of the loan and the depreciation assumed. */
function negativeEquity(
  policy: HarmPolicy,
  { car, depreciation }: HarmInputs,
  terms: HarmTerms,
): HarmFinding[] {
  if (!car) return [];
  const { contractDate, principal } = terms;
  const { rows } = levelSchedule({ ...terms, firstDue: sameDayNextMonth(contractDate) });
  const owed = [{ from: contractDate, balance: principal }].concat(
    rows.map(({ due, balance }) => ({ from: due, balance })),
  );
  const { monthsUnderwater: months, evenFrom } = equityOf(owed, car, depreciation);
  return [{ code: 'negative_equity', months, evenFrom, level: levelOf(months, policy.negativeEquityMonths) }];
}
