import { useApp } from '../app-context.ts';
import type { VehiclesCard as VehiclesData, VehicleView } from '../card-types.ts';
import { useChat } from '../chat/chat-context.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';

export function VehiclesCard({ data }: { readonly data: VehiclesData }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <CardFrame
      kind="vehicles"
      icon="car"
      title={words.card.vehicles}
      aside={words.card.vehiclesMore(speech.whole(data.total))}
    >
      <ul className="vehicles">
        {data.vehicles.map((vehicle) => (
          <VehicleItem key={vehicle.stockId} vehicle={vehicle} />
        ))}
      </ul>
    </CardFrame>
  );
}

function VehicleItem({ vehicle }: { readonly vehicle: VehicleView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { send, running, readOnly } = useChat();
  const { label, price, odometerMiles, condition, bookValue } = vehicle;
  return (
    <li className="vehicle">
      <div className="vehicle-words">
        <strong>{label}</strong>
        <span className="muted">
          {condition === 'new' ? words.card.new : words.card.used} ·{' '}
          {words.card.miles(speech.whole(odometerMiles))} · {words.card.bookValue} {speech.money(bookValue)}
        </span>
      </div>
      <span className="vehicle-price">{speech.money(price)}</span>
      {!readOnly && (
        <button
          type="button"
          className="button small"
          disabled={running}
          aria-label={words.card.ask(label)}
          onClick={() => send(words.card.ask(label))}
        >
          {words.card.askButton}
        </button>
      )}
    </li>
  );
}
