import { useApp } from '../app-context.ts';
import { CardFrame } from '../cards/card-frame.tsx';
import type { DealView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';

/** Every lower markup for this buyer, as a fair-lending review asks for it: from what to what, why, who and when. */
export function DealExceptions({ deal: { markupExceptions = [] } }: { readonly deal: DealView }) {
  const { words } = useApp();
  const speech = useSpeech();
  if (markupExceptions.length === 0) return null;
  return (
    <CardFrame kind="exceptions" icon="list" title={words.offer.exceptions}>
      <ul>
        {markupExceptions.map(({ id, markupMax, insteadOf, reason, recordedBy, recordedAt }) => (
          <li key={id}>
            <strong>{words.offer.lowered(speech.rate(insteadOf), speech.rate(markupMax))}</strong>
            <p className="muted">
              {speech.code('markup_reason', reason)} · <bdi>{recordedBy.id}</bdi> ·{' '}
              {speech.day(recordedAt.slice(0, 10))}
            </p>
          </li>
        ))}
      </ul>
    </CardFrame>
  );
}
