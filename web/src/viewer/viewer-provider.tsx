import { type ReactNode, useCallback, useState } from 'react';
import { PaperViewer } from './paper-viewer.tsx';
import { ViewerContext, type ViewerTarget } from './viewer-context.ts';

/** Lets everything below open a paper where a figure stands on it. */
export function ViewerProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<ViewerTarget | null>(null);
  const close = useCallback(() => setTarget(null), []);
  return (
    <ViewerContext value={setTarget}>
      {children}
      {target && (
        <PaperViewer
          key={`${target.documentId}${target.page}${target.field ?? ''}`}
          target={target}
          onTurn={setTarget}
          onClose={close}
        />
      )}
    </ViewerContext>
  );
}
