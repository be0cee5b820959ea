import type { CalibrationBin } from '../measures/calibration.ts';
import { levelsOf, type Ranked } from '../measures/ranking.ts';
import { lineChart, type Point } from './charts.ts';

const [good, bad, neutral] = ['#1f6f8b', '#b83227', '#7a8594'];
const unit = { from: 0, to: 1 };

/** ROC, the two distributions, calibration and the histogram of scores, of the rows held out. */
export function curves(ranked: Ranked, bins: readonly CalibrationBin[]): string {
  const levels = levelsOf(ranked);
  const bads = levels.reduce((sum, level) => sum + level.bads, 0);
  const goods = ranked.bad.length - bads;
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
    calibrationChart(bins),
    distribution(ranked, scores),
  ].join('\n');
}

function calibrationChart(bins: readonly CalibrationBin[]): string {
  const top = Math.max(...bins.flatMap(({ meanPd, badRate }) => [meanPd, badRate]), 0.01) * 1.05;
  const scale = { from: 0, to: top };
  return lineChart(
    'Calibration by tenths of the score: mean PD across, rate of bads up',
    [
      {
        label: 'tenths',
        color: good,
        dots: true,
        points: bins.map(({ meanPd, badRate }) => ({ x: meanPd, y: badRate })),
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
function distribution({ scores, bad: outcomes }: Ranked, { from, to }: { from: number; to: number }): string {
  const ranges = 20;
  const counts = [new Array<number>(ranges).fill(0), new Array<number>(ranges).fill(0)];
  scores.forEach((score, row) => {
    const range = Math.min(ranges - 1, Math.floor(((score - from) / (to - from || 1)) * ranges));
    const kind = counts[outcomes[row] as number] as number[];
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
