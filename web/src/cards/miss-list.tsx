import { useApp } from '../app-context.ts';
import type { MissView } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';

/** Programs that do not take the deal: which rule stopped each, and the nearest cure. */
export function MissList({ misses }: { readonly misses: readonly MissView[] }) {
  const { words } = useApp();
  if (misses.length === 0) return null;
  return (
    <details className="fold">
      <summary>{words.card.misses(misses.length)}</summary>
      <ul className="misses">
        {misses.map((miss) => (
          <Miss key={miss.programId} miss={miss} />
        ))}
      </ul>
    </details>
  );
}

function Miss({ miss }: { readonly miss: MissView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { cure } = miss;
  const cureText = cure && [
    ...(cure.downPayment === undefined ? [] : [words.card.cureDown(speech.money(cure.downPayment))]),
    ...(cure.termMonths === undefined ? [] : [words.card.months(speech.whole(cure.termMonths))]),
  ];
  return (
    <li>
      <span>
        <strong>{miss.funder}</strong> <span className="muted">{miss.program}</span>
      </span>
      <span>{miss.rules.map(({ code }) => speech.code('funder_rule', code)).join(' · ')}</span>
      {cure && (
        <span className="cure">
          {words.card.cure}: {cureText?.length ? cureText.join(' · ') : speech.code('cure', cure.kind)}
        </span>
      )}
    </li>
  );
}
