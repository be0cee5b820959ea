import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { Spinner } from '../ui/spinner.tsx';

interface ReleaseBarProps {
  readonly waiting: boolean;
  readonly release: () => Promise<void>;
}

/** In the place of the composer where staff read somebody else's conversation: give it back to the assistant. */
export function ReleaseBar({ waiting, release }: ReleaseBarProps) {
  const { words } = useApp();
  const [busy, setBusy] = useState(false);
  const onRelease = () => {
    setBusy(true);
    void release().finally(() => setBusy(false));
  };
  return (
    <div className="composer-dock">
      <div className="release-bar">
        <p role="status">
          <Icon name={waiting ? 'person' : 'check'} size={16} />
          <span>{waiting ? words.staff.releaseHint : words.staff.released}</span>
        </p>
        {waiting && (
          <button type="button" className="button primary" disabled={busy} onClick={onRelease}>
            {busy && <Spinner />}
            {words.staff.release}
          </button>
        )}
      </div>
    </div>
  );
}
