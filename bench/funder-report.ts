import { median, quantile } from './measure.ts';
import { table } from './table.ts';

/** What was measured at one size of catalogue. */
export interface Sized {
  readonly programs: number;
  readonly fits: number;
  readonly times: ReadonlyMap<string, readonly Timed[]>;
}

/** Milliseconds of the processor, which a busy machine leaves alone, and by the clock. */
export interface Timed {
  readonly cpu: number;
  readonly wall: number;
}

/** Tables of processor and clock time; the first two contenders are ours with everything, the third is ours as far as the peers go. */
export function report(measured: readonly Sized[]): string[] {
  const names = [...new Set(measured.flatMap(({ times }) => [...times.keys()]))];
  const rows = (of: keyof Timed) =>
    names.map((name) => [
      name,
      ...measured.map(({ times }) => shown(sorted(times.get(name), of))),
      growth(name, measured, of),
    ]);
  const sizesShown = measured.map(({ programs }) => programs.toLocaleString('en-US'));
  const fits = ['programs that fit, mean', ...measured.map(({ fits: mean }) => mean.toFixed(1)), ''];
  return [
    '',
    ...table(
      ['processor, p50 · p99 ms', ...sizesShown, 'grows as n^'],
      [...rows('cpu'), ...ratios(names, measured), fits],
    ),
    '',
    ...table(['clock, p50 · p99 ms', ...sizesShown, 'grows as n^'], rows('wall')),
  ];
}

const sorted = (times: readonly Timed[] | undefined, of: keyof Timed): number[] =>
  (times ?? []).map((one) => one[of]).sort((a, b) => a - b);

const shown = (times: readonly number[]): string =>
  times.length === 0 ? '–' : `${median(times).toPrecision(3)} · ${quantile(times, 0.99).toPrecision(3)}`;

/** Ours with everything, and ours as far as the peers go, to each peer: medians of processor time over the deals that both had. */
function ratios(names: readonly string[], measured: readonly Sized[]): string[][] {
  const [whole, , alone, ...peers] = names;
  return [whole, alone].flatMap((own) => peers.map((peer) => ratio(own, peer, measured)));
}

function ratio(own: string | undefined, peer: string, measured: readonly Sized[]): string[] {
  return [
    `${own} ÷ ${peer}`,
    ...measured.map(({ times }) => {
      const theirs = times.get(peer) ?? [];
      if (theirs.length === 0) return '–';
      const same = times.get(own ?? '')?.slice(0, theirs.length);
      return `${(median(sorted(same, 'cpu')) / median(sorted(theirs, 'cpu'))).toPrecision(3)}×`;
    }),
    '',
  ];
}

/** The slope of log time on log programs by least squares: 1 is a scan, 0 does not grow. */
function growth(name: string, measured: readonly Sized[], by: keyof Timed): string {
  const points = measured.flatMap(({ programs, times }) => {
    const own = sorted(times.get(name), by);
    return own.length === 0 ? [] : [[Math.log(programs), Math.log(median(own))] as const];
  });
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([size]) => size), mean(([, time]) => time)];
  const slope = mean(([size, time]) => (size - x) * (time - y)) / mean(([size]) => (size - x) ** 2);
  return slope.toFixed(2);
}
