import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import type { JacketCard as JacketData } from '../jacket-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { JacketChecklist } from './jacket-checklist.tsx';
import { JacketLineItem } from './jacket-line.tsx';
import { blockingCount, linesByActor } from './jacket-lines.ts';
import { JacketPrograms } from './jacket-programs.tsx';
import { Tag } from './tag.tsx';

interface JacketCardProps {
  readonly data: JacketData;
  /** Something to choose with, above the rest. */
  readonly children?: ReactNode;
}

/** A deal's papers as funders would look at them: what to collect, who has to act, and each defect with its page. */
export function JacketCard({ data, children }: JacketCardProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const groups = linesByActor(data);
  const open = blockingCount(groups);
  const tag =
    open > 0 ? (
      <Tag tone="warn" text={words.jacket.toSettle(speech.whole(open))} />
    ) : (
      <Tag tone="good" text={words.jacket.clean} />
    );
  return (
    <CardFrame kind="jacket" icon="list" title={words.jacket.title} aside={tag}>
      {children}
      <JacketChecklist data={data} />
      {groups.length === 0 && <p>{words.jacket.nothing}</p>}
      {groups.map(([who, lines]) => (
        <div key={who} className="jacket-group">
          <p className="eyebrow">{speech.code('jacket_actor', who)}</p>
          <ul className="findings">
            {lines.map((line) => (
              <JacketLineItem key={line.key} line={line} dealId={data.dealId} />
            ))}
          </ul>
        </div>
      ))}
      {data.leftOut > 0 && <p className="fine">{words.jacket.leftOut(speech.whole(data.leftOut))}</p>}
      <JacketPrograms data={data} />
    </CardFrame>
  );
}
