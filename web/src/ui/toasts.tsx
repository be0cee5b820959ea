import { useCallback, useRef, useState } from 'react';
import type { Problem } from '../api/http.ts';
import type { Words } from '../language/words.ts';
import { Icon } from './icon.tsx';

interface Toast {
  readonly id: number;
  readonly detail: string;
  readonly fix: string;
}

const shownMax = 3;

/** Problems as toasts: what went wrong and how to mend it. They stay until closed, so nobody has to read fast. */
export function useToasts(words: Words) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const show = useCallback(
    (problem: Problem) => {
      const isOffline = problem.status === 0;
      const detail = isOffline ? words.problem.offline : problem.message;
      const fix = isOffline ? words.problem.offlineFix : problem.fix;
      const id = next.current++;
      setToasts((shown) =>
        [...shown.filter((toast) => toast.detail !== detail), { id, detail, fix }].slice(-shownMax),
      );
    },
    [words],
  );
  const close = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id));
  return { toasts, show, close };
}

interface ToastListProps {
  readonly toasts: readonly Toast[];
  readonly words: Words;
  readonly onClose: (id: number) => void;
}

export function ToastList({ toasts, words, onClose }: ToastListProps) {
  return (
    <div className="toasts" role="alert">
      {toasts.map(({ id, detail, fix }) => (
        <div key={id} className="toast">
          <Icon name="alert" />
          <div>
            <p className="toast-title">{words.problem.title}</p>
            <p>{detail}</p>
            {fix && <p className="toast-fix">{fix}</p>}
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label={words.app.close}
            onClick={() => onClose(id)}
          >
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
