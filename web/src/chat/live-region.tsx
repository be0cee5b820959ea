import { useApp } from '../app-context.ts';
import type { Part, ThreadState } from './thread-state.ts';

/**
 * What a screen reader says while a reply arrives: its sentences, and that an approval waits. Cards are found by
 * their headings; reading a schedule aloud unasked would help nobody.
 */
export function LiveRegion({ thread }: { readonly thread: ThreadState }) {
  const { words } = useApp();
  const last = thread.messages.at(-1);
  const parts = last?.role === 'assistant' ? last.parts : [];
  return (
    <div className="sr-only" role="log" aria-live="polite" aria-label={words.chat.conversation}>
      {thread.running && parts.length === 0 && <p>{words.chat.working}</p>}
      {parts.flatMap(spoken(words.approval.title)).map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  );
}

const spoken =
  (approvalTitle: string) =>
  (part: Part, at: number): { readonly key: string; readonly text: string }[] => {
    if (part.type === 'sentences') {
      return part.sentences.map(({ text }, i) => ({ key: `${at}.${i}`, text }));
    }
    if (part.type === 'approval')
      return [
        {
          key: `${at}`,
          text: 'notice' in part.approval ? approvalTitle : `${approvalTitle}: ${part.approval.funderName}`,
        },
      ];
    return [];
  };
