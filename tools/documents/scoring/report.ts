import { type Column, textTable } from '../../kit/text-table.ts';
import { kindsOf } from './expectation.ts';
import type { Judged } from './judge.ts';
import type { ScoredDocument } from './score.ts';
import type { ScoredSet } from './sets.ts';
import { calibrationOf, isReliedOnAndWrong, type Totals, totalsOf } from './totals.ts';
import type { VectorScore } from './vectors.ts';

const columns = (first: string, ...others: readonly string[]): Column[] => [
  { title: first, align: 'left' },
  ...others.map((title): Column => ({ title, align: 'right' })),
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** The groups that a folder is reported in: by kind, by how the values are there, and all. */
export function groupsOf(documents: readonly ScoredDocument[]): readonly (readonly [string, Totals])[] {
  const legible = documents.filter(({ entry }) => !/^(?:hostile)$/.test(entry.kind));
  const kinds = [...new Set(documents.map(({ entry }) => entry.kind))].sort();
  return [
    ...kinds.map((kind) => [kind, totalsOf(documents.filter(({ entry }) => entry.kind === kind))] as const),
    ['with a text layer', totalsOf(legible.filter(({ entry }) => entry.text_layer))],
    ['pictures and scans', totalsOf(legible.filter(({ entry }) => !entry.text_layer))],
    ['all', totalsOf(documents)],
  ];
}

export function totalsTable(documents: readonly ScoredDocument[]): string {
  const head = columns(
    '',
    'docs',
    'kind',
    'expect',
    'fields',
    'right',
    'missed',
    'wrong',
    'halluc.',
    'wrong ≥0.9',
    'flags',
    's/page',
    'peak MB',
  );
  const rows = groupsOf(documents).map(([name, t]) => [
    name,
    `${t.documents}`,
    `${t.kindsRight}`,
    `${t.expectMet}`,
    `${t.fields}`,
    `${t.right} (${percent(t.rightShare)})`,
    `${t.missed}`,
    `${t.wrong}`,
    `${t.hallucinated} (${percent(t.hallucinatedShare)})`,
    `${t.wrongRelied} (${percent(t.wrongReliedShare)})`,
    `${t.flagsFound}/${t.flags}`,
    t.secondsPerPage.toFixed(2),
    `${Math.round(t.peakBytes / 1e6)}`,
  ]);
  return textTable(head, rows).join('\n');
}

export function calibrationTable(documents: readonly ScoredDocument[]): string {
  const rows = calibrationOf(documents).map((bin) => [
    `${bin.from}–${bin.to}`,
    `${bin.values}`,
    bin.meanConfidence.toFixed(3),
    (bin.right / bin.values).toFixed(3),
  ]);
  return textTable(columns('confidence', 'values', 'stated', 'right'), rows).join('\n');
}

/** One document in lines: what it is, and every field that is not right (or all of them). */
export function documentLines(document: ScoredDocument, details: boolean): string {
  const { entry, kind, outcome, judged, expectMet, flagsMissed } = document;
  const right = judged.filter(({ verdict }) => verdict === 'right').length;
  const shown = judged.filter(({ verdict }) => verdict !== 'rightly_absent');
  const head = `${entry.file} ${entry.kind}${kindsOf(entry).includes(kind) ? '' : ` read as ${kind}`} · ${outcome} · ${right}/${shown.length}`;
  const marks = [
    ...(expectMet ? [] : [`expected ${entry.expect}`]),
    ...flagsMissed.map((flag) => `flag missed: ${flag}`),
  ];
  const lines = shown.filter(({ verdict }) => details || verdict !== 'right').map(fieldLine);
  return [[head, ...marks].join(' · '), ...lines].join('\n');
}

function fieldLine(one: Judged): string {
  const { name, verdict, truth, read, confidence } = one;
  const mark = isReliedOnAndWrong(one) ? '!!' : '  ';
  const shown = confidence === null ? '' : ` · read ${JSON.stringify(read)} (${confidence.toFixed(2)})`;
  return `  ${mark} ${verdict.padEnd(12)} ${name}: ${JSON.stringify(truth)}${shown}`;
}

/** The sets of papers: each sentence of the truth with the finding that says it. */
export function setLines(sets: readonly ScoredSet[]): string[] {
  return sets.flatMap(({ set, expected, falseFindings, findings }) => [
    `set ${set}: ${expected.filter(({ reported }) => reported).length}/${expected.length} reported, ${falseFindings.length} false`,
    ...expected.map(
      ({ sentence, reported }) =>
        `  ${reported ? 'ok     ' : 'MISSING'} ${sentence} → ${shownFinding(reported)}`,
    ),
    ...falseFindings.map((finding) => `  FALSE   ${shownFinding(finding)}`),
    `  all findings: ${findings.map(({ code }) => code).join(', ') || 'none'}`,
  ]);
}

function shownFinding(finding: ScoredSet['expected'][number]['reported']): string {
  if (finding === null || typeof finding === 'string') return finding ?? '–';
  const { code, first, second, note } = finding;
  return [code, first, second, note].filter((part) => part !== undefined).join(' · ');
}

/** The string vectors: how many of each file hold, and what differs in those that do not. */
export const vectorLines = (scores: readonly VectorScore[]): string[] =>
  scores.flatMap(({ file, passed, failed }) => [
    `vectors ${file}: ${passed}/${passed + failed.length}`,
    ...failed.map(({ id, differences }) => `  FAILED ${id}: ${JSON.stringify(differences).slice(0, 300)}`),
  ]);
