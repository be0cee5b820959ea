import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { DealDocumentView, DealView } from '../deal-types.ts';

/** A paper of a deal as the deal file has it now, and how to put one of its fields right. */
export function usePaper(dealId: string, documentId: string) {
  const { api, showProblem } = useApp();
  const [deal, setDeal] = useState<DealView | null>(null);
  useEffect(() => {
    let current = true;
    api.deal(dealId).then(
      (found) => current && setDeal(found),
      (error) => error instanceof Problem && current && showProblem(error),
    );
    return () => {
      current = false;
    };
  }, [api, dealId, showProblem]);
  const correct = useCallback(
    async (field: string, value: string | number): Promise<boolean> => {
      try {
        setDeal(await api.correctPaper({ dealId, documentId, field, value }));
        dispatchEvent(new Event(dealChanged));
        return true;
      } catch (error) {
        if (error instanceof Problem) showProblem(error);
        return false;
      }
    },
    [api, dealId, documentId, showProblem],
  );
  const paper: DealDocumentView | undefined = deal?.documents.find(({ id }) => id === documentId);
  return { deal, paper, correct };
}

/** Heard by whatever shows deals, so that it asks for them again. */
export const dealChanged = 'chauffeur:deal-changed';
