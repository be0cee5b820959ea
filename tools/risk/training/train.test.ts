import { describe, expect, it } from 'vitest';
import type { Characteristic, NumberCharacteristic } from '../card/characteristic.ts';
import { readScorecard } from '../card/scorecard.ts';
import { createScorer } from '../scoring/score.ts';
import {
  type MadeUpLoan,
  madeUpLoans,
  madeUpSpec,
  madeUpSpecData,
  sampleOf,
  truth,
} from '../testing/made-up-loans.ts';
import { TrainingSpec } from './spec.ts';
import { train } from './train.ts';

const quiet = () => {};
const digest = '0'.repeat(64);
const loans = madeUpLoans(3_000, 1);

const trainOn = (rows: readonly MadeUpLoan[], spec: TrainingSpec, seed = 1) =>
  train({ spec, sample: sampleOf(rows), digest, seed }, quiet);
const named = (all: readonly Characteristic[], key: string) => all.find((one) => one.key === key);

describe.each(['logistic', 'stumps'] as const)('a card by %s', (method) => {
  const spec = madeUpSpec(method);
  const { scorecard, split } = trainOn(loans, spec);

  it('is valid, and ranks nearly as well as the truth behind the rows', () => {
    expect(() => readScorecard(JSON.parse(JSON.stringify(scorecard)))).not.toThrow();
    const known = loans.filter((_, at) => split.holdOut.includes(at));
    const oddsOf = (loan: MadeUpLoan) =>
      (loan.credit_score === null ? truth.none : truth.perPoint * (loan.credit_score - 600)) +
      truth.perLtvPercent * loan.ltv_pct +
      (loan.vehicle_type === 'truck' ? truth.truck : 0);
    const goods = known.filter(({ bad }) => bad === 0).map(oddsOf);
    const bads = known.filter(({ bad }) => bad === 1).map(oddsOf);
    const won = goods.reduce((sum, good) => sum + bads.filter((other) => good > other).length, 0);
    expect(scorecard.validation.auc.value).toBeGreaterThan(won / goods.length / bads.length - 0.02);
  });

  it('finds what the rows were made of, in points', () => {
    const score = named(scorecard.characteristics, 'credit_score') as NumberCharacteristic;
    const swing = (score.bins.at(-1)?.points ?? 0) - (score.bins[0]?.points ?? 0);
    const logOdds = (swing * Math.LN2) / scorecard.scaling.pdo;
    expect(logOdds).toBeGreaterThan(2.4);
    expect(logOdds).toBeLessThan(4);
  });

  it('loses nothing by whole points', () => {
    expect(Math.abs(scorecard.validation.roundingLoss)).toBeLessThan(0.001);
  });

  it('leaves out what tells nothing, or next to it', () => {
    const noise = named(scorecard.characteristics, 'noise') as NumberCharacteristic | undefined;
    for (const bin of noise?.bins ?? []) expect(bin.points).toBeLessThan(40);
    if (method === 'logistic') expect(noise).toBeUndefined();
  });

  it('gives the same bytes for the same rows, specification and seed, and the rows their counts', () => {
    expect(JSON.stringify(trainOn(loans, spec).scorecard)).toBe(JSON.stringify(scorecard));
    const other = JSON.stringify(trainOn(loans, spec, 2).scorecard);
    expect(other).not.toBe(JSON.stringify(scorecard));
    for (const one of scorecard.characteristics) {
      const cells = one.kind === 'number' ? [...one.bins, ...one.special] : one.groups;
      expect([...cells, one.missing].reduce((sum, { count }) => sum + count, 0)).toBe(3_000);
    }
  });

  it('learns nothing from the rows held out', () => {
    const turned = loans.map((loan, at): MadeUpLoan => {
      return split.holdOut.includes(at) && at % 2 === 0 ? { ...loan, bad: loan.bad === 1 ? 0 : 1 } : loan;
    });
    const apart = { ...spec, refit: false };
    const [before, after] = [trainOn(loans, apart).scorecard, trainOn(turned, apart).scorecard];
    expect(after.characteristics).toEqual(before.characteristics);
    expect(after.calibration).toEqual(before.calibration);
    expect(after.validation).not.toEqual(before.validation);
    const refitted = trainOn(turned, spec).scorecard;
    expect(refitted.characteristics).not.toEqual(scorecard.characteristics);
  });

  it('scores by the artifact as training did', () => {
    const scorer = createScorer(scorecard);
    const shares = scorecard.monitoring.score;
    const scores = loans.map(
      ({ credit_score, ltv_pct, vehicle_type, noise }) =>
        scorer.score({ credit_score, ltv_pct, vehicle_type, noise }).total,
    );
    for (const { from, to, share } of shares) {
      const here = scores.filter((score) => score >= (from ?? -Infinity) && score < (to ?? Infinity)).length;
      expect(here / scores.length).toBeCloseTo(share, 9);
    }
    const best =
      scores.filter((score) => score >= (scorecard.bands[0]?.scoreMin ?? 0)).length / scores.length;
    expect(Math.abs(best - 0.65)).toBeLessThan(0.03);
  });

  it('gives what nobody in the sample left out the fewest points', () => {
    const ltv = named(scorecard.characteristics, 'ltv_pct') as NumberCharacteristic;
    expect(ltv.missing).toMatchObject({
      count: 0,
      points: Math.min(...ltv.bins.map(({ points }) => points)),
    });
    expect(named(scorecard.characteristics, 'vehicle_type')).toMatchObject({ unseen: { points: 0 } });
  });
});

describe('training refuses', () => {
  it('rows without bads, and rows with too few', () => {
    const good = loans.map((loan): MadeUpLoan => ({ ...loan, bad: 0 }));
    expect(() => trainOn(good, madeUpSpec('stumps'))).toThrow(/hold 0 bads .* at least 50/);
    const few = good.map((loan, at): MadeUpLoan => (at < 60 ? { ...loan, bad: 1 } : loan));
    expect(() => trainOn(few, madeUpSpec('logistic'))).toThrow(/hold 4\d bads .* at least 50/);
  });

  it('inputs that tell nothing', () => {
    const blind = loans.map((loan) => ({
      ...loan,
      credit_score: 600,
      ltv_pct: 100,
      vehicle_type: 'car',
      noise: 0,
    }));
    expect(() => trainOn(blind, madeUpSpec('logistic'))).toThrow(/higher scores were not better/);
  });

  it('bands that leave the average applicant below the cut-off', () => {
    const data = madeUpSpecData('logistic');
    data.bands = [
      { code: 'A', share: 0.1, outcome: 'approved', qualifyingRate: 0.07 },
      { code: 'F', share: 0.9, outcome: 'declined', qualifyingRate: 0.2 },
    ];
    expect(() => trainOn(loans, TrainingSpec.parse(data))).toThrow(/average: .* is below the cut-off/);
  });
});

describe('evidence on a straight line', () => {
  const data = madeUpSpecData('logistic');
  const method = { ...data.method, evidence: 'trend', selection: 'all', chiSquaredMin: 0 };
  const { scorecard } = trainOn(loans, TrainingSpec.parse({ ...data, method }));

  it('has points that rise about as evenly as the values do, and ranks as the truth, which is a line', () => {
    const { bins } = named(scorecard.characteristics, 'credit_score') as NumberCharacteristic;
    const inner = bins.slice(1, -1);
    const steps = inner.map(({ from, to }, at) => {
      const next = bins[at + 2]?.points ?? 0;
      return (next - (inner[at]?.points ?? 0)) / ((to ?? 0) - (from ?? 0));
    });
    for (const step of steps) expect(step).toBeGreaterThan(0.3);
    expect(scorecard.validation.auc.value).toBeGreaterThan(0.75);
  });

  it('gives what nobody left out the fewest points', () => {
    const ltv = named(scorecard.characteristics, 'ltv_pct') as NumberCharacteristic;
    expect(ltv.missing).toMatchObject({ count: 0, points: 0 });
  });

  it('takes every column whose weight is not 0', () => {
    expect(scorecard.characteristics.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['credit_score', 'ltv_pct', 'vehicle_type']),
    );
  });

  it('gives a slope against the direction expected no points at all', () => {
    const turned = {
      ...data,
      method,
      inputs: data.inputs.map((one) =>
        'expected' in one && one.key === 'ltv_pct' ? { ...one, expected: 'rising' } : one,
      ),
    };
    const card = trainOn(loans, TrainingSpec.parse(turned)).scorecard;
    expect(named(card.characteristics, 'ltv_pct')).toBeUndefined();
  });
});
