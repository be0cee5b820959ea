import { useApp } from '../app-context.ts';
import { CardFrame } from '../cards/card-frame.tsx';
import type { DealView } from '../deal-types.ts';
import type { Words } from '../language/words.ts';
import { useSpeech } from '../use-speech.ts';
import { FactSource } from './fact-source.tsx';
import { factValue } from './fact-value.ts';
import { partsOfLabel, standingFacts } from './standing-facts.ts';

type Group = keyof Words['desk']['groups'];

const groups: Readonly<Record<Group, readonly string[]>> = {
  buyer: ['buyer.', 'credit.'],
  income: ['income.', 'employment.'],
  residence: ['residence.', 'obligations.'],
  vehicle: ['vehicle.'],
  terms: ['terms.', 'addOns.'],
  insurance: ['insurance.'],
};

/** Every fact on file with its source and evidence. */
export function FactGroups({ deal }: { readonly deal: DealView }) {
  const { words } = useApp();
  const keys = [...new Set(deal.facts.map(({ key }) => key))].filter((key) => !partsOfLabel.has(key));
  return (
    <CardFrame kind="facts" icon="list" title={words.desk.facts}>
      {(Object.keys(groups) as Group[]).map((group) => {
        const own = keys.filter((key) => groups[group].some((prefix) => key.startsWith(prefix)));
        return (
          own.length > 0 && <FactGroup key={group} title={words.desk.groups[group]} keys={own} deal={deal} />
        );
      })}
    </CardFrame>
  );
}

interface FactGroupProps {
  readonly title: string;
  readonly keys: readonly string[];
  readonly deal: DealView;
}

function FactGroup({ title, keys, deal }: FactGroupProps) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <div className="fact-group">
      <p className="eyebrow">{title}</p>
      <dl>
        {keys.map((key) => {
          const [fact] = standingFacts(deal.facts, key);
          if (!fact) return null;
          return (
            <div key={key}>
              <dt>{speech.fact(key)}</dt>
              <dd>
                <bdi>{factValue(fact, speech, words, deal.currency)}</bdi>
                <FactSource fact={fact} deal={deal} />
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
