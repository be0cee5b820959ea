import { IsoDate, minor } from '#tools/kit/units.ts';
import { decide } from '#tools/risk/decision/decide.ts';
import { cardFor } from '#tools/risk/decision/engine.ts';
import { engineFor } from '#tools/risk/decision/engine-for.ts';
import { measure } from '#tools/risk/decision/measures.ts';
import type { RiskInputs } from '#tools/risk/decision/risk-inputs.ts';
import { proveReasons } from '#tools/risk/reasons/prove-reasons.ts';
import type { Features } from '#tools/risk/scoring/score.ts';
import type { Bench, Print } from './bench.ts';
import { dotProductOf } from './dot-product.ts';
import { interleaved, median } from './measure.ts';
import { lackingOnnx, onnxRuntimeIn, onnxWays } from './onnx-race.ts';
import { table } from './table.ts';

const deals = 20_000;
const engine = engineFor('us', IsoDate.parse('2026-03-02'));

/** What a decision costs, from the card's points to the proof of every reason, on one core. */
export const risk: Bench = {
  name: 'risk',
  about:
    'decisions a second on one core, beside a plain dot product on the same bins and, with --dir DIR, onnxruntime-node',
  runs: { of: `rounds of ${deals.toLocaleString('en-US')} deals`, usual: 5 },
  async run(rounds, print, options) {
    const inputs = Array.from({ length: deals }, (_, at) => dealAt(at));
    const scored = inputs.filter(({ creditScore }) => creditScore === null || creditScore < 660);
    const card = cardFor(engine.cards, null);
    const features = scored.map((one) => measure(card, one).features);
    await scorers(features, rounds, print, options?.dir);
    await engines(inputs, rounds, print);
  },
};

/** Buyers and cars of every sort, the same in each run: about a third declined, referred or countered. */
function dealAt(at: number): RiskInputs {
  const roll = (n: number, of: number) => (Math.imul(at + 1, 2_654_435_761 + n * 40_503) >>> 8) % of;
  return {
    price: minor(2_400_000),
    downPayment: minor(200_000),
    amountFinanced: minor(800_000 + roll(1, 2_800_000)),
    termMonths: 36 + 12 * roll(2, 4),
    bookValue: minor(1_600_000 + roll(3, 1_600_000)),
    grossMonthlyIncome: minor(300_000 + roll(4, 500_000)),
    incomeVerified: roll(5, 2) === 0,
    monthlyDebt: minor(roll(6, 80_000)),
    housingPayment: minor(60_000 + roll(7, 80_000)),
    creditScore: roll(8, 6) === 0 ? null : 480 + roll(9, 340),
    coBorrower: roll(10, 4) === 0,
    vehicleType: (['car', 'suv', 'truck'] as const)[roll(11, 3)] ?? null,
    vehicleIsNew: roll(12, 4) === 0,
    vehicleAgeYears: roll(13, 10),
    odometerMiles: roll(14, 120_000),
  };
}

const perSecond = (count: number, milliseconds: number) =>
  Math.round((count / milliseconds) * 1000).toLocaleString('en-US');

/** Points of the subprime card, and the same figure as a dot product of one-hot bins and weights and by an ONNX model. */
async function scorers(
  features: readonly Features[],
  rounds: number,
  print: Print,
  dir?: string,
): Promise<void> {
  const { card, scorer } = cardFor(engine.cards, null);
  const peer = dotProductOf(card);
  const vectors = features.map(peer.encode);
  const runtime = onnxRuntimeIn(dir);
  if (!runtime) print(`  ${lackingOnnx}`);
  const sum = (scoreOf: (at: number) => number) => async () => {
    let total = 0;
    for (let at = 0; at < features.length; at++) total += scoreOf(at);
    return total;
  };
  const ways = [
    {
      name: 'Chauffeur scorer: total, PD, points of each',
      run: sum((at) => scorer.score(features[at] as Features).total),
    },
    {
      name: 'one-hot bins, then a dot product',
      run: sum((at) => peer.dot(peer.encode(features[at] as Features))),
    },
    { name: 'a dot product alone, bins ready', run: sum((at) => peer.dot(vectors[at] as Float64Array)) },
    ...(runtime ? await onnxWays(runtime, card, features) : []),
  ];
  const expected = await ways[0]!.run();
  const check = (name: string, total: number) => {
    if (total !== expected) throw new Error(`${name} adds up to ${total}, not ${expected}.`);
  };
  const measured = await interleaved(ways, { warmUps: 2, rounds, check });
  print(
    `Scores of ${card.id} ${card.version} (${card.characteristics.length} characteristics), processor time:`,
  );
  const rows = measured.map(({ name, cpu }) => [name, perSecond(features.length, median(cpu))]);
  for (const line of table(['', 'a second'], rows)) print(line);
}

async function engines(inputs: readonly RiskInputs[], rounds: number, print: Print): Promise<void> {
  const outcomes = new Map<string, number>();
  for (const one of inputs) {
    const { decision } = decide(engine, one);
    outcomes.set(decision, (outcomes.get(decision) ?? 0) + 1);
  }
  const count = (each: (inputs: RiskInputs) => number) => async () =>
    inputs.reduce((sum, one) => sum + each(one), 0);
  const ways = [
    {
      name: 'decide: rules, ratios, score, counteroffer, reasons',
      run: count((one) => decide(engine, one).assessment.score.total),
    },
    {
      name: 'decide, and every reason proved',
      run: count((one) => {
        const made = decide(engine, one);
        proveReasons(engine, one, made);
        return made.assessment.score.total;
      }),
    },
  ];
  const measured = await interleaved(ways, { warmUps: 1, rounds, check: () => undefined });
  const shares = [...outcomes].map(
    ([decision, n]) => `${decision} ${Math.round((100 * n) / inputs.length)} %`,
  );
  print(`Whole decisions (${shares.join(', ')}), processor time:`);
  const rows = measured.map(({ name, cpu }) => [name, perSecond(inputs.length, median(cpu))]);
  for (const line of table(['', 'a second'], rows)) print(line);
}
