import { useApp } from '../app-context.ts';
import type { ApprovalView } from '../types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSecondsUntil } from './use-seconds-until.ts';

export const pendingHintId = 'pending-hint';

/** What a new message does while an approval waits. It stays in the page, empty, when the approval has run out. */
export function PendingHint({ approval }: { readonly approval: ApprovalView }) {
  const { words } = useApp();
  const seconds = useSecondsUntil(approval.expiresAt);
  return (
    <p id={pendingHintId} className="pending-hint">
      {seconds > 0 && (
        <>
          <Icon name="info" size={15} />{' '}
          {'notice' in approval ? words.chat.pendingNotice : words.chat.pendingHint(approval.funderName)}
        </>
      )}
    </p>
  );
}
