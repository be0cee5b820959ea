import { useApp } from '../app-context.ts';
import type { DealView } from '../deal-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';
import { FactSource } from './fact-source.tsx';
import { factValue } from './fact-value.ts';
import { conflictingKeys, standingFacts } from './standing-facts.ts';

/** Facts that contradict one another, side by side, each with where it comes from. */
export function Conflicts({ deal }: { readonly deal: DealView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const keys = conflictingKeys(deal.facts);
  if (keys.length === 0) return null;
  return (
    <section className="card conflicts" data-tone="warn" aria-labelledby="conflicts-title">
      <header className="card-head">
        <Icon name="alert" />
        <h3 id="conflicts-title">{words.desk.conflicts(keys.length)}</h3>
      </header>
      <div className="card-body">
        <p className="fine">{words.desk.conflictLead}</p>
        {keys.map((key) => (
          <div key={key} className="conflict">
            <p className="eyebrow">{speech.fact(key)}</p>
            <ul>
              {standingFacts(deal.facts, key).map((fact) => (
                <li key={`${fact.source}${fact.recordedAt}${JSON.stringify(fact.value)}`}>
                  <bdi className="conflict-value">{factValue(fact, speech, words, deal.currency)}</bdi>
                  <FactSource fact={fact} deal={deal} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
