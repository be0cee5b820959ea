import { useApp } from '../app-context.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useChat } from './chat-context.ts';

const starterIcons: readonly IconName[] = ['car', 'calculator', 'list', 'scale'];

/** An empty conversation: a greeting and a few ways to begin. */
export function EmptyThread() {
  const { me, words } = useApp();
  const { send, running } = useChat();
  const isCustomer = me.role === 'customer';
  const starters = isCustomer ? words.empty.startersCustomer : words.empty.startersDealer;
  return (
    <div className="empty">
      <h2>{isCustomer ? words.empty.customer(me.name.split(' ')[0] ?? '') : words.empty.dealer}</h2>
      <p className="lead">{isCustomer ? words.empty.customerLead : words.empty.dealerLead}</p>
      <p className="eyebrow">{words.empty.try}</p>
      <ul className="starters">
        {starters.map((starter, i) => (
          <li key={starter}>
            <button type="button" disabled={running} onClick={() => send(starter)}>
              <Icon name={starterIcons[i] ?? 'chat'} />
              <span>{starter}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
