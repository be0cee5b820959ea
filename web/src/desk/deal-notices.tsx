import { useApp } from '../app-context.ts';
import { CardFrame } from '../cards/card-frame.tsx';
import { Tag } from '../cards/tag.tsx';
import type { DealView, IssuedNoticeView, NoticeDuty } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
import { NoticeDownloads } from './notice-downloads.tsx';

/** The letters that the law asks of this deal: what is owed and by when, as drafts, and what was issued. */
export function DealNotices({ deal }: { readonly deal: DealView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { notices: issued = [], noticeClock: clock } = deal;
  if (!clock && issued.length === 0) return null;
  const owed = clock?.items.filter(({ state }) => state !== 'issued') ?? [];
  return (
    <CardFrame kind="notices" icon="clock" title={words.notices.title}>
      {owed.length === 0 && <p className="muted">{words.notices.none}</p>}
      <ul>
        {owed.map((duty) => (
          <Owed key={`${duty.notice}.${duty.event}`} dealId={deal.id} duty={duty} />
        ))}
        {issued.map((notice) => (
          <Issued key={notice.id} dealId={deal.id} notice={notice} />
        ))}
      </ul>
      {clock?.retainUntil && <p className="fine">{words.notices.keptUntil(speech.day(clock.retainUntil))}</p>}
    </CardFrame>
  );
}

function Owed({ dealId, duty }: { readonly dealId: string; readonly duty: NoticeDuty }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { notice, event, since, due, state } = duty;
  const name = notice === null ? words.notices.decision : speech.code('notice_kind', notice);
  return (
    <li className="duty">
      <p>
        <strong>{name}</strong>{' '}
        <Tag tone={state === 'overdue' ? 'bad' : 'warn'} text={speech.code('notice_state', state)} />{' '}
        {due === null ? words.notices.beforeSigning : words.notices.by(speech.day(due))}
      </p>
      <p className="muted">
        {speech.code('notice_event', event)}, {speech.day(since)}
      </p>
      {notice !== null && (
        <NoticeDownloads
          dealId={dealId}
          letter={{ draft: notice }}
          legend={words.notices.draft}
          label={`${words.notices.draft}, ${name}`}
        />
      )}
    </li>
  );
}

function Issued({ dealId, notice }: { readonly dealId: string; readonly notice: IssuedNoticeView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const name = speech.code('notice_kind', notice.notice.kind);
  return (
    <li className="duty">
      <p>
        <strong>{name}</strong> <Tag tone="good" text={words.notices.issued(speech.day(notice.issuedOn))} />
      </p>
      <NoticeDownloads
        dealId={dealId}
        letter={{ issued: notice.id }}
        legend={words.notices.letter}
        label={`${name}, ${speech.day(notice.issuedOn)}`}
      />
    </li>
  );
}
