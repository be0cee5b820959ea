/** A benchmark against a named peer, runnable by itself. */
export interface Bench {
  readonly name: string;
  /** One line for the list. */
  readonly about: string;
  /** What `--runs` counts, and how many there are without it. */
  readonly runs: { readonly of: string; readonly usual: number };
  run(runs: number, print: Print): Promise<void>;
}

export type Print = (line: string) => void;
