import type { Print } from './bench.ts';
import { table } from './table.ts';

/** A model on rows that it had not seen, and `seen`, on those that it learned from. */
interface Model {
  readonly name: string;
  readonly columns: number;
  readonly price: boolean;
  readonly auc: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
  readonly gain: { readonly value: number; readonly low: number; readonly high: number };
  readonly seen: number | null;
}

/** What so few rows would show if this were true. */
interface Luck {
  readonly luck: {
    readonly truth: number;
    readonly low: number;
    readonly high: number;
    readonly chance: number;
  };
}

/** A line of what `risk-ceiling.py` prints. */
export type Judged = Model | Luck;

const points = (value: number) => value.toFixed(3);
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

export function show(
  lines: readonly Judged[],
  { asked, heldBads, heldGoods }: Readonly<Record<'asked' | 'heldBads' | 'heldGoods', number>>,
  print: Print,
): void {
  const models = lines.filter((line): line is Model => 'name' in line);
  const cells = models.map((one) => [
    `${one.name}, ${one.columns} columns${one.price ? ' with the rate' : ''}`,
    points(one.auc),
    points(one.deviation),
    `${points(one.low)} to ${points(one.high)}`,
    `${signed(one.gain.value)} (${signed(one.gain.low)} to ${signed(one.gain.high)})`,
    one.seen === null ? '' : points(one.seen),
  ]);
  const head = ['', 'AUC', 'sd of repeats', '95 %', 'beside the card', 'on rows it learned from'];
  for (const line of table(head, cells)) print(line);
  const best = Math.max(...models.filter((one) => !one.price).map(({ high }) => high));
  print(`\n  Highest upper bound without the rate: ${points(best)}; asked: ${asked}.`);
  print(`  What ${heldBads} bads and ${heldGoods} goods held out show, by what is true:`);
  const chances = lines
    .filter((line): line is Luck => 'luck' in line)
    .map(({ luck }) => [
      points(luck.truth),
      `${points(luck.low)} to ${points(luck.high)}`,
      `${(100 * luck.chance).toFixed(0)} %`,
    ]);
  for (const line of table(['true AUC', '95 % of hold-outs', `shows ≥ ${asked}`], chances)) print(line);
}
