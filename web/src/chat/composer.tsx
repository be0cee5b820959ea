import { ComposerPrimitive } from '@assistant-ui/react';
import { useApp } from '../app-context.ts';
import type { ApprovalView } from '../types.ts';
import { Icon } from '../ui/icon.tsx';
import { AttachmentTile } from './attachment-tile.tsx';
import { PendingHint, pendingHintId } from './pending-hint.tsx';

export const composerInputId = 'composer-input';

/** Writing a message. While an approval waits it says what another message does to it. */
export function Composer({ pending }: { readonly pending: ApprovalView | null }) {
  const { words } = useApp();
  return (
    <div className="composer-dock">
      {pending && <PendingHint key={pending.id} approval={pending} />}
      <ComposerPrimitive.Root className="composer">
        <div className="tiles">
          <ComposerPrimitive.Attachments components={{ Attachment: AttachmentTile }} />
        </div>
        <div className="composer-row">
          <ComposerPrimitive.AddAttachment
            className="icon-button"
            aria-label={words.chat.attach}
            title={words.chat.attach}
          >
            <Icon name="paperclip" size={20} />
          </ComposerPrimitive.AddAttachment>
          <ComposerPrimitive.Input
            id={composerInputId}
            aria-label={words.chat.message}
            aria-describedby={pending ? pendingHintId : undefined}
            placeholder={words.chat.placeholder}
            maxRows={6}
            maxLength={4000}
            cancelOnEscape={false}
            dir="auto"
          />
          <ComposerPrimitive.Send className="send" aria-label={words.chat.send} title={words.chat.send}>
            <Icon name="arrowUp" size={20} />
          </ComposerPrimitive.Send>
        </div>
      </ComposerPrimitive.Root>
    </div>
  );
}
