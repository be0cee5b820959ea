import { useApp } from '../app-context.ts';
import type { Share } from '../business-types.ts';
import { useSpeech } from '../use-speech.ts';

/** A share never stands alone: of how many, how sure, and whether the cases are few. */
export function ShareFigure({ share }: { readonly share: Share }) {
  const { business } = useApp().words;
  const speech = useSpeech();
  if (share.share === null) return <span className="muted">{business.noCases}</span>;
  return (
    <>
      <b>{speech.ratio(share.share)}</b>{' '}
      <small className="muted">
        {business.ofCases(speech.whole(share.count), speech.whole(share.of))}
        {share.few && `, ${business.few}`}
      </small>
    </>
  );
}

/** Where the share lies with 95 % confidence. */
export function ShareRange({ share }: { readonly share: Share }) {
  const { business } = useApp().words;
  const speech = useSpeech();
  if (share.low === null || share.high === null) return null;
  return (
    <small className="muted">{business.between(speech.ratio(share.low), speech.ratio(share.high))}</small>
  );
}
