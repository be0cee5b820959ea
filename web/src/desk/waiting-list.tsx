import { useApp } from '../app-context.ts';
import type { ConversationView } from '../types.ts';
import { useSpeech } from '../use-speech.ts';

interface WaitingListProps {
  readonly conversations: readonly ConversationView[];
  readonly selectedId: string | null;
  readonly onPick: (conversation: ConversationView) => void;
}

/** Conversations whose people asked for a person, or were sent to one. */
export function WaitingList({ conversations, selectedId, onPick }: WaitingListProps) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <section className="waiting-list" aria-labelledby="waiting-title">
      <h3 id="waiting-title">
        {words.staff.waiting} <span className="count">{conversations.length}</span>
      </h3>
      {conversations.length === 0 && <p className="muted pad">{words.staff.nobody}</p>}
      <ul>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <button
              type="button"
              className="deal-item"
              aria-current={conversation.id === selectedId ? 'true' : undefined}
              onClick={() => onPick(conversation)}
            >
              <span className="deal-buyer">
                <bdi>{conversation.title ?? words.app.untitled}</bdi>
              </span>
              <span className="muted deal-vehicle">
                {words.staff.role[conversation.role]} · {speech.day(conversation.createdOn)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
