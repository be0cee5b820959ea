import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { PipelineLine, PipelinePage, PipelineStage } from '../business-types.ts';

interface Shown extends Omit<PipelinePage, 'deals'> {
  readonly deals: readonly PipelineLine[];
}

/** The dealership's deals at a stage, page after page; null until the first is known. */
export function usePipeline(stage: PipelineStage | null) {
  const { api, showProblem } = useApp();
  const [shown, setShown] = useState<Shown | null>(null);
  const failed = useCallback(
    (error: unknown) => error instanceof Problem && showProblem(error),
    [showProblem],
  );
  useEffect(() => {
    let current = true;
    api.pipeline(stage ? { stage } : {}).then((page) => current && setShown(page), failed);
    return () => {
      current = false;
    };
  }, [api, stage, failed]);
  const more = () => {
    if (!shown?.next) return;
    api
      .pipeline({ ...(stage && { stage }), cursor: shown.next })
      .then((page) => setShown({ ...page, deals: [...shown.deals, ...page.deals] }), failed);
  };
  return { shown, more };
}
