import { useApp } from '../app-context.ts';
import type { OfferView } from '../card-types.ts';
import { useChat } from '../chat/chat-context.ts';
import { useSpeech } from '../use-speech.ts';
import { Figures } from './figures.tsx';
import { offerFigures } from './offer-figures.ts';
import { Tag } from './tag.tsx';

interface OfferItemProps {
  readonly offer: OfferView;
  /** What this one is best at, or null. */
  readonly best: string | null;
  readonly choosable: boolean;
}

export function OfferItem({ offer, best, choosable }: OfferItemProps) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <li className="offer" data-best={best !== null}>
      <div className="offer-head">
        <div>
          <strong>{offer.funder}</strong>
          <span className="muted">{offer.program}</span>
        </div>
        {offer.promotion && <Tag tone="plain" text={offer.promotion} />}
        {best && <Tag tone="good" text={best} />}
        <p className="offer-payment">
          {speech.money(offer.monthlyPayment)} <small>{words.card.perMonth}</small>
        </p>
      </div>
      <Figures rows={offerFigures(offer, words, speech)} />
      <div className="offer-foot">
        <p className="stips">
          {offer.stips.length === 0 ? (
            words.card.noStips
          ) : (
            <>
              {words.card.stips}: {offer.stips.map(({ code }) => speech.code('stip', code)).join(' · ')}
            </>
          )}
        </p>
        {choosable && <ChooseButton offer={offer} />}
      </div>
    </li>
  );
}

function ChooseButton({ offer: { funder, program } }: { readonly offer: OfferView }) {
  const { words } = useApp();
  const { send, running, readOnly } = useChat();
  const message = words.card.chooseMessage(funder, program);
  if (readOnly) return null;
  return (
    <button
      type="button"
      className="button small"
      disabled={running}
      aria-label={message}
      onClick={() => send(message)}
    >
      {words.card.choose}
    </button>
  );
}
