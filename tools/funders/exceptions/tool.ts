import { z } from 'zod';
import { dealerOf, namedDeal } from '../../deals/named-records.ts';
import { code, rate } from '../../kit/claims.ts';
import { defineTool } from '../../kit/define-tool.ts';
import { invalidInput } from '../../kit/errors.ts';
import { sourced } from '../../kit/sources.ts';
import { AnnualRate } from '../../kit/units.ts';
import type { World } from '../../world.ts';
import { exceptedMarkup, markupReasons } from './markup-exception.ts';

/** record_markup_exception: a lower markup for one buyer, with its reason, on the deal file. */
export const recordMarkupException = (world: World) =>
  defineTool({
    name: 'record_markup_exception',
    description:
      'Lowers for one deal the most the dealership adds to a buy rate, for one of the listed reasons, and keeps who, when ' +
      'and why for a fair-lending review. Never raises it. Only when the dealer names both the markup and the reason; ' +
      'ask for what is missing, and never choose a reason for them. Offers on file are dropped: run find_funders again.',
    effect: 'record',
    roles: ['dealer', 'staff'],
    reads: ['deal'],
    writes: ['deal'],
    input: z.strictObject({
      dealId: z.string(),
      markupMax: sourced(AnnualRate, 'rate', 'person').describe(
        'the most added to the buy rate, as the dealer says; a fraction, 0.01 for one point, 0 for none',
      ),
      reason: z.enum(markupReasons),
    }),
    output: z.strictObject({
      dealId: z.string(),
      exceptionId: z.string(),
      reason: code('markup_reason', markupReasons),
      markupMax: rate('markup_max'),
      insteadOf: rate('markup_before'),
    }),
    run({ dealId, markupMax, reason }, context) {
      const { principal, now, newId, record } = context;
      const deal = namedDeal(context, dealId);
      const insteadOf = exceptedMarkup(deal.markupExceptions) ?? dealerOf(world, deal).markupMax;
      if (markupMax >= insteadOf) throw notLower(markupMax > insteadOf);
      const exceptionId = newId('markup');
      record({
        op: 'add_markup_exception',
        exception: {
          id: exceptionId,
          markupMax,
          insteadOf,
          reason,
          recordedBy: { id: principal.id, role: principal.role },
          recordedAt: now,
        },
      });
      return { dealId, exceptionId, reason, markupMax, insteadOf };
    },
  });

const notLower = (higher: boolean) =>
  invalidInput(
    'funders/markup_not_lower',
    `The markup named is ${higher ? 'above' : 'the same as'} the one that stands for this buyer.`,
    'An exception only lowers it: name a lower markup, or record none.',
  );
