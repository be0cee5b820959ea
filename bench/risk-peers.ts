import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#tools/kit/package-root.ts';
import { readSample } from '#tools/risk/training/data/read-sample.ts';
import { readSpec } from '#tools/risk/training/spec.ts';
import { train } from '#tools/risk/training/train.ts';
import type { Bench } from './bench.ts';
import { lackingPython, python } from './python.ts';
import { table } from './table.ts';

/** Specification and file of each population. */
const populations = [
  { spec: 'us-subprime', file: 'us_subprime_sdart_drive_dev.csv.gz' },
  { spec: 'us-prime', file: 'us_prime_ally_dev.csv.gz' },
  { spec: 'de', file: 'de_german_credit_dev.csv.gz' },
  { spec: 'tw', file: 'tw_card_default_dev.csv.gz' },
  { spec: 'in-without-state', file: 'in_twowheeler_ltfs5_dev.csv.gz' },
  { spec: 'in', file: 'in_twowheeler_ltfs5_dev.csv.gz' },
] as const;

interface Figures {
  readonly name: string;
  readonly rows: number;
  readonly bads: number;
  readonly auc: number;
  readonly ks: number;
  readonly ece: number;
}

/** How well cards rank rows held out, beside general learners on the same rows, columns and split. */
export const riskPeers: Bench = {
  name: 'risk-peers',
  about: 'scorecards beside scikit-learn and XGBoost on rows held out; needs --data DIR',
  runs: { of: 'seeds', usual: 1 },
  async run(seeds, print, options) {
    const folder = options?.data;
    if (folder === undefined) return print('  Left out: give the folder of the data with --data DIR.');
    const lacking = lackingPython(['pandas', 'sklearn', 'xgboost']);
    if (lacking) return print(`  Left out: ${lacking}`);
    for (const { spec, file } of populations) {
      const data = join(folder, file);
      if (!existsSync(data)) {
        print(`  ${spec}: left out, there is no ${data}.`);
        continue;
      }
      const specFile = packageRoot(`tools/risk/training/specs/${spec}.json`);
      const ours: Figures[] = [];
      for (let seed = 1; seed <= seeds; seed++) ours.push(await cardFigures(specFile, data, seed));
      const all = [...ours, ...peerFigures(specFile, data)];
      print(`\n  ${spec}: ${all[0]?.rows} rows held out, ${all[0]?.bads} bads`);
      const cells = all.map(({ name, auc, ks, ece }) => [
        name,
        ...[auc, ks, ece].map((one) => one.toFixed(4)),
      ]);
      for (const line of table(['', 'AUC', 'KS', 'ECE'], cells)) print(line);
    }
  },
};

async function cardFigures(specFile: string, data: string, seed: number): Promise<Figures> {
  const spec = readSpec(readFileSync(specFile, 'utf8'), specFile);
  const { sample, digest } = await readSample(data, spec);
  const { method } = spec;
  // What is measured is the card that has not seen these rows; learning it again from all of them adds nothing here.
  const { scorecard } = train({ spec: { ...spec, refit: false }, sample, digest, seed }, () => {});
  const { rows, bads, auc, ks, ece } = scorecard.validation;
  return { name: `Chauffeur, ${method.name}, seed ${seed}`, rows, bads, auc: auc.value, ks: ks.value, ece };
}

function peerFigures(specFile: string, data: string): Figures[] {
  const script = packageRoot('bench/risk-peers.py');
  const { stdout, stderr, status } = spawnSync(python, [script, data, specFile], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The peers failed: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Figures);
}
