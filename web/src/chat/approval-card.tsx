import { useEffect, useId, useRef, useState } from 'react';
import { useApp } from '../app-context.ts';
import { Figures } from '../cards/figures.tsx';
import type { ApprovalView, NoticeApproval, SubmissionApproval } from '../types.ts';
import { Icon } from '../ui/icon.tsx';
import { useSpeech } from '../use-speech.ts';
import { ApprovalButtons } from './approval-buttons.tsx';
import { useChat } from './chat-context.ts';
import { composerInputId } from './composer.tsx';
import { useSecondsUntil } from './use-seconds-until.ts';

type Choice = 'approved' | 'rejected';

/** What waits for a person: the terms in full, two buttons, and how long they count. */
export function ApprovalPart({ approval }: { readonly approval: ApprovalView }) {
  const { words } = useApp();
  const { decisions, decide, readOnly } = useChat();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const seconds = useSecondsUntil(approval.expiresAt);
  const titleId = useId();
  const card = useRef<HTMLElement>(null);
  const decision = decisions[approval.id] ?? (seconds === 0 && chosen === null ? 'expired' : null);
  useFocusOnArrival(card, decision === null);
  const asked = useAsked(approval);

  const choose = (choice: Choice) => {
    if (chosen) return;
    setChosen(choice);
    card.current?.focus();
    decide(approval.id, choice).catch(() => setChosen(null));
  };

  return (
    <section
      className="card approval"
      ref={card}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-decision={decision}
    >
      <header className="card-head">
        <Icon name="approve" />
        <h3 id={titleId}>{decision ? words.approval.decided : words.approval.title}</h3>
      </header>
      <div className="card-body">
        <p className="approval-action">{asked.action}</p>
        {'notice' in approval ? <NoticeTerms approval={approval} /> : <Terms approval={approval} />}
        {decision ? (
          <p className="approval-outcome" data-decision={decision} role="status">
            <Icon name={decision === 'approved' ? 'check' : 'minus'} size={16} /> {words.approval[decision]}
          </p>
        ) : readOnly ? (
          <p className="fine">{words.staff.notYours}</p>
        ) : (
          <>
            <p className="fine">{asked.explain}</p>
            <ApprovalButtons
              busy={chosen !== null}
              seconds={seconds}
              approve={asked.approve}
              decline={asked.decline}
              onChoose={choose}
            />
          </>
        )}
      </div>
    </section>
  );
}

/** What the card asks, in words for an application to send or a notice to issue. */
function useAsked(approval: ApprovalView) {
  const { words } = useApp();
  const speech = useSpeech();
  const { issue, explainIssue, approveIssue, declineIssue, action, explain, approve, decline } =
    words.approval;
  return 'notice' in approval
    ? {
        action: issue(speech.code('notice_kind', approval.notice.kind)),
        explain: explainIssue,
        approve: approveIssue,
        decline: declineIssue,
      }
    : { action: action(approval.funderName), explain, approve, decline };
}

function NoticeTerms({ approval }: { readonly approval: NoticeApproval }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { due, reasons, missing } = approval.notice;
  const lines = [
    ...reasons.map((code) => speech.code('notice_reason', code)),
    ...missing.map((code) => speech.code('missing_fact', code)),
  ];
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {due !== null && <Figures rows={[{ label: words.approval.noticeDue, value: speech.day(due) }]} />}
    </>
  );
}

function Terms({ approval }: { readonly approval: SubmissionApproval }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { monthlyPayment, apr, termMonths, amountFinanced, currency, open } = approval;
  const count = (label: string, value = 0) => (value > 0 ? [{ label, value: speech.whole(value) }] : []);
  return (
    <Figures
      rows={[
        { label: words.card.monthlyPayment, value: speech.money(monthlyPayment, currency), strong: true },
        { label: words.card.apr, value: speech.rate(apr) },
        { label: words.card.term, value: words.card.months(speech.whole(termMonths)) },
        { label: words.card.amountFinanced, value: speech.money(amountFinanced, currency) },
        ...count(words.jacket.openSending, open?.sending),
        ...count(words.jacket.openFunding, open?.funding),
      ]}
    />
  );
}

/** Brings keyboard and screen reader users to the question, unless they are in the middle of writing. */
function useFocusOnArrival(card: React.RefObject<HTMLElement | null>, waiting: boolean): void {
  const first = useRef(waiting);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    const input = document.getElementById(composerInputId);
    const isWriting = input instanceof HTMLTextAreaElement && input.value !== '';
    const isElsewhere = document.activeElement !== document.body && document.activeElement !== input;
    if (!isWriting && !isElsewhere) card.current?.focus();
  }, [card]);
}
