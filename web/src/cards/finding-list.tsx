import { useApp } from '../app-context.ts';
import type { FindingView } from '../card-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';

/** What a paper contradicts. Notes are words of the paper itself: shown as text, never as markup. */
export function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  const { words } = useApp();
  const speech = useSpeech();
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ code, first, second, note }) => (
        <li key={`${code}${first ?? ''}${note ?? ''}`}>
          <Icon name="alert" size={16} />
          <span>
            {speech.code('finding', code)}
            {first !== undefined && second !== undefined && (
              <span className="muted">
                : {speech.money(first)} {words.card.against} {speech.money(second)}
              </span>
            )}
            {note && (
              <bdi className="printed" title={words.card.fromDocument}>
                {note}
              </bdi>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
