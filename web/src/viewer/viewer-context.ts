import { createContext, useContext } from 'react';
import type { ReadFieldView } from '../deal-types.ts';

/** A place on a paper of a deal: the viewer opens there. */
export interface ViewerTarget {
  readonly dealId: string;
  /** A paper's id on the deal. */
  readonly documentId: string;
  readonly page: number;
  /** The field to be pointed at, where one was clicked. */
  readonly field?: string;
  /** Or its place, where only that is known: the field that stands there is pointed at. */
  readonly box?: ReadFieldView['box'];
}

export const ViewerContext = createContext<((target: ViewerTarget) => void) | null>(null);

/** Opens the viewer; undefined outside of the signed-in pages. */
export const useViewer = () => useContext(ViewerContext) ?? undefined;
