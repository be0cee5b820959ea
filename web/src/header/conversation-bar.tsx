import { useApp } from '../app-context.ts';
import type { ConversationView } from '../types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';

interface ConversationBarProps {
  readonly conversations: readonly ConversationView[];
  readonly currentId: string | null;
  readonly onPick: (id: string | null) => void;
}

/** Earlier conversations, and a new one. */
export function ConversationBar({ conversations, currentId, onPick }: ConversationBarProps) {
  const { words, locale } = useApp();
  const speech = useSpeech();
  const current = conversations.find(({ id }) => id === currentId);
  const isOtherLanguage = current !== undefined && current.locale !== locale;
  return (
    <div className="conversation-bar">
      <label className="select">
        <span className="sr-only">{words.app.conversations}</span>
        <select value={currentId ?? ''} onChange={({ target }) => onPick(target.value || null)}>
          <option value="">{words.app.newConversation}</option>
          {conversations.map(({ id, title, createdOn }, i) => (
            <option key={id} value={id}>
              {title ?? `${words.app.untitled} ${conversations.length - i}, ${speech.day(createdOn)}`}
            </option>
          ))}
        </select>
      </label>
      {isOtherLanguage && <span className="muted other-language">{words.chat.otherLanguage}</span>}
      <button
        type="button"
        className="button small"
        aria-label={words.app.newConversation}
        onClick={() => onPick(null)}
      >
        <Icon name="plus" size={15} /> <span className="wide-only">{words.app.newConversation}</span>
      </button>
    </div>
  );
}
