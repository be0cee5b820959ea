import { useEffect, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { DealView } from '../deal-types.ts';
import type { JacketCard } from '../jacket-types.ts';

/** The review of a deal's papers, asked for anew whenever the deal is; null until there is one. */
export function useJacket(deal: DealView, funder: string): JacketCard | null {
  const { api, showProblem } = useApp();
  const [jacket, setJacket] = useState<JacketCard | null>(null);
  useEffect(() => {
    let current = true;
    api.jacket(deal.id, funder || undefined).then(
      (found) => current && setJacket(found),
      (error) => error instanceof Problem && current && showProblem(error),
    );
    return () => {
      current = false;
    };
  }, [api, deal, funder, showProblem]);
  return jacket;
}
