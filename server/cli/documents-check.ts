import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { flagsOf } from '#tools/documents/findings/flags.ts';
import {
  calibrationTable,
  documentLines,
  groupsOf,
  setLines,
  totalsTable,
  vectorLines,
} from '#tools/documents/scoring/report.ts';
import { type ScoredDocument, scoreFolder } from '#tools/documents/scoring/score.ts';
import { secondReadingLines, secondReadingTotals } from '#tools/documents/scoring/second-readings.ts';
import { type ScoredSet, scoreSets } from '#tools/documents/scoring/sets.ts';
import { calibrationOf } from '#tools/documents/scoring/totals.ts';
import type { TruthEntry } from '#tools/documents/scoring/truth.ts';
import { scoreVectors, type VectorScore } from '#tools/documents/scoring/vectors.ts';
import { failed, ok, type Terminal, usageError } from './command.ts';
import { type DocumentsValues, readOptions } from './documents.ts';
import { todayOf } from './documents-day.ts';

/** Scores a folder and says whether the thresholds given are held. */
export async function checkFolder(
  folder: string,
  values: DocumentsValues,
  terminal: Terminal,
): Promise<number> {
  const { vision, ...alone } = { ...readOptions(values, terminal), today: todayOf(values.today) };
  const scored = await scoreFolder(folder, {
    ...alone,
    ...(vision ? { vision } : {}),
    flagsOf,
    only: (entry) => chosen(entry, values),
    onDocument: (done, of, document) => terminal.errors.write(`${progress(done, of, document)}\n`),
  });
  const whole = !values.kind && !values.file;
  const sets = whole ? await scoreSets(folder, alone) : [];
  const vectors = whole ? await vectorsOf(folder) : [];
  const missed = [...thresholdsMissed(scored, values), ...allMissed(sets, vectors, values)];
  const report = values.json ? jsonReport : textReport;
  terminal.output.write(report({ scored, sets, vectors, missed }, values));
  return missed.length > 0 ? failed : ok;
}

const chosen = ({ file, kind }: TruthEntry, { kind: kinds, file: files }: DocumentsValues): boolean =>
  (!kinds || kinds.includes(kind)) && (!files || files.some((part) => file.includes(part)));

const progress = (done: number, of: number, { entry, seconds, kind, outcome }: ScoredDocument): string =>
  `${done}/${of} ${entry.file} ${outcome} ${kind} ${seconds.toFixed(1)} s`;

interface Report {
  readonly scored: readonly ScoredDocument[];
  readonly sets: readonly ScoredSet[];
  readonly vectors: readonly VectorScore[];
  readonly missed: readonly string[];
}

function textReport({ scored, sets, vectors, missed }: Report, values: DocumentsValues): string {
  const documents = scored.map((document) => documentLines(document, values.details ?? false));
  const sections = [
    totalsTable(scored),
    calibrationTable(scored),
    secondReadingLines(scored),
    setLines(sets).join('\n'),
  ];
  const last = [...vectorLines(vectors), ...missed].join('\n');
  return `${[documents.join('\n'), ...sections, last].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The string vectors beside the documents; none where the folder has none. */
const vectorsOf = async (folder: string): Promise<VectorScore[]> => {
  const path = join(folder, 'vectors');
  return (await stat(path).catch(() => undefined))?.isDirectory() ? scoreVectors(path) : [];
};

function jsonReport({ scored, sets, vectors, missed }: Report): string {
  const report = {
    groups: Object.fromEntries(groupsOf(scored)),
    calibration: calibrationOf(scored),
    secondReading: secondReadingTotals(scored),
    thresholdsMissed: missed,
    sets,
    vectors,
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

/** What of the sets and vectors does not hold, where all of them must. */
function allMissed(
  sets: readonly ScoredSet[],
  vectors: readonly VectorScore[],
  values: DocumentsValues,
): string[] {
  const failed = vectors.filter((score) => score.failed.length > 0);
  const short = sets.filter(
    ({ expected, falseFindings }) => falseFindings.length > 0 || expected.some(({ reported }) => !reported),
  );
  return [
    ...(values['all-vectors'] ? failed.map(({ file }) => `vectors fail: ${file}`) : []),
    ...(values['all-sets'] ? short.map(({ set }) => `set not as expected: ${set}`) : []),
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
