import { useApp } from '../app-context.ts';
import type { FindingView } from '../card-types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';
import { SourceButtons } from './source-buttons.tsx';

interface FindingListProps {
  readonly findings: readonly FindingView[];
  readonly dealId: string;
}

/** What a paper contradicts, with what settles it and where it stands. Notes are words of the paper itself: shown as text, never as markup. */
export function FindingList({ findings, dealId }: FindingListProps) {
  const { words } = useApp();
  const speech = useSpeech();
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ code, first, second, note, cure, evidence = [] }) => (
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
            {cure && <span className="muted finding-cure">{speech.code('finding_cure', cure)}</span>}
            <SourceButtons places={evidence} dealId={dealId} />
          </span>
        </li>
      ))}
    </ul>
  );
}
