import { useId, useState } from 'react';
import { useApp } from '../app-context.ts';
import type { OfferOrder, OffersCard as OffersData, OfferView } from '../card-types.ts';
import { CardFrame } from './card-frame.tsx';
import { MissList } from './miss-list.tsx';
import { OfferItem } from './offer-item.tsx';

const shownAtFirst = 3;

export function OffersCard({ data, choosable }: { readonly data: OffersData; readonly choosable: boolean }) {
  const { words } = useApp();
  const [order, setOrder] = useState<OfferOrder>(data.rankedBy ?? 'total_cost');
  const [showAll, setShowAll] = useState(false);
  const listId = useId();
  const sorted = inOrder(data, order);
  const shown = showAll ? sorted : sorted.slice(0, shownAtFirst);
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
          <OrderPicker order={order} orders={data.orders} onPick={setOrder} />
        </div>
      )}
      <ol className="offers" id={listId}>
        {shown.map((offer, i) => (
          <OfferItem
            key={offer.offerId}
            offer={offer}
            best={i === 0 ? words.offer.best[order] : null}
            choosable={choosable}
          />
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
      <MissList data={data} />
    </CardFrame>
  );
}

/** The server ranks; the page only takes the offers in the places it gave. */
const inOrder = ({ offers, orders }: OffersData, order: OfferOrder): readonly OfferView[] =>
  orders?.[order]?.flatMap((place) => offers[place] ?? []) ?? offers;

const choices: readonly OfferOrder[] = ['total_cost', 'payment', 'speed', 'certainty'];

interface OrderPickerProps {
  readonly order: OfferOrder;
  readonly orders: OffersData['orders'];
  readonly onPick: (order: OfferOrder) => void;
}

function OrderPicker({ order, orders, onPick }: OrderPickerProps) {
  const { words } = useApp();
  const given = choices.filter((choice) => orders?.[choice] !== undefined);
  if (given.length === 0) return null;
  return (
    <fieldset className="segments">
      <legend>{words.card.sortBy}</legend>
      {given.map((choice) => (
        <button key={choice} type="button" aria-pressed={order === choice} onClick={() => onPick(choice)}>
          {words.offer.orders[choice]}
        </button>
      ))}
    </fieldset>
  );
}
