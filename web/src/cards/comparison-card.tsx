import { useApp } from '../app-context.ts';
import type { ComparisonCard as ComparisonData } from '../card-types.ts';
import { CardFrame } from './card-frame.tsx';
import { FindingList } from './finding-list.tsx';
import { IncomeList } from './income-list.tsx';
import { Tag } from './tag.tsx';

/** What the papers of a deal say against one another. */
export function ComparisonCard({
  data: { dealId, findings, incomes = [], documentCount },
}: {
  readonly data: ComparisonData;
}) {
  const { words } = useApp();
  const tag =
    findings.length > 0 ? (
      <Tag tone="warn" text={words.card.findings(findings.length)} />
    ) : (
      <Tag tone="good" text={words.card.noFindings} />
    );
  return (
    <CardFrame kind="document" icon="scale" title={words.card.compared(documentCount)} aside={tag}>
      <FindingList findings={findings} dealId={dealId} />
      <IncomeList incomes={incomes} dealId={dealId} />
    </CardFrame>
  );
}
