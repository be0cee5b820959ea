import { AttachmentPrimitive, useAuiState } from '@assistant-ui/react';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';

/** A paper beside the message being written: its name, how far the upload is, or why it failed. */
export function AttachmentTile() {
  const { words } = useApp();
  const name = useAuiState(({ attachment }) => attachment.name);
  const status = useAuiState(({ attachment }) => attachment.status);
  const isUploading = status.type === 'running';
  const failure = status.type === 'incomplete' ? status.message : undefined;
  const percent = isUploading ? Math.round(status.progress * 100) : 100;
  return (
    <AttachmentPrimitive.Root className="tile" data-state={status.type}>
      <Icon name={failure === undefined ? 'file' : 'alert'} />
      <div className="tile-words">
        <bdi className="tile-name">{name}</bdi>
        <span className="muted" role={failure === undefined ? 'status' : 'alert'}>
          {failure ?? (isUploading ? words.chat.uploading(percent) : words.chat.attached)}
        </span>
        {isUploading && <progress max={100} value={percent} aria-label={words.chat.uploading(percent)} />}
      </div>
      <AttachmentPrimitive.Remove className="icon-button" aria-label={words.chat.remove(name)}>
        <Icon name="close" size={14} />
      </AttachmentPrimitive.Remove>
    </AttachmentPrimitive.Root>
  );
}
