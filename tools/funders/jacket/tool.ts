import { z } from 'zod';
import type { Deal } from '../../deals/deal.ts';
import { dealerOf, namedDeal } from '../../deals/named-records.ts';
import { defineTool, type ToolContext } from '../../kit/define-tool.ts';
import type { World } from '../../world.ts';
import { JacketView } from './output.ts';
import { jacketReport } from './report.ts';
import { viewJacket } from './view.ts';

/** A deal's jacket as the principal may see it. @throws AppError what `jacketReport` throws */
export function jacketFor(
  world: World,
  deal: Deal,
  { principal, market, today }: Pick<ToolContext, 'principal' | 'market' | 'today'>,
  funder: string | undefined,
): JacketView {
  const setting = {
    catalog: world.catalog(),
    dealer: dealerOf(world, deal),
    market,
    today,
    sent: world.sent,
    funder,
  };
  return viewJacket(jacketReport(deal, setting), principal.role);
}

/** review_jacket: what each funder would send the jacket back for, and what to collect. */
export const reviewJacket = (world: World) =>
  defineTool({
    name: 'review_jacket',
    description:
      'What is wrong with the papers and terms of a deal, funder program by funder program: every paper missing or not ' +
      'good enough, every contradiction, with page, cure, who must act and whether it blocks submission or funding; and ' +
      'the shortest list of what to collect for the best offer and for all. Compares the papers now. Call it for "what do I ' +
      'need before I send this", "what is missing" and "why would they kick this back"; with funder for one of them. ' +
      'Without it: where the deal was sent, else the offers on file.',
    effect: 'read',
    roles: ['customer', 'dealer', 'staff'],
    reads: [
      'deal',
      'facts',
      'documents',
      'verification',
      'score',
      'offers',
      'submissions',
      'notices',
      'handoff',
    ],
    writes: [],
    card: 'jacket',
    input: z.strictObject({
      dealId: z.string(),
      funder: z
        .string()
        .trim()
        .min(1)
        .max(80)
        .optional()
        .describe('a funder or one of its programs, by name or id'),
    }),
    output: JacketView,
    run: ({ dealId, funder }, context) => jacketFor(world, namedDeal(context, dealId), context, funder),
  });
