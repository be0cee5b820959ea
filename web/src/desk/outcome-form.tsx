import { type FormEvent, useId, useState } from 'react';
import type { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { OutcomeResult, OutcomeView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
import { DefectChoice } from './defect-choice.tsx';
import { useOutcome } from './use-outcome.ts';

const results: readonly OutcomeResult[] = ['funded', 'returned', 'refused', 'withdrawn'];

interface OutcomeFormProps {
  readonly dealId: string;
  readonly submissionId: string;
  /** The first day on which it can have happened. */
  readonly earliest: string;
  readonly onRecorded: (outcomes: readonly OutcomeView[]) => void;
}

/** What a funder did, and when. All that was chosen stays when the server refuses it. */
export function OutcomeForm({ dealId, submissionId, earliest, onRecorded }: OutcomeFormProps) {
  const { words } = useApp();
  const [result, setResult] = useState<OutcomeResult>('funded');
  const [on, setOn] = useState('');
  const [defects, setDefects] = useState<ReadonlySet<string>>(new Set());
  const { busy, problem, record } = useOutcome(onRecorded);
  const id = useId();
  const isReturned = result === 'returned';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void record({ dealId, submissionId, result, on, defects: isReturned ? [...defects] : [] });
  };
  return (
    <form className="outcome-form" aria-labelledby={id} onSubmit={submit}>
      <p className="eyebrow" id={id}>
        {words.business.outcome}
      </p>
      <ResultField result={result} onPick={setResult} />
      <DayField on={on} earliest={earliest} onPick={setOn} />
      {isReturned && <DefectChoice chosen={defects} onChoose={setDefects} />}
      <p className="fine">{words.business.outcomeFinal}</p>
      <Refusal problem={problem} />
      <button type="submit" className="button" disabled={busy}>
        {busy ? words.business.outcomeRecording : words.business.outcomeRecord}
      </button>
    </form>
  );
}

interface ResultFieldProps {
  readonly result: OutcomeResult;
  readonly onPick: (result: OutcomeResult) => void;
}

function ResultField({ result, onPick }: ResultFieldProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.business.outcomeResult}</label>
      <span className="field-box">
        <select
          id={id}
          value={result}
          onChange={({ target }) => onPick(results.find((one) => one === target.value) ?? result)}
        >
          {results.map((one) => (
            <option key={one} value={one}>
              {speech.code('submission_status', one)}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

interface DayFieldProps {
  readonly on: string;
  readonly earliest: string;
  readonly onPick: (day: string) => void;
}

function DayField({ on, earliest, onPick }: DayFieldProps) {
  const { words } = useApp();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.business.outcomeDay}</label>
      <span className="field-box">
        <input
          id={id}
          type="date"
          required
          min={earliest}
          value={on}
          onChange={({ target }) => onPick(target.value)}
        />
      </span>
    </div>
  );
}

function Refusal({ problem }: { readonly problem: Problem | null }) {
  const { words } = useApp();
  const isOffline = problem?.status === 0;
  return (
    <div role="alert">
      {problem && (
        <p className="field-error">
          {isOffline
            ? `${words.problem.offline} ${words.problem.offlineFix}`
            : `${problem.message} ${problem.fix}`}
        </p>
      )}
    </div>
  );
}
