import { kindsOf } from './expectation.ts';
import type { Judged } from './judge.ts';
import type { ScoredDocument } from './score.ts';

/** From this confidence on a wrong value is one that somebody would have relied on. */
const reliedOn = 0.9;

/** Counts over some documents. Weights of a half count as halves. */
export interface Totals {
  readonly documents: number;
  /** Fields that the papers show. */
  readonly fields: number;
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
  readonly hallucinated: number;
  /** Wrong or hallucinated, with confidence 0.9 or more. */
  readonly wrongRelied: number;
  readonly rightShare: number;
  /** Of all judged fields, those that papers do not show included. */
  readonly hallucinatedShare: number;
  readonly wrongReliedShare: number;
  readonly kindsRight: number;
  readonly expectMet: number;
  readonly flags: number;
  readonly flagsFound: number;
  readonly secondsPerPage: number;
  readonly peakBytes: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function totalsOf(documents: readonly ScoredDocument[]): Totals {
  const judged = documents.flatMap((document) => document.judged);
  const count = (fits: (one: Judged) => boolean) =>
    judged.filter(fits).reduce((sum, { weight }) => sum + weight, 0);
  const of = (verdict: Judged['verdict']) => count((one) => one.verdict === verdict);
  const sum = (value: (document: ScoredDocument) => number) =>
    documents.reduce((total, document) => total + value(document), 0);
  const [right, missed, wrong, hallucinated] = [of('right'), of('missed'), of('wrong'), of('hallucinated')];
  const wrongRelied = count(isReliedOnAndWrong);
  const all = right + missed + wrong + hallucinated + of('rightly_absent');
  const flags = sum(({ entry }) => entry.flags?.length ?? 0);
  return {
    documents: documents.length,
    fields: right + missed + wrong,
    right,
    missed,
    wrong,
    hallucinated,
    wrongRelied,
    rightShare: share(right, right + missed + wrong),
    hallucinatedShare: share(hallucinated, all),
    wrongReliedShare: share(wrongRelied, all),
    kindsRight: sum(({ kind, entry }) => (kindsOf(entry).includes(kind) ? 1 : 0)),
    expectMet: sum(({ expectMet }) => (expectMet ? 1 : 0)),
    flags,
    flagsFound: flags - sum(({ flagsMissed }) => flagsMissed.length),
    secondsPerPage: share(
      sum(({ seconds }) => seconds),
      sum(({ pages }) => pages),
    ),
    peakBytes: Math.max(0, ...documents.map((document) => document.peakBytes)),
  };
}

export const isReliedOnAndWrong = ({ verdict, confidence }: Judged): boolean =>
  (verdict === 'wrong' || verdict === 'hallucinated') && (confidence ?? 0) >= reliedOn;

/** How often values of a stated confidence are right. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly values: number;
  readonly meanConfidence: number;
  readonly right: number;
}

const binEdges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001] as const;

export function calibrationOf(documents: readonly ScoredDocument[]): CalibrationBin[] {
  const values = documents.flatMap(({ judged }) => judged).filter(({ confidence }) => confidence !== null);
  return binEdges.slice(1).flatMap((to, i): CalibrationBin[] => {
    const from = binEdges[i]!;
    const own = values.filter(({ confidence }) => confidence! >= from && confidence! < to);
    if (own.length === 0) return [];
    const meanConfidence = own.reduce((sum, { confidence }) => sum + confidence!, 0) / own.length;
    const right = own.filter(({ verdict }) => verdict === 'right').length;
    return [{ from, to: Math.min(to, 1), values: own.length, meanConfidence, right }];
  });
}
