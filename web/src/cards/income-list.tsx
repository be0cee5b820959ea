import { useApp } from '../app-context.ts';
import type { IncomeView } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';
import { SourceButtons } from './source-buttons.tsx';

interface IncomeListProps {
  readonly incomes: readonly IncomeView[];
  readonly dealId: string;
}

/** The monthly incomes that the papers show, each with how it was worked out, what speaks against it and where it stands. */
export function IncomeList({ incomes, dealId }: IncomeListProps) {
  const { words } = useApp();
  const speech = useSpeech();
  if (incomes.length === 0) return null;
  return (
    <ul className="findings incomes">
      {incomes.map(({ method, basis, monthly, foreign, payer, against, evidence }, i) => (
        <li key={`${method}${basis}${i.toString()}`}>
          <span>
            {basis === 'gross' ? words.card.monthlyGross : words.card.monthlyNet}:{' '}
            <strong>{monthly === undefined ? foreign : speech.money(monthly)}</strong>
            {payer && (
              <bdi className="printed" title={words.card.fromDocument}>
                {payer}
              </bdi>
            )}
            <span className="muted finding-cure">
              {[
                speech.code('income_method', method),
                ...against.map((doubt) => speech.code('income_doubt', doubt)),
              ].join(' · ')}
            </span>
            <SourceButtons places={evidence} dealId={dealId} />
          </span>
        </li>
      ))}
    </ul>
  );
}
