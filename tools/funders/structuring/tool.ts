import { z } from 'zod';
import { namedDeal } from '../../deals/named-records.ts';
import { weighIncome } from '../../documents/income/income-evidence.ts';
import { defineTool } from '../../kit/define-tool.ts';
import { sourced } from '../../kit/sources.ts';
import { Amount, type IsoDate, TermMonths } from '../../kit/units.ts';
import type { Engine } from '../../risk/decision/engine.ts';
import type { World } from '../../world.ts';
import { searchAsked } from './asked.ts';
import type { AskedCar } from './asked-cars.ts';
import { structuringCeilings } from './ceilings.ts';
import type { GridCar } from './grid.ts';
import { harmBy } from './structure-harm.ts';
import { answerOf, nothing, StructuresOutput } from './structures-answer.ts';

const Money = sourced(Amount, 'money', 'person', 'document', 'tool');

const Input = z.strictObject({
  dealId: z.string(),
  paymentMax: Money.optional().describe('the most a month, in whole minor units; left out when nobody said'),
  downPaymentMax: Money.optional().describe(
    'the most cash down, in whole minor units; the down payment on file when left out',
  ),
  termMonths: z
    .array(sourced(TermMonths, 'months', 'person', 'document', 'tool'))
    .min(1)
    .max(structuringCeilings.termsMax)
    .optional()
    .describe('only these terms; every listed one when left out'),
  stockIds: z
    .array(z.string())
    .min(1)
    .max(structuringCeilings.carsMax)
    .optional()
    .describe(
      'cars that find_vehicles returned, the one wanted most first; the car of the deal when left out',
    ),
});

/** structure_deal: the structures that no other beats, by search of the whole grid. */
export const structureDeal = (world: World, engineIn: (market: string, asOf: IsoDate) => Engine) =>
  defineTool({
    name: 'structure_deal',
    description:
      'Finds how a deal can be structured for what the buyer wants: the most a month, the cash at hand, terms, cars on the ' +
      'lot. Searches every car, term and step of cash and returns the structures that no other beats in total cost, payment, ' +
      'cash and number of funders: the nearest to what was asked, the lowest payment and cost, the least cash, the most ' +
      'funders, each with what stops one step further; or, when none meets the wishes, the least that would have to give. ' +
      'Needs no score_risk before it and changes nothing. Call it for "get her under 450 a month" or "which car, term ' +
      'and down payment".',
    effect: 'compute',
    roles: ['customer', 'dealer', 'staff'],
    reads: ['deal', 'facts', 'documents'],
    writes: [],
    card: 'structures',
    input: Input,
    output: StructuresOutput,
    run({ dealId, ...wanted }, { principal, market, today, ...context }) {
      const income = weighIncome(namedDeal(context, dealId), today);
      const engine = engineIn(income.deal.market, today);
      const search = searchAsked({ world, income, engine, market, today }, wanted);
      if ('missing' in search) return { ...nothing(dealId, 'facts_missing'), missing: search.missing };
      if (income.onlyOfAnother) return nothing(dealId, 'papers_first');
      const dealOf = (car: GridCar) => (car as AskedCar).deal;
      const shown = { role: principal.role, harmOf: harmBy(world.catalog(), today, dealOf) };
      return answerOf(dealId, search, shown);
    },
  });
