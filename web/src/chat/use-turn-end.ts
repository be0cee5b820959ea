import { useEffect, useRef } from 'react';

/** Calls back when a turn that was seen running has ended. */
export function useTurnEnd(running: boolean, onEnd: () => void): void {
  const wasRunning = useRef(running);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    if (wasRunning.current && !running) latest.current();
    wasRunning.current = running;
  }, [running]);
}
