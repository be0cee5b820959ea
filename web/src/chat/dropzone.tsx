import { ComposerPrimitive } from '@assistant-ui/react';
import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';

/** The whole chat takes dropped files. */
export function Dropzone({ children }: { readonly children: ReactNode }) {
  const { words } = useApp();
  return (
    <ComposerPrimitive.AttachmentDropzone className="chat">
      {children}
      <div className="drop-hint" aria-hidden="true">
        <Icon name="paperclip" size={28} />
        <p>{words.chat.drop}</p>
      </div>
    </ComposerPrimitive.AttachmentDropzone>
  );
}
