import { useState } from 'react';
import type { OutcomeRequest } from '../api/api.ts';
import { offline, Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { OutcomeView } from '../deal-types.ts';
import { dealChanged } from '../viewer/use-paper.ts';

/** Sends an outcome; a refusal stays until the next try. Sending the same again is the same request to the server. */
export function useOutcome(onRecorded: (outcomes: readonly OutcomeView[]) => void) {
  const { api } = useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const record = async (outcome: OutcomeRequest): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      onRecorded(await api.recordOutcome(outcome));
      dispatchEvent(new Event(dealChanged));
    } catch (error) {
      setProblem(error instanceof Problem ? error : offline());
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, record };
}
