import { useApp } from '../app-context.ts';
import type { OffersCard } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';

/** How many programs each rule stops, the one that stops most first. */
export function StoppedBy({ stoppedBy }: Pick<OffersCard, 'stoppedBy'>) {
  const { words } = useApp();
  const speech = useSpeech();
  if (!stoppedBy?.length) return null;
  return (
    <>
      <p className="fine">{words.offer.stoppedBy}</p>
      <ul className="stopped-by" aria-label={words.offer.stoppedBy}>
        {stoppedBy
          .toSorted((a, b) => b.programs - a.programs)
          .map(({ code, programs }) => (
            <li key={code}>
              {speech.code('funder_rule', code)}: <strong>{speech.whole(programs)}</strong>
            </li>
          ))}
      </ul>
    </>
  );
}
