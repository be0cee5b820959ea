import { useApp } from '../app-context.ts';
import { Spinner } from '../ui/spinner.tsx';

interface ApprovalButtonsProps {
  readonly busy: boolean;
  readonly seconds: number;
  readonly approve: string;
  readonly decline: string;
  readonly onChoose: (choice: 'approved' | 'rejected') => void;
}

export function ApprovalButtons({ busy, seconds, approve, decline, onChoose }: ApprovalButtonsProps) {
  const { words } = useApp();
  return (
    <div className="approval-buttons">
      <button type="button" className="button primary" disabled={busy} onClick={() => onChoose('approved')}>
        {busy && <Spinner />}
        {busy ? words.approval.working : approve}
      </button>
      <button type="button" className="button" disabled={busy} onClick={() => onChoose('rejected')}>
        {decline}
      </button>
      <span className="muted expiry">{words.approval.expires(clock(seconds))}</span>
    </div>
  );
}

/** 125 seconds as 2:05. */
function clock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
