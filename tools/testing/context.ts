import type { ToolContext } from '../kit/define-tool.ts';
import { Currency, IsoDate } from '../kit/units.ts';
import type { MarketPack } from '../markets/market-pack.ts';

/** A market of no rules, for tests that are not about rules. */
const testMarket: MarketPack = {
  id: 'us',
  currency: Currency.parse('USD'),
  currencyExponent: 2,
  rules: [],
};

/** What `callTool` takes, the same in every run: Monday 2 March 2026, customer_maya of dealer_1, no deal, ids counted from 1. */
export function fixedContext(
  overrides: Partial<Omit<ToolContext, 'record'>> = {},
): Omit<ToolContext, 'record'> {
  let ids = 0;
  return {
    principal: { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' },
    market: testMarket,
    today: IsoDate.parse('2026-03-02'),
    now: '2026-03-02T15:00:00.000Z',
    deal: undefined,
    evidence: { kind: 'message', messageId: 'message_1' },
    newId: (prefix) => `${prefix}_${++ids}`,
    signal: new AbortController().signal,
    ...overrides,
  };
}
