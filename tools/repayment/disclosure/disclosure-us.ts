import { invalidInput } from '../../kit/errors.ts';
import { type IsoDate, type Minor, minor } from '../../kit/units.ts';
import { marketPacks } from '../../markets/market-packs.ts';
import { ruleInForce } from '../../markets/rules.ts';
import type { ContractSchedule } from '../contract/contract.ts';
import { type CreditCharge, countedCharges } from '../rates/credit-charges.ts';
import { legalRates } from '../rates/every-rate.ts';
import type { RateAnswer } from '../rates/flow-rates.ts';
import type { RateVerdict } from '../rates/rate-verdict.ts';
import { type PaymentLine, paymentLines } from './payment-lines.ts';

export interface UsCreditInputs {
  /** The cash price or the amount of the loan before any finance charge is added, less the down payment. */
  readonly principal: Minor;
  /** Financed by the creditor and not part of the finance charge: insurance, registration. */
  readonly otherFinanced: Minor;
  readonly prepaidFinanceCharge: Minor;
  readonly payments: readonly Minor[];
}

/** The three amounts of the Truth in Lending box that follow from the contract's payments. */
export interface UsDisclosure {
  readonly amountFinanced: Minor;
  readonly totalOfPayments: Minor;
  readonly financeCharge: Minor;
}

/**
 * The amount financed of `usAmountFinanced`; finance charge = total of payments − amount financed.
 *
 * @throws AppError `repayment/disclosure_out_of_range` when an amount is negative or no payments make up the amount financed
 * @see 12 CFR 1026.18(b), (d), (h)
 */
export function usDisclosure(inputs: UsCreditInputs): UsDisclosure {
  const amountFinanced = usAmountFinanced(inputs);
  if (inputs.payments.some((payment) => !(payment >= 0))) throw outOfRange();
  const totalOfPayments = minor(inputs.payments.reduce((sum, payment) => sum + payment, 0));
  if (totalOfPayments < amountFinanced) throw outOfRange();
  return { amountFinanced, totalOfPayments, financeCharge: minor(totalOfPayments - amountFinanced) };
}

/**
 * Amount financed = principal + other amounts financed − prepaid finance charge, in minor units.
 *
 * @throws AppError `repayment/disclosure_out_of_range`
 * @see 12 CFR 1026.18(b)
 */
export function usAmountFinanced({
  principal,
  otherFinanced,
  prepaidFinanceCharge,
}: Omit<UsCreditInputs, 'payments'>): Minor {
  const amountFinanced = minor(principal + otherFinanced - prepaidFinanceCharge);
  if (principal >= 0 && otherFinanced >= 0 && prepaidFinanceCharge >= 0 && amountFinanced >= 0) {
    return amountFinanced;
  }
  throw outOfRange();
}

const outOfRange = () =>
  invalidInput(
    'repayment/disclosure_out_of_range',
    'A disclosure is of amounts that are not negative and of payments that make up the amount financed.',
    'Give the principal, the prepaid finance charge and every payment.',
  );

/**
 * The principal for the amount financed of a note whose face holds precomputed interest, whether discounted from the face
 * or added to it: face − precomputed finance charge.
 *
 * @see 12 CFR 1026 Supplement I, comment 18(b)(2)-1 and 18(b)(3)-1
 */
export const discountPrincipal = (face: Minor, precomputedInterest: Minor): Minor =>
  minor(face - precomputedInterest);

/** Where the amount financed goes, in the regulation's own four heads. */
interface AmountFinancedItem {
  readonly head: 'given_directly' | 'credited_to_account' | 'paid_to_others' | 'prepaid_finance_charge';
  readonly amount: Minor;
}

/** Every figure of the Truth in Lending box. None of them is an estimate: all are worked out from the signed terms. */
export interface UsBox extends UsDisclosure {
  readonly apr: RateAnswer;
  /** Cash price, other amounts financed and finance charge together; undefined when it is no sale on credit. */
  readonly totalSalePrice: Minor | undefined;
  readonly itemization: readonly AmountFinancedItem[];
  readonly paymentSchedule: readonly PaymentLine[];
  readonly estimates: readonly string[];
}

/**
 * The figures that 12 CFR 1026.18 asks for, from a contract's schedule.
 *
 *     amount financed = drawdowns − prepaid finance charge      total sale price = down payment + amount financed + finance charge
 *
 * @param charges beside the payments; those the pack counts and that fall on the first day are the prepaid finance charge
 * @param sale the whole down payment, trade-in equity included, and what of the amount financed goes to others than the
 *   seller; undefined for a loan that pays for nothing in particular
 * @throws AppError what `legalRates` throws; `repayment/itemization_does_not_foot` when others get more than is financed
 * @see 12 CFR 1026.18(b) to (e), (g), (h) and (j)
 */
export function usBox(
  schedule: ContractSchedule,
  charges: readonly CreditCharge[],
  sale: { readonly downPayment: Minor; readonly paidToOthers: Minor } | undefined,
): UsBox {
  const start = schedule.drawdowns[0]?.on;
  const apr = legalRates(schedule, charges).find(({ method }) => method === 'us_apr')?.answer;
  const counted = start === undefined ? [] : countedCharges('us', charges, start);
  const prepaidFinanceCharge = minor(sumOf(counted.filter(({ on }) => on === start)));
  const later = counted.filter(({ on }) => on !== start).map(({ amount }) => amount);
  const disclosure = usDisclosure({
    principal: minor(sumOf(schedule.drawdowns)),
    otherFinanced: minor(0),
    prepaidFinanceCharge,
    payments: [...schedule.rows.map(({ payment }) => payment), ...later],
  });
  const { amountFinanced, financeCharge } = disclosure;
  return {
    ...disclosure,
    apr: apr ?? { status: 'none' },
    totalSalePrice: sale && minor(sale.downPayment + amountFinanced + financeCharge),
    itemization: itemized(amountFinanced, prepaidFinanceCharge, sale),
    paymentSchedule: paymentLines(schedule.rows),
    estimates: [],
  };
}

/** @see 12 CFR 1026.18(c)(1)(i) to (iv) */
function itemized(
  amountFinanced: Minor,
  prepaidFinanceCharge: Minor,
  sale: { readonly paidToOthers: Minor } | undefined,
): readonly AmountFinancedItem[] {
  const toOthers = sale?.paidToOthers ?? minor(0);
  if (toOthers < 0 || toOthers > amountFinanced) throw doesNotFoot();
  const rest = minor(amountFinanced - toOthers);
  const items: readonly AmountFinancedItem[] = [
    { head: sale ? 'credited_to_account' : 'given_directly', amount: rest },
    { head: 'paid_to_others', amount: toOthers },
    { head: 'prepaid_finance_charge', amount: prepaidFinanceCharge },
  ];
  return items.filter(({ amount }) => amount !== 0);
}

/**
 * Whether a disclosed finance charge is near enough: within 5 dollars where little is financed, within 10 otherwise, both as
 * the pack has them.
 *
 * @see 12 CFR 1026.18(d)(2)
 */
export function financeChargeVerdict(
  disclosed: Minor,
  { financeCharge, amountFinanced }: UsDisclosure,
  asOf: IsoDate,
): RateVerdict {
  const limits = ruleInForce(marketPacks.us, 'us.regz.closed-end-disclosures', asOf)?.parameters;
  if (!limits) return 'no_rule';
  const small = amountFinanced <= Number(limits.smallAmountFinancedMax);
  const tolerance = Number(small ? limits.financeChargeToleranceSmall : limits.financeChargeTolerance);
  return Math.abs(disclosed - financeCharge) <= tolerance ? 'within' : 'outside';
}

const sumOf = (lines: readonly { readonly amount: Minor }[]): number =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

const doesNotFoot = () =>
  invalidInput(
    'repayment/itemization_does_not_foot',
    'What is paid to others is not part of the amount financed.',
    'Give what the lender pays to others on the customer’s behalf, at most the amount financed.',
  );
