/** What is wrong in a file that was given, and where. */
export interface ImportProblem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  /** The record by its id, where it has one. */
  readonly record: string | null;
  readonly what: string;
  readonly cure: string;
}

/** A problem on one line: `rates.csv, line 12, buy_rate_percent: …`. */
export function importProblemText({
  severity,
  file,
  line,
  column,
  record,
  what,
  cure,
}: ImportProblem): string {
  const place = [
    file,
    ...(line === null ? [] : [`line ${line}`]),
    ...(column === null ? [] : [column]),
    ...(record === null ? [] : [record]),
  ].join(', ');
  return `${severity}: ${place}: ${what}. ${cure}`;
}
