import { useEffect, useState } from 'react';
import { useApp } from '../app-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import { useChat } from './chat-context.ts';

/** Says that a reply is under way, and when the connection has to be made again. */
export function Working({ reconnecting }: { readonly reconnecting: boolean }) {
  const { words } = useApp();
  const { running } = useChat();
  if (!running) return null;
  return (
    <p className="working">
      <Spinner /> {reconnecting ? words.chat.reconnecting : words.chat.working} <Elapsed />
    </p>
  );
}

const silentSeconds = 3;

/** How long this takes already, once it takes long. A screen reader is not told every second. */
function Elapsed() {
  const { words } = useApp();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - started) / 1000)), 250);
    return () => clearInterval(timer);
  }, []);
  if (seconds < silentSeconds) return null;
  return (
    <span className="elapsed" aria-hidden="true">
      {words.chat.elapsed(seconds)}
    </span>
  );
}
