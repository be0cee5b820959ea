import { createContext, useContext } from 'react';

/** A place on a paper of a deal: the viewer opens there. */
export interface ViewerTarget {
  readonly dealId: string;
  /** A paper's id on the deal. */
  readonly documentId: string;
  readonly page: number;
  /** The field to be pointed at, where one was clicked. */
  readonly field?: string;
}

export const ViewerContext = createContext<((target: ViewerTarget) => void) | null>(null);

/** Opens the viewer; undefined outside of the signed-in pages. */
export const useViewer = () => useContext(ViewerContext) ?? undefined;
