import { createContext, useContext } from 'react';
import type { Api, PhraseBook } from './api/api.ts';
import type { Problem } from './api/http.ts';
import type { Words } from './language/words.ts';
import type { Locale, Me } from './types.ts';

export interface AppContextValue {
  readonly api: Api;
  readonly me: Me;
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly words: Words;
  readonly phrases: PhraseBook;
  /** Currency of the market, for cards that carry none. */
  readonly currency: string;
  readonly showProblem: (problem: Problem) => void;
  readonly signOut: () => void;
}

export const AppContext = createContext<AppContextValue | null>(null);

export function useApp(): AppContextValue {
  const value = useContext(AppContext);
  if (!value) throw new Error('useApp is for components inside App.');
  return value;
}
