import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '#tools/kit/package-root.ts';
import { pointCard, scoresOf } from '#tools/risk/training/card/points.ts';
import { readSample } from '#tools/risk/training/data/read-sample.ts';
import { allRows, badsAmong, type Sample } from '#tools/risk/training/data/sample.ts';
import { splitByHash, stratifiedFolds } from '#tools/risk/training/data/split.ts';
import { readSpec, type TrainingSpec } from '#tools/risk/training/spec.ts';
import { methodOf } from '#tools/risk/training/train.ts';
import type { Bench } from './bench.ts';
import { lackingPython, python } from './python.ts';
import { type Judged, show } from './risk-ceiling-tables.ts';

/** The AUC that the prime card is asked for. */
const asked = 0.74;

/** All that an application scorecard may read of the file; its price, which none may; place and dates are in neither. */
const permitted = [
  'credit_score',
  'ltv_pct',
  'payment_to_income',
  'loan_amount_usd',
  'vehicle_value_usd',
  'term_months',
  'vehicle_is_new',
  'vehicle_age_years',
  'vehicle_type',
];
const price = ['apr_pct'];

/** What AUC the prime columns can reach: the card's method and others on the same folds, with and without the old lender's rate. */
export const riskCeiling: Bench = {
  name: 'risk-ceiling',
  about: 'what AUC the columns of us-prime can reach, whoever learns from them; needs --data DIR',
  runs: { of: 'repeats of 5 folds', usual: 20 },
  async run(repeats, print, options) {
    if (options?.data === undefined) return print('  Left out: give the folder of the data with --data DIR.');
    const lacking = lackingPython(['pandas', 'sklearn', 'scipy']);
    if (lacking) return print(`  Left out: ${lacking}`);
    const data = join(options.data, 'us_prime_ally_dev.csv.gz');
    if (!existsSync(data)) return print(`  Left out, there is no ${data}.`);
    const specFile = packageRoot('tools/risk/training/specs/us-prime.json');
    const spec = readSpec(readFileSync(specFile, 'utf8'), specFile);
    const { sample } = await readSample(data, spec);
    print(`  ${sample.bad.length} rows, ${badsAmong(sample, allRows(sample))} bads`);
    show(judged(data, dealt(spec, sample, repeats)), { asked, ...heldOut(spec, sample) }, print);
  },
};

const heldOut = (spec: TrainingSpec, sample: Sample) => {
  const { holdOut } = splitByHash(sample, spec.holdOut.share, spec.holdOut.salt);
  const heldBads = badsAmong(sample, holdOut);
  return { heldBads, heldGoods: holdOut.length - heldBads };
};

/** Folds of every row, and the score by a card of ours that had not seen its fold. */
function dealt(spec: TrainingSpec, sample: Sample, repeats: number) {
  const method = methodOf(spec);
  const structure = { keys: spec.inputs.map(({ key }) => key), rounds: 0 };
  const repeat = (seed: number) => {
    const folds = new Array<number>(sample.bad.length).fill(0);
    const scores = new Array<number>(sample.bad.length).fill(0);
    stratifiedFolds(sample, allRows(sample), spec.folds, seed).forEach(({ training, validation }, fold) => {
      const card = pointCard(method.fit(sample, training, structure, seed), spec.scaling);
      const scored = scoresOf(card, sample, validation);
      validation.forEach((row, at) => {
        folds[row] = fold;
        scores[row] = scored[at] as number;
      });
    });
    return { folds, scores };
  };
  return {
    columns: structure.keys,
    permitted,
    price,
    target: spec.targetColumn,
    asked,
    ...heldOut(spec, sample),
    repeats: Array.from({ length: repeats }, (_, at) => repeat(at + 1)),
  };
}

function judged(data: string, folds: object): Judged[] {
  const folder = mkdtempSync(join(tmpdir(), 'chauffeur-bench-ceiling-'));
  try {
    const file = join(folder, 'folds.json');
    writeFileSync(file, JSON.stringify(folds));
    const script = packageRoot('bench/risk-ceiling.py');
    const { stdout, stderr, status } = spawnSync(python, [script, data, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The peers failed: ${stderr}`);
    const lines = stdout.trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Judged);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
