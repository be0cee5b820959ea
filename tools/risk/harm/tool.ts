import { z } from 'zod';
import { addOnCodes } from '../../deals/add-ons.ts';
import { dealerOf, namedDeal } from '../../deals/named-records.ts';
import { type DealInputs, readDeal } from '../../deals/structure.ts';
import { WhatIf } from '../../deals/what-if.ts';
import { weighIncome } from '../../documents/income/income-evidence.ts';
import { amount, code, day, months, rate, ratio } from '../../kit/claims.ts';
import { defineTool, type ToolContext } from '../../kit/define-tool.ts';
import { sourced } from '../../kit/sources.ts';
import { Amount, type IsoDate } from '../../kit/units.ts';
import { readLoan } from '../../repayment/loan-input.ts';
import type { World } from '../../world.ts';
import { assess } from '../decision/assess.ts';
import type { Engine } from '../decision/engine.ts';
import { riskInputs } from '../decision/risk-inputs.ts';
import { harmInputs } from './deal-harm.ts';
import { type HarmFinding, harmCodes, harmLevels } from './finding.ts';
import { type HarmTerms, harmCheck } from './harm-check.ts';
import { harmPolicyInForce } from './policy.ts';

export const paymentBases = ['offer_on_file', 'qualifying_rate'] as const;

/** Figures that a finding has no use for are absent. */
const Finding = z.strictObject({
  code: code('harm_finding', harmCodes),
  level: code('harm_level', harmLevels),
  presentPayment: amount('present_payment').optional(),
  times: ratio('payment_shock').optional(),
  drop: ratio('income_drop').optional(),
  income: amount('stressed_income').optional(),
  sellRate: rate('stressed_rate').optional(),
  payment: amount('stressed_payment').optional(),
  dti: ratio('stressed_dti').optional(),
  left: amount('left_over').optional(),
  months: months('months_negative_equity').optional(),
  evenFrom: day('equity_from').optional(),
  basis: code('equity_basis', ['assumed_depreciation']).optional(),
  addOn: code('add_on', addOnCodes).optional(),
  price: amount('add_on_price').optional(),
});

const Output = z.strictObject({
  dealId: z.string(),
  outcome: code('harm_outcome', harmLevels).nullable(),
  basis: code('payment_basis', paymentBases).nullable(),
  monthlyPayment: amount('checked_payment').nullable(),
  sellRate: rate('checked_rate').nullable(),
  termMonths: months('term').nullable(),
  dti: ratio('checked_dti').nullable(),
  left: amount('left_over').nullable(),
  findings: z.array(Finding),
  missing: z.array(z.string()),
  policy: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
});

/** check_affordability: what a loan would mean for the one who pays it, before anybody says yes. */
export const checkAffordability = (world: World, engineIn: (market: string, asOf: IsoDate) => Engine) =>
  defineTool({
    name: 'check_affordability',
    description:
      'The harm check before a yes on a deal: the payment beside the present car and housing payment, DTI and what is ' +
      'left if income drops by 10 or 20 %, the payment if the rate rises by two points, months of negative equity by an ' +
      'assumed depreciation, and add-ons without an opt-in. "stop" asks for a person to look first; it is no decline. At ' +
      'the offer on file, else at the rate the check qualifies at. Call it for "can I afford this" and "what if my ' +
      'income drops". House thresholds, not law.',
    effect: 'compute',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents', 'score', 'offers'],
    writes: [],
    card: 'affordability',
    input: z.strictObject({
      dealId: z.string(),
      offerId: z
        .string()
        .optional()
        .describe('an offerId that find_funders returned; the cheapest when left out'),
      whatIf: WhatIf.optional(),
      presentCarPayment: sourced(Amount, 'money', 'person')
        .optional()
        .describe('minor units a month on the car driven now, as stated; left out when nobody said'),
    }),
    output: Output,
    run({ dealId, offerId, whatIf, presentCarPayment = null }, context) {
      const { deal } = weighIncome(namedDeal(context, dealId), context.today);
      const [catalog, today] = [world.catalog(), context.today];
      const { policy, hash } = harmPolicyInForce;
      const named = { id: policy.id, version: policy.version, hash };
      const read = readDeal(deal, catalog, dealerOf(world, deal), whatIf);
      if ('missing' in read) return { dealId, ...nothingToCheck, missing: read.missing, policy: named };
      const offered = deal.offers !== null && deal.offers.offers.length > 0 && whatIf === undefined;
      const terms = offered
        ? offeredTerms(world, { dealId, offerId }, context)
        : qualifyingTerms(engineIn(deal.market, today), read, today);
      const inputs = harmInputs(deal, read, { catalog, today, presentCarPayment });
      const { outcome, payment, burden, findings } = harmCheck(policy, inputs, terms);
      return {
        dealId,
        outcome,
        basis: offered ? paymentBases[0] : paymentBases[1],
        monthlyPayment: payment,
        sellRate: terms.annualRate,
        termMonths: terms.termMonths,
        ...burden,
        findings: findings.map(viewOf),
        missing: [],
        policy: named,
      };
    },
  });

const nothingToCheck = {
  outcome: null,
  basis: null,
  monthlyPayment: null,
  sellRate: null,
  termMonths: null,
  dti: null,
  left: null,
  findings: [],
};

/** The contract of an offer on the deal's file: its rate stands. */
function offeredTerms(
  world: World,
  offer: { readonly dealId: string; readonly offerId: string | undefined },
  context: ToolContext,
): HarmTerms {
  const { totals, annualRate, termMonths, contractDate } = readLoan(world, offer, context);
  return { principal: totals.principal, annualRate, termMonths, contractDate, rateKind: 'fixed' };
}

/** Before there is an offer: what the engine qualifies the deal at. */
function qualifyingTerms(engine: Engine, read: DealInputs, today: IsoDate): HarmTerms {
  const { band } = assess(engine, riskInputs(read, today));
  const { amountFinanced: principal, termMonths } = read.structure;
  return {
    principal,
    termMonths,
    annualRate: band.qualifyingRate,
    contractDate: today,
    rateKind: 'qualifying',
  };
}

const viewOf = (finding: HarmFinding): z.input<typeof Finding> => ({
  code: finding.code,
  level: finding.level,
  ...figuresOf(finding),
});

function figuresOf(finding: HarmFinding): Partial<z.input<typeof Finding>> {
  switch (finding.code) {
    case 'payment_shock_car':
    case 'payment_shock_housing':
      return { presentPayment: finding.presentPayment, times: finding.times };
    case 'income_stress':
      return { drop: finding.drop, income: finding.income, dti: finding.dti, left: finding.left };
    case 'rate_stress':
      return { sellRate: finding.annualRate, payment: finding.payment, dti: finding.dti, left: finding.left };
    case 'negative_equity':
      return {
        months: finding.months,
        basis: 'assumed_depreciation',
        ...(finding.evenFrom && { evenFrom: finding.evenFrom }),
      };
    case 'add_on':
    case 'add_on_chosen':
    case 'add_on_told':
      return { addOn: finding.addOn, price: finding.amount };
  }
}
