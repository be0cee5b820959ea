import { AuiIf, ThreadPrimitive } from '@assistant-ui/react';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { AssistantMessage } from './assistant-message.tsx';
import { EmptyThread } from './empty-thread.tsx';
import { UserMessage } from './user-message.tsx';
import { Working } from './working.tsx';

interface ThreadProps {
  readonly loading: boolean;
  readonly reconnecting: boolean;
}

export function Thread({ loading, reconnecting }: ThreadProps) {
  const { words } = useApp();
  return (
    <ThreadPrimitive.Root className="thread">
      <h2 className="sr-only">{words.chat.conversation}</h2>
      <ThreadPrimitive.Viewport className="viewport" tabIndex={-1}>
        <div className="column">
          {loading && <p className="loading">{words.app.loading}</p>}
          {!loading && (
            <AuiIf condition={({ thread }) => thread.messages.length === 0}>
              <EmptyThread />
            </AuiIf>
          )}
          <ThreadPrimitive.Messages components={{ UserMessage, AssistantMessage }} />
          <Working reconnecting={reconnecting} />
        </div>
        <ThreadPrimitive.ScrollToBottom className="to-bottom icon-button" aria-label={words.chat.toBottom}>
          <Icon name="arrowDown" />
        </ThreadPrimitive.ScrollToBottom>
      </ThreadPrimitive.Viewport>
    </ThreadPrimitive.Root>
  );
}
