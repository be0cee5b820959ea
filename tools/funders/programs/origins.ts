import type { Path } from '../problems/problem.ts';

/** Where a record of a catalogue was read. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** Where each record of a catalogue was read, by its path: `programs.3.rateSheet.5`. */
export type Origins = ReadonlyMap<string, Origin>;

/** Where the innermost record that holds a path was read, and what of the path is left. */
export function originOf(
  origins: Origins,
  path: Path,
): { readonly origin: Origin; readonly rest: Path } | undefined {
  for (let length = path.length; length > 0; length--) {
    const origin = origins.get(path.slice(0, length).join('.'));
    if (origin) return { origin, rest: path.slice(length) };
  }
  return undefined;
}
