import { useEffect, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { DealView } from '../deal-types.ts';

/** The deal on the desk: of those listed, or, where it is too old for the list, by itself. */
export function useDeal(dealId: string | null, listed: readonly DealView[] | null): DealView | undefined {
  const { api, showProblem } = useApp();
  const [older, setOlder] = useState<DealView | null>(null);
  const found = listed?.find(({ id }) => id === dealId);
  const isMissing = dealId !== null && listed !== null && !found;
  useEffect(() => {
    if (!isMissing || dealId === null) return;
    let current = true;
    api.deal(dealId).then(
      (deal) => current && setOlder(deal),
      (error) => error instanceof Problem && error.status !== 404 && showProblem(error),
    );
    return () => {
      current = false;
    };
  }, [api, dealId, isMissing, showProblem]);
  return found ?? (older?.id === dealId ? older : undefined);
}
