import { useId, useState } from 'react';
import { useApp } from '../app-context.ts';
import type { OffersCard as OffersData } from '../card-types.ts';
import { CardFrame } from './card-frame.tsx';
import { MissList } from './miss-list.tsx';
import { OfferItem } from './offer-item.tsx';
import { type OfferOrder, sortOffers } from './sort-offers.ts';

const shownAtFirst = 3;

export function OffersCard({ data, choosable }: { readonly data: OffersData; readonly choosable: boolean }) {
  const { words } = useApp();
  const [order, setOrder] = useState<OfferOrder>('total');
  const [showAll, setShowAll] = useState(false);
  const listId = useId();
  const sorted = sortOffers(data.offers, order);
  const shown = showAll ? sorted : sorted.slice(0, shownAtFirst);
  const best = order === 'total' ? words.card.best : words.card.bestPayment;
  return (
    <CardFrame
      kind="offers"
      icon="list"
      title={words.card.offers}
      aside={<strong className="count">{words.card.offersCount(data.offers.length)}</strong>}
    >
      {data.offers.length === 0 && <p>{words.card.noOffers}</p>}
      {data.offers.length > 1 && (
        <div className="offers-head">
          <p>{words.card.offersShown(shown.length, sorted.length)}</p>
          <OrderPicker order={order} onPick={setOrder} />
        </div>
      )}
      <ol className="offers" id={listId}>
        {shown.map((offer, i) => (
          <OfferItem key={offer.offerId} offer={offer} best={i === 0 ? best : null} choosable={choosable} />
        ))}
      </ol>
      {sorted.length > shownAtFirst && (
        <button
          type="button"
          className="button show-all"
          aria-expanded={showAll}
          aria-controls={listId}
          onClick={() => setShowAll(!showAll)}
        >
          {showAll ? words.card.showFewer : words.card.showAll(sorted.length)}
        </button>
      )}
      <MissList misses={data.misses} />
    </CardFrame>
  );
}

interface OrderPickerProps {
  readonly order: OfferOrder;
  readonly onPick: (order: OfferOrder) => void;
}

function OrderPicker({ order, onPick }: OrderPickerProps) {
  const { words } = useApp();
  const choices: readonly (readonly [OfferOrder, string])[] = [
    ['total', words.card.byTotal],
    ['payment', words.card.byPayment],
  ];
  return (
    <fieldset className="segments">
      <legend>{words.card.sortBy}</legend>
      {choices.map(([value, label]) => (
        <button key={value} type="button" aria-pressed={order === value} onClick={() => onPick(value)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
