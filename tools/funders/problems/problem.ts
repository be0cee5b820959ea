/** Something wrong with a catalogue: an error refuses it, a warning is told. */
export interface CatalogProblem {
  readonly severity: 'error' | 'warning';
  /** Where in the catalogue: `['programs', 3, 'rateSheet', 5]`. */
  readonly path: Path;
  /** The record by its id, and the part of it: `program harbor_used, rate 6`. */
  readonly record: string;
  readonly what: string;
  /** What to do about it. */
  readonly cure: string;
}

export type Path = readonly (string | number)[];

/** A problem within one record; `at` is the path from there. */
export interface Finding {
  readonly severity: CatalogProblem['severity'];
  readonly at: Path;
  readonly what: string;
  readonly cure: string;
}

export const error = (at: Path, what: string, cure: string): Finding => ({
  severity: 'error',
  at,
  what,
  cure,
});

export const warning = (at: Path, what: string, cure: string): Finding => ({
  severity: 'warning',
  at,
  what,
  cure,
});

/** A problem on one line. */
export const problemText = ({ severity, record, what, cure }: CatalogProblem): string =>
  `${severity}: ${record}: ${what}. ${cure}`;

/** What the lists of a program hold, one by one. */
const partNames: Readonly<Record<string, string>> = {
  rateSheet: 'rate',
  advances: 'advance',
  markupRules: 'markup rule',
  promotions: 'promotion',
  exclusions: 'exclusion',
  stipsWhen: 'stip rule',
  concentration: 'concentration',
};

/** Puts findings at their place in the catalogue. */
export function located(record: string, path: Path, findings: readonly Finding[]): CatalogProblem[] {
  return findings.map(({ at, ...finding }) => {
    const [list, index] = at;
    const part =
      typeof list === 'string' && typeof index === 'number'
        ? `, ${partNames[list] ?? list} ${index + 1}`
        : '';
    return { ...finding, path: [...path, ...at], record: `${record}${part}` };
  });
}
