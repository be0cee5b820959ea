import { useApp } from '../app-context.ts';
import { useSpeech } from '../use-speech.ts';
import type { JacketLine } from './jacket-lines.ts';
import { SourceButtons } from './source-buttons.tsx';
import { Tag, type Tone } from './tag.tsx';

const tones = { submission: 'bad', funding: 'warn', none: 'plain' } as const satisfies Record<string, Tone>;

interface JacketLineProps {
  readonly line: JacketLine;
  readonly dealId: string;
}

/** One defect: what it is, both sides of it, what settles it, whom it concerns and where it stands. */
export function JacketLineItem({ line: { defect, programs }, dealId }: JacketLineProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const { code, stip, blocks, cure, expected, note, missing = [], evidence } = defect;
  return (
    <li>
      <span>
        <Tag tone={tones[blocks]} text={speech.code('jacket_blocks', blocks)} />{' '}
        {stip && <strong>{speech.code('stip', stip)}: </strong>}
        {speech.code('jacket_defect', code)}
        <Sides defect={defect} />
        {missing.length > 0 &&
          `: ${missing.map((fact) => speech.code('missing_fact', fact.code)).join(', ')}`}
        {expected && <span className="muted"> · {words.jacket.shouldName(expected)}</span>}
        <span className="muted finding-cure">{speech.code('jacket_cure', cure)}</span>
        <SourceButtons places={evidence} dealId={dealId} />
        {note && (
          <bdi className="printed" title={words.card.fromDocument}>
            {note}
          </bdi>
        )}
        {programs && <span className="jacket-for">{words.jacket.concerns(programs.join(', '))}</span>}
      </span>
    </li>
  );
}

/** The fact, the amounts of both sides or the day that it is about. */
function Sides({ defect: { first, second, day, fact, notice } }: Pick<JacketLine, 'defect'>) {
  const { words } = useApp();
  const speech = useSpeech();
  const parts = [
    ...(notice ? [speech.code('notice_kind', notice)] : []),
    ...(fact ? [speech.fact(fact)] : []),
    ...(first === undefined || second === undefined
      ? []
      : [`${speech.money(first)} ${words.jacket.against} ${speech.money(second)}`]),
    ...(day ? [speech.day(day)] : []),
  ];
  return parts.length > 0 ? <span className="muted">: {parts.join(', ')}</span> : null;
}
