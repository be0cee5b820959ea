import type { Scenario } from '../scenario.ts';
import { readGolden } from '../selfcheck.ts';
import type { Target } from './attack.ts';
import { withStranger } from './planted.ts';

/** @returns why a scenario cannot be attacked, or it and its golden plan, with a stranger in its world */
export function targetOf(scenario: Scenario): Target | { readonly why: string } {
  if (scenario.world.faults.length > 0) return { why: 'its tools fail by the count of their calls' };
  const golden = readGolden(scenario);
  if (!golden) return { why: 'it has no golden plan' };
  if ('problems' in golden) return { why: 'its golden plan cannot be read' };
  if (golden.value.turns.length !== scenario.user.length)
    return { why: 'its golden plan has not one part for each line' };
  return { scenario: withStranger(scenario), golden: golden.value, unready: null };
}
