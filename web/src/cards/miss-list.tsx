import { useApp } from '../app-context.ts';
import type { MissView, OffersCard } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';
import { leverText } from './lever-text.ts';
import { StoppedBy } from './stopped-by.tsx';

type MissListProps = { readonly data: Pick<OffersCard, 'misses' | 'missCount' | 'stoppedBy'> };

/** Programs that do not take the deal: which rules stop each, what settles each rule, and what would make it fit. */
export function MissList({ data: { misses, missCount, stoppedBy } }: MissListProps) {
  const { words } = useApp();
  const speech = useSpeech();
  if (missCount === 0) return null;
  return (
    <details className="fold">
      <summary>{words.card.misses(missCount)}</summary>
      <StoppedBy stoppedBy={stoppedBy} />
      {misses.length < missCount && (
        <p className="fine">
          {words.offer.missesShown(speech.whole(misses.length), speech.whole(missCount))}
        </p>
      )}
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
  return (
    <li>
      <span>
        <strong>{miss.funder}</strong> <span className="muted">{miss.program}</span>
      </span>
      <ul>
        {miss.rules.map(({ code, settledBy }) => (
          <li key={code}>
            {speech.code('funder_rule', code)}
            {settledBy && (
              <span className="muted">
                {' '}
                · {words.offer.settledBy}: {leverText(settledBy, words, speech)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Cure miss={miss} />
    </li>
  );
}

/** Other terms with which the program takes the deal; else all that would have to change. */
function Cure({ miss: { cure, together } }: { readonly miss: MissView }) {
  const { words } = useApp();
  const speech = useSpeech();
  if (together?.length) {
    return (
      <span className="cure">
        {together.length === 1 ? words.card.cure : words.offer.together}:{' '}
        {together.map((lever) => leverText(lever, words, speech)).join(' + ')}
      </span>
    );
  }
  if (!cure) return null;
  const terms = [
    ...(cure.downPayment === undefined ? [] : [words.card.cureDown(speech.money(cure.downPayment))]),
    ...(cure.termMonths === undefined ? [] : [words.card.months(speech.whole(cure.termMonths))]),
  ];
  return (
    <span className="cure">
      {words.card.cure}: {terms.length > 0 ? terms.join(' · ') : speech.code('cure', cure.kind)}
    </span>
  );
}
