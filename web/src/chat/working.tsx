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
      <Spinner /> {reconnecting ? words.chat.reconnecting : words.chat.working}
    </p>
  );
}
