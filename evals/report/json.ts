import type { Fingerprint } from '../fingerprint.ts';
import type { CaseResult } from '../runner.ts';

/** Everything of a run that reports and comparisons read. `format` changes when a reader of an old run would misread it. */
export interface RunReport {
  readonly format: 'chauffeur-eval-run@1';
  readonly model: string;
  readonly seed: number;
  readonly fingerprint: Fingerprint;
  readonly summary: Summary;
  readonly results: readonly CaseResult[];
}

export interface Summary {
  readonly selected: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  /** Not begun, since an earlier failure ended the run. */
  readonly left: number;
  readonly broken: number;
  readonly modelCalls: number;
  readonly toolCalls: number;
  /** Errors are neither: what the rate would be if all of them had failed, and if all had passed. */
  readonly passRate: readonly [low: number, high: number];
  /** From the first scenario's beginning to the last one's end. */
  readonly ms: number;
}

export function summarise(results: readonly CaseResult[], selected: number, ms: number): Summary {
  const of = (status: CaseResult['status']) => results.filter((one) => one.status === status).length;
  const [passed, failed, errors] = [of('pass'), of('fail'), of('error')];
  const ran = Math.max(1, results.length);
  return {
    selected,
    passed,
    failed,
    errors,
    left: selected - results.length,
    broken: results.filter(({ broken }) => broken.length > 0).length,
    modelCalls: results.reduce((sum, one) => sum + one.modelCalls, 0),
    toolCalls: results.reduce((sum, one) => sum + one.toolCalls, 0),
    passRate: [passed / ran, (passed + errors) / ran],
    ms,
  };
}

export const toJson = (report: RunReport): string => `${JSON.stringify(report, null, 2)}\n`;

/** A share of errors above this makes a run incomplete. */
const errorsMax = 0.02;

/** 0 pass · 1 regression · 3 incomplete · 4 a guarantee was broken. A capability scenario never decides. */
export function exitCode(results: readonly CaseResult[], selected: number): 0 | 1 | 3 | 4 {
  if (results.some(({ broken }) => broken.length > 0)) return 4;
  if (results.some(({ status, kind }) => status === 'fail' && kind !== 'capability')) return 1;
  const errors = results.filter(({ status }) => status === 'error').length;
  return errors > errorsMax * results.length || results.length < selected ? 3 : 0;
}
