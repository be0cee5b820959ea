import { flagsOf } from '#tools/documents/findings/flags.ts';
import { calibrationTable, documentLines, groupsOf, totalsTable } from '#tools/documents/scoring/report.ts';
import { type ScoredDocument, scoreFolder } from '#tools/documents/scoring/score.ts';
import { calibrationOf } from '#tools/documents/scoring/totals.ts';
import type { TruthEntry } from '#tools/documents/scoring/truth.ts';
import { failed, ok, type Terminal, usageError } from './command.ts';
import { type DocumentsValues, readOptions } from './documents.ts';
import { todayOf } from './documents-day.ts';

/** Scores a folder and says whether the thresholds given are held. */
export async function checkFolder(
  folder: string,
  values: DocumentsValues,
  terminal: Terminal,
): Promise<number> {
  const scored = await scoreFolder(folder, {
    ...readOptions(values.cache),
    today: todayOf(values.today),
    flagsOf,
    only: (entry) => chosen(entry, values),
    onDocument: (done, of, document) => terminal.errors.write(`${progress(done, of, document)}\n`),
  });
  const missed = thresholdsMissed(scored, values);
  terminal.output.write(values.json ? jsonReport(scored, missed) : textReport(scored, missed, values));
  return missed.length > 0 ? failed : ok;
}

const chosen = ({ file, kind }: TruthEntry, { kind: kinds, file: files }: DocumentsValues): boolean =>
  (!kinds || kinds.includes(kind)) && (!files || files.some((part) => file.includes(part)));

const progress = (done: number, of: number, { entry, seconds, kind, outcome }: ScoredDocument): string =>
  `${done}/${of} ${entry.file} ${outcome} ${kind} ${seconds.toFixed(1)} s`;

function textReport(
  scored: readonly ScoredDocument[],
  missed: readonly string[],
  values: DocumentsValues,
): string {
  const documents = scored.map((document) => documentLines(document, values.details ?? false));
  return `${[...documents, '', totalsTable(scored), '', calibrationTable(scored), '', ...missed].join('\n')}\n`;
}

function jsonReport(scored: readonly ScoredDocument[], missed: readonly string[]): string {
  const report = {
    groups: Object.fromEntries(groupsOf(scored)),
    calibration: calibrationOf(scored),
    thresholdsMissed: missed,
    documents: scored,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The thresholds that are not held, each in a sentence. */
function thresholdsMissed(scored: readonly ScoredDocument[], values: DocumentsValues): string[] {
  const groups = new Map(groupsOf(scored));
  const least = (name: 'min-right-text' | 'min-right-pictures', group: string) => {
    const [limit, totals] = [percentOf(name, values[name]), groups.get(group)!];
    const under = limit !== undefined && totals.fields > 0 && totals.rightShare < limit;
    return under ? [`${group}: ${shown(totals.rightShare)} right, under ${shown(limit)}`] : [];
  };
  const all = groups.get('all')!;
  const most = (name: 'max-hallucinated' | 'max-wrong-relied', share: number, what: string) => {
    const limit = percentOf(name, values[name]);
    return limit !== undefined && share > limit ? [`${what}: ${shown(share)}, over ${shown(limit)}`] : [];
  };
  const unmet = scored.filter(({ expectMet }) => !expectMet).map(({ entry }) => entry.file);
  return [
    ...least('min-right-text', 'with a text layer'),
    ...least('min-right-pictures', 'pictures and scans'),
    ...most('max-hallucinated', all.hallucinatedShare, 'hallucinated'),
    ...most('max-wrong-relied', all.wrongReliedShare, 'wrong with confidence 0.9 or more'),
    ...(values['all-expect'] && unmet.length > 0 ? [`not met as expected: ${unmet.join(', ')}`] : []),
  ];
}

const shown = (share: number): string => `${(share * 100).toFixed(2)} %`;

function percentOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = Number(text);
  if (text.trim() === '' || !(percent >= 0 && percent <= 100))
    throw usageError(`--${name} ${text} is no percentage; write a number from 0 to 100.`);
  return percent / 100;
}
