import { ComposerPrimitive } from '@assistant-ui/react';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { AttachmentTile } from './attachment-tile.tsx';

export const composerInputId = 'composer-input';

export function Composer() {
  const { words } = useApp();
  return (
    <div className="composer-dock">
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
