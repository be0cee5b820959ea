import { useAui } from '@assistant-ui/react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';

/** The whole page takes dropped files, so that a near miss never replaces the page by the paper. */
export function Dropzone({ children }: { readonly children: ReactNode }) {
  const { words } = useApp();
  const aui = useAui();
  const isDragging = useDroppedFiles((files) => {
    // What cannot be attached is reported by the attachment itself.
    for (const file of files) void aui.composer.addAttachment(file).catch(() => {});
  });
  return (
    <div className="chat">
      {children}
      {isDragging && (
        <div className="drop-hint" aria-hidden="true">
          <Icon name="paperclip" size={28} />
          <p>{words.chat.drop}</p>
        </div>
      )}
    </div>
  );
}
