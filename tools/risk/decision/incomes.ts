import type { Deal, ScoreRecord } from '../../deals/deal.ts';
import { type Fact, type Income, resolveFact } from '../../deals/facts.ts';
import { monthlyIncome } from '../../deals/structure.ts';

/** A month's income as people say and as verified papers show it, kept side by side: they are two facts, not one. */
export function incomesOf({ facts }: Deal): NonNullable<ScoreRecord['incomes']> {
  const monthly = (those: readonly Fact[]) => {
    const { value } = resolveFact(those, 'income.gross');
    return value === undefined ? null : monthlyIncome(value as Income);
  };
  const incomes = facts.filter(({ key }) => key === 'income.gross');
  return {
    stated: monthly(incomes.filter(({ evidence }) => evidence.kind !== 'document')),
    verified: monthly(incomes.filter(({ verified }) => verified)),
  };
}
