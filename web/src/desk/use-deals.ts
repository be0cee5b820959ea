import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { DealView } from '../deal-types.ts';
import { dealChanged } from '../viewer/use-paper.ts';

/** The dealership's deals, newest first; null until they are known. */
export function useDeals() {
  const { api, showProblem } = useApp();
  const [deals, setDeals] = useState<readonly DealView[] | null>(null);
  const reload = useCallback(() => {
    api.deals().then(setDeals, (error) => {
      setDeals((known) => known ?? []);
      if (error instanceof Problem) showProblem(error);
    });
  }, [api, showProblem]);
  useEffect(reload, [reload]);
  useEffect(() => {
    addEventListener(dealChanged, reload);
    return () => removeEventListener(dealChanged, reload);
  }, [reload]);
  return { deals, reload };
}
