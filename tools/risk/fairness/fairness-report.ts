import type { Scorecard } from '../card/scorecard.ts';
import { count, percent } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { alternativeSections } from './alternatives-report.ts';
import type { Fairness } from './assess-fairness.ts';
import { columnSections } from './column-report.ts';

export interface FairnessAbout {
  readonly file: string;
  /** What the law of the card's market says on the day of the report. */
  readonly law: readonly string[];
  readonly missed: readonly string[];
  readonly notes: readonly string[];
}

export function fairnessReport(card: Scorecard, fairness: Fairness, about: FairnessAbout): Report {
  return {
    title: `Fairness of ${card.id} ${card.version} on ${about.file}`,
    lines: [
      `${count(fairness.rows)} rows, ${percent(fairness.approvedShare)} of them at or above the cut-off of ${fairness.cutOff}. Card: ${card.population.description}`,
      ...about.law,
      'A ratio is an approval rate ÷ that of the group approved most. Four fifths is a rule of thumb of employment law (29 CFR 1607.4(D)): no law of credit draws a line there. Disparity in a file is no finding of discrimination, and parity is none of its absence.',
      `Approved means a score at or above the cut-off: policy rules and people come after. Groups of fewer than ${fairness.groupRowsMin} people are not judged.`,
    ],
    sections: [
      ...fairness.columns.flatMap((column) => columnSections(column)),
      ...alternativeSections(fairness),
      ...(about.missed.length > 0 ? [{ heading: 'Thresholds not held', lines: about.missed }] : []),
      ...(about.notes.length > 0 ? [{ heading: 'Notes', lines: about.notes }] : []),
    ],
  };
}
