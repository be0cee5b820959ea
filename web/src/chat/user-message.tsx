import { MessagePrimitive, useAuiState } from '@assistant-ui/react';
import { useApp } from '../app-context.ts';
import { rememberedFileName } from '../session.ts';
import { Icon } from '../ui/icon.tsx';

export function UserMessage() {
  const { words } = useApp();
  const attachments = useAuiState(({ message }) => message.metadata.custom.attachments) as readonly string[];
  return (
    <MessagePrimitive.Root className="message user" aria-label={words.chat.you} render={<article />}>
      <div className="bubble">
        <MessagePrimitive.Parts components={{ Text: UserText }} />
        {attachments.length > 0 && (
          <ul className="papers">
            {attachments.map((id, i) => (
              <li key={id}>
                <Icon name="file" size={15} />
                <bdi>{rememberedFileName(id) ?? words.chat.paper(i + 1)}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
    </MessagePrimitive.Root>
  );
}

function UserText({ text }: { readonly text: string }) {
  return (
    <p dir="auto" className="said">
      {text}
    </p>
  );
}
