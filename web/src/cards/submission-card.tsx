import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import type { SubmissionCard as SubmissionData } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Figures } from './figures.tsx';
import { Tag, type Tone } from './tag.tsx';

interface SubmissionCardProps {
  readonly data: SubmissionData;
  /** What is said of it below: what the funder did. */
  readonly children?: ReactNode;
}

/** A contract that came back wants looking at; one that is over wants nothing. */
const tones: Readonly<Record<string, Tone>> = { returned: 'warn', refused: 'bad', withdrawn: 'plain' };

export function SubmissionCard({ data, children }: SubmissionCardProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const stips = data.stips.map((stip) => speech.code('stip', typeof stip === 'string' ? stip : stip.code));
  return (
    <CardFrame
      kind="submission"
      icon="send"
      title={words.card.submission}
      tone="good"
      aside={<Tag tone={tones[data.status] ?? 'good'} text={speech.code('submission_status', data.status)} />}
    >
      <p className="submission-funder">
        <strong>{data.funder}</strong>
        <span className="muted">
          {words.card.reference} <code>{data.reference}</code>
        </span>
      </p>
      <Figures
        rows={[
          { label: words.card.monthlyPayment, value: speech.money(data.monthlyPayment), strong: true },
          { label: words.card.apr, value: speech.rate(data.apr) },
          { label: words.card.term, value: words.card.months(speech.whole(data.termMonths)) },
        ]}
      />
      <p className="stips">
        {stips.length === 0 ? words.card.noStips : `${words.card.stips}: ${stips.join(' · ')}`}
      </p>
      {children}
    </CardFrame>
  );
}
