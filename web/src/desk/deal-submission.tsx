import { useState } from 'react';
import { SubmissionCard } from '../cards/submission-card.tsx';
import type { OutcomeView, SubmissionView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
import { OutcomeForm } from './outcome-form.tsx';

interface DealSubmissionProps {
  readonly dealId: string;
  readonly submission: SubmissionView;
}

/** What was sent to a funder, what it did with it, and where the next thing it does is written down. */
export function DealSubmission({ dealId, submission }: DealSubmissionProps) {
  const [answered, setAnswered] = useState<readonly OutcomeView[]>([]);
  const { id, offer, reference, outcomes: onFile = [], submittedAt } = submission;
  // The desk asks for its deals again after an outcome, and an old deal is not among them. Outcomes are only ever added.
  const outcomes = answered.length > onFile.length ? answered : onFile;
  const last = outcomes.at(-1);
  const isOpen = last === undefined || last.result === 'returned';
  return (
    <SubmissionCard
      data={{
        submissionId: id,
        funder: offer.funderName,
        reference,
        status: last?.result ?? 'sent',
        monthlyPayment: offer.monthlyPayment,
        apr: offer.apr,
        termMonths: offer.termMonths,
        stips: offer.stips,
      }}
    >
      <OutcomeList outcomes={outcomes} />
      {isOpen && (
        <OutcomeForm
          key={outcomes.length}
          dealId={dealId}
          submissionId={id}
          earliest={last?.on ?? submittedAt.slice(0, 10)}
          onRecorded={setAnswered}
        />
      )}
    </SubmissionCard>
  );
}

function OutcomeList({ outcomes }: { readonly outcomes: readonly OutcomeView[] }) {
  const speech = useSpeech();
  if (outcomes.length === 0) return null;
  return (
    <ul className="outcomes" role="status">
      {outcomes.map(({ result, on, defects = [] }) => (
        <li key={`${result}${on}${defects.join()}`}>
          <strong>{speech.code('submission_status', result)}</strong> · {speech.day(on)}
          {defects.length > 0 && (
            <span className="muted">
              {' '}
              · {defects.map((defect) => speech.code('hitch', defect)).join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
