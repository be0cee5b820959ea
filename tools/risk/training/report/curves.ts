import type { Outcomes } from '../../metrics/auc.ts';
import type { Decile } from '../../metrics/calibration.ts';
import { lineChart, type Point } from './charts.ts';

const [good, bad, neutral] = ['#1f6f8b', '#b83227', '#7a8594'];
const unit = { from: 0, to: 1 };

/** ROC, the two distributions, calibration and the histogram of scores, of the rows held out. */
export function curves(held: Outcomes, tenths: readonly Decile[]): string {
  const levels = levelsOf(held);
  const bads = levels.reduce((sum, level) => sum + level.bads, 0);
  const goods = held.bads.length - bads;
  let [badsBelow, goodsBelow] = [0, 0];
  const below = levels.map((level) => {
    badsBelow += level.bads;
    goodsBelow += level.count - level.bads;
    return { score: level.score, bads: badsBelow / bads, goods: goodsBelow / goods };
  });
  const scores = { from: levels[0]?.score ?? 0, to: levels.at(-1)?.score ?? 1 };
  const roc = [{ x: 0, y: 0 }, ...below.map((one): Point => ({ x: one.goods, y: one.bads }))];
  return [
    lineChart(
      'ROC: share of bads found against share of goods refused',
      [
        { label: 'this card', color: good, points: roc },
        {
          label: 'chance',
          color: neutral,
          dashed: true,
          points: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
        },
      ],
      unit,
      unit,
    ),
    lineChart(
      'KS: share of bads and of goods at or below each score; the greatest distance is KS',
      [
        {
          label: 'bads',
          color: bad,
          points: below.map(({ score, bads: share }) => ({ x: score, y: share })),
        },
        {
          label: 'goods',
          color: good,
          points: below.map(({ score, goods: share }) => ({ x: score, y: share })),
        },
      ],
      scores,
      unit,
    ),
    calibrationChart(tenths),
    distribution(held, scores),
  ].join('\n');
}

function calibrationChart(tenths: readonly Decile[]): string {
  const top =
    Math.max(...tenths.flatMap(({ predicted, observed }) => [predicted, observed.value]), 0.01) * 1.05;
  const scale = { from: 0, to: top };
  return lineChart(
    'Calibration by tenths of the score: mean PD across, rate of bads up',
    [
      {
        label: 'tenths',
        color: good,
        dots: true,
        points: tenths.map(({ predicted, observed }) => ({ x: predicted, y: observed.value })),
      },
      {
        label: 'PD = rate',
        color: neutral,
        dashed: true,
        points: [
          { x: 0, y: 0 },
          { x: top, y: top },
        ],
      },
    ],
    scale,
    scale,
  );
}

/** Shares of bads and of goods by twenty ranges of the score. */
function distribution({ scores, bads }: Outcomes, { from, to }: { from: number; to: number }): string {
  const ranges = 20;
  const counts = [new Array<number>(ranges).fill(0), new Array<number>(ranges).fill(0)];
  Array.from(scores).forEach((score, row) => {
    const range = Math.min(ranges - 1, Math.floor(((score - from) / (to - from || 1)) * ranges));
    const kind = counts[bads[row] as number] as number[];
    kind[range] = (kind[range] as number) + 1;
  });
  const points = (kind: readonly number[]) => {
    const all = kind.reduce((sum, count) => sum + count, 0) || 1;
    return kind.map(
      (count, range): Point => ({ x: from + ((range + 0.5) * (to - from)) / ranges, y: count / all }),
    );
  };
  const [goodPoints, badPoints] = counts.map(points) as [Point[], Point[]];
  const most = Math.max(...[...goodPoints, ...badPoints].map(({ y }) => y));
  return lineChart(
    'Scores: shares of goods and of bads by twenty ranges',
    [
      { label: 'bads', color: bad, points: badPoints },
      { label: 'goods', color: good, points: goodPoints },
    ],
    { from, to },
    { from: 0, to: most },
  );
}

/** Rows of one score, from the lowest score. */
function levelsOf({ scores, bads }: Outcomes) {
  const levels = new Map<number, { count: number; bads: number }>();
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] as number;
    const level = levels.get(score) ?? { count: 0, bads: 0 };
    levels.set(score, { count: level.count + 1, bads: level.bads + (bads[row] as number) });
  }
  return [...levels].map(([score, level]) => ({ score, ...level })).sort((a, b) => a.score - b.score);
}
