import type { Deal } from '../../deals/deal.ts';
import { dealerOf } from '../../deals/named-records.ts';
import { readDeal } from '../../deals/structure.ts';
import { weighIncome } from '../../documents/income/income-evidence.ts';
import { IsoDate } from '../../kit/units.ts';
import type { World } from '../../world.ts';
import { decide } from '../decision/decide.ts';
import { engineFor } from '../decision/engine-for.ts';
import { riskInputs } from '../decision/risk-inputs.ts';
import { decisionOnFile, type OfferedTerms } from './notice-case.ts';

/**
 * The terms of the counteroffer on file: the engine's own answer, worked out again from the facts and the terms it was
 * asked about, as of the day it answered. Undefined where the record is no counteroffer, or the engine no longer makes it.
 */
export function offeredTerms(deal: Deal, world: World): OfferedTerms | undefined {
  const record = decisionOnFile(deal);
  if (record?.decision !== 'counteroffer' || !record.structure) return undefined;
  const on = IsoDate.parse(record.scoredAt.slice(0, 10));
  const { termMonths, downPayment } = record.structure;
  const weighed = weighIncome(deal, on).deal;
  const read = readDeal(weighed, world.catalog(), dealerOf(world, weighed), { termMonths, downPayment });
  if ('missing' in read) return undefined;
  const made = decide(engineFor(deal.market, on), riskInputs(read, on));
  return made.decision === 'counteroffer' ? { ...made.counteroffer, termMonths } : undefined;
}
