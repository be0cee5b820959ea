import { AssistantRuntimeProvider, useExternalStoreRuntime } from '@assistant-ui/react';
import { useMemo } from 'react';
import { useApp } from '../app-context.ts';
import { ChatContext, type ChatContextValue } from './chat-context.ts';
import { Composer } from './composer.tsx';
import { Dropzone } from './dropzone.tsx';
import { HandoffBar } from './handoff-bar.tsx';
import { LiveRegion } from './live-region.tsx';
import { ReleaseBar } from './release-bar.tsx';
import { Thread } from './thread.tsx';
import { pendingApproval } from './thread-state.ts';
import { toThreadMessage } from './to-thread-message.ts';
import { useAttachments } from './use-attachments.ts';
import { type ConversationBinding, useConversation } from './use-conversation.ts';
import { useSend } from './use-send.ts';
import { useTurnEnd } from './use-turn-end.ts';

interface ChatProps extends ConversationBinding {
  /** Called when a turn has ended, with the deal it was about. */
  readonly onTurnEnd?: (dealId: string | null) => void;
  readonly onReleased?: () => void;
}

/** A conversation: thread, composer and everything live in between. Files may be dropped anywhere on it. */
export function Chat({ onTurnEnd, onReleased, ...binding }: ChatProps) {
  const { me } = useApp();
  const { conversation, state } = useConversation(binding);
  const attachments = useAttachments();
  const { thread, record } = state;
  const readOnly = record !== null && record.role !== me.role;
  // Whose conversation it is, and whether it is still held, is known when the record has been read.
  const unknown = state.loading && record === null;
  const onNew = useSend(conversation, attachments.documentIdOf);
  const runtime = useExternalStoreRuntime({
    messages: thread.messages,
    convertMessage: toThreadMessage,
    isRunning: thread.running,
    isLoading: state.loading,
    isSendDisabled: attachments.busy,
    onNew,
    adapters: { attachments: attachments.adapter },
  });
  useTurnEnd(thread.running, () => onTurnEnd?.(conversation.getState().thread.dealId));

  const lastMessageId = thread.messages.at(-1)?.id ?? null;
  const context = useMemo<ChatContextValue>(
    () => ({
      decisions: thread.decisions,
      running: thread.running,
      readOnly,
      lastMessageId,
      decide: conversation.decide,
      send: (text) => void conversation.send(text, []).catch(() => runtime.thread.composer.setText(text)),
    }),
    [thread.decisions, thread.running, readOnly, lastMessageId, conversation, runtime],
  );

  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ChatContext value={context}>
        <Dropzone>
          <Thread loading={state.loading} reconnecting={state.reconnecting} />
          <LiveRegion thread={thread} />
          {readOnly ? (
            <ReleaseBar
              waiting={thread.handedOff}
              release={async () => {
                if (await conversation.release()) onReleased?.();
              }}
            />
          ) : (
            <>
              {thread.handedOff && !unknown && <HandoffBar />}
              {!(unknown && me.role === 'staff') && <Composer pending={pendingApproval(thread)} />}
            </>
          )}
        </Dropzone>
      </ChatContext>
    </AssistantRuntimeProvider>
  );
}
