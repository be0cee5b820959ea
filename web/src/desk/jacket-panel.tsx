import { useId, useState } from 'react';
import { useApp } from '../app-context.ts';
import { JacketCard } from '../cards/jacket-card.tsx';
import type { DealView } from '../deal-types.ts';
import { useJacket } from './use-jacket.ts';

/** The deal's papers as every funder that made an offer would look at them, or as one of them. */
export function JacketPanel({ deal }: { readonly deal: DealView }) {
  const { words } = useApp();
  const [funder, setFunder] = useState('');
  const select = useId();
  const jacket = useJacket(deal, funder);
  const offered = [...deal.submissions.map(({ offer }) => offer), ...(deal.offers?.offers ?? [])];
  const funders = [...new Set(offered.map(({ funderName }) => funderName))];
  if (!jacket) return null;
  return (
    <JacketCard data={jacket}>
      {funders.length > 1 && (
        <p className="jacket-choice">
          <label htmlFor={select}>{words.jacket.lookAs}</label>{' '}
          <select id={select} value={funder} onChange={(event) => setFunder(event.target.value)}>
            <option value="">{words.jacket.everyOffer}</option>
            {funders.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </p>
      )}
    </JacketCard>
  );
}
