import { demoMarket } from '#tools/funders/demo-market.ts';
import { structureFront } from '#tools/funders/structuring/front.ts';
import type { Grid } from '#tools/funders/structuring/grid.ts';
import { houseBy } from '#tools/funders/structuring/house.ts';
import { type BruteGrid, bruteFront } from '#tools/funders/structuring/testing/brute-force.ts';
import { testInputs } from '#tools/funders/testing/market.ts';
import { IsoDate, minor } from '#tools/kit/units.ts';
import { engineFor } from '#tools/risk/decision/engine-for.ts';
import type { Bench } from './bench.ts';
import { interleaved, median } from './measure.ts';
import { table } from './table.ts';

const today = IsoDate.parse('2026-03-02');
const engine = engineFor('us', today);
const halfYears = [12, 18, 24, 30, 36, 42, 48, 54, 60, 66, 72, 78, 84];

interface Size {
  readonly cars: number;
  readonly terms: readonly number[];
  /** Steps of $100 from none. */
  readonly stepsMax: number;
  /** Whether brute force is asked too: it takes minutes on the largest. */
  readonly brute: boolean;
}

const sizes: readonly Size[] = [
  { cars: 1, terms: [48, 60, 72], stepsMax: 20, brute: true },
  { cars: 1, terms: halfYears, stepsMax: 50, brute: true },
  { cars: 3, terms: halfYears, stepsMax: 50, brute: true },
  { cars: 11, terms: halfYears, stepsMax: 50, brute: true },
  { cars: 20, terms: halfYears, stepsMax: 50, brute: false },
  { cars: 20, terms: halfYears, stepsMax: 400, brute: false },
];

/** What structuring a deal costs beside brute force over the same grid, on the demonstration market. */
export const structuring: Bench = {
  name: 'structuring',
  about: 'the structures of a deal that no other beats, beside brute force over the whole grid',
  runs: { of: 'rounds', usual: 3 },
  async run(rounds, print) {
    const rows: string[][] = [];
    for (const size of sizes) rows.push(await row(size, rounds));
    const head = ['cars × terms × steps', 'points', 'on the front', 'ms', 'brute force, ms', 'times'];
    for (const line of table(head, rows)) print(line);
  },
};

async function row(size: Size, rounds: number): Promise<string[]> {
  const { lenders, grid, brute } = gridOf(size);
  const ours = () => {
    const { structures } = structureFront(lenders, grid);
    return sumOf(structures.map(({ cash, monthlyPayment, cost }) => [cash, monthlyPayment, cost]));
  };
  const theirs = () => sumOf(bruteFront(brute).map(({ cash, payment, cost }) => [cash, payment, cost]));
  const ways = [
    { name: 'Chauffeur', run: async () => ours() },
    ...(size.brute ? [{ name: 'brute force', run: async () => theirs() }] : []),
  ];
  const expected = ours();
  const check = (name: string, sum: string) => {
    if (sum !== expected) throw new Error(`${name} finds ${sum}, not ${expected}.`);
  };
  const measured = await interleaved(ways, { warmUps: 1, rounds, check });
  const [own, peer] = measured.map(({ cpu }) => median(cpu));
  const points = size.cars * size.terms.length * (size.stepsMax + 1);
  const named = `${size.cars} × ${size.terms.length} × ${size.stepsMax + 1}`;
  const whole = (n: number | undefined) => (n === undefined ? '' : Math.round(n).toLocaleString('en-US'));
  const times = peer === undefined || own === undefined ? '' : `${whole(peer / own)}×`;
  return [named, whole(points), whole(Number(expected.split(' ')[0])), whole(own), whole(peer), times];
}

/** How many structures there are, and a sum of their figures in which each counts otherwise. */
function sumOf(figures: readonly (readonly number[])[]): string {
  const weights = [3, 7, 11];
  const sum = figures.flat().reduce((total, figure, at) => total + figure * (weights[at % 3] ?? 0), 0);
  return `${figures.length} ${sum}`;
}

/** The lot of the demonstration's first dealer, from its first car on and over again a little dearer, for a buyer of 720 points. */
function gridOf({ cars, terms, stepsMax }: Size) {
  const { catalog, dealers } = demoMarket();
  const dealer = dealers.find(({ id }) => id === 'dealer_1');
  if (!dealer) throw new Error('The demonstration has no first dealer.');
  const lot = catalog.vehicles.filter(({ dealerId }) => dealerId === dealer.id);
  const inputs = Array.from({ length: cars }, (_, at) => carAt(lot, at));
  const settings = catalog.programs.flatMap((program) => {
    const funder = catalog.funders.find(({ id }) => id === program.funderId);
    return funder ? [{ program, funder, dealer, today }] : [];
  });
  const shape = { terms, step: minor(10_000), stepsMax, amountMin: minor(50_000) };
  const grid: Grid = { ...shape, cars: inputs.map((one, at) => ({ stockId: String(at), inputs: one })) };
  const brute: BruteGrid = { ...shape, cars: inputs, settings, engine, today };
  return {
    lenders: { settings, dealer, today, house: houseBy(engine, { conditions: [] }, today) },
    grid,
    brute,
  };
}

function carAt(lot: ReturnType<typeof demoMarket>['catalog']['vehicles'], at: number) {
  const car = lot[at % lot.length];
  if (!car) throw new Error('The lot is empty.');
  const { year, make, model, condition, odometerMiles, bookValue } = car;
  const price = car.price + at * 1_000;
  return testInputs({
    creditScore: 720,
    grossMonthlyIncome: minor(520_000),
    bookValue,
    structure: {
      price: minor(price),
      downPayment: minor(0),
      amountFinanced: minor(price * 1.0625 + 29_900),
    },
    vehicle: { year, make, model, condition, odometerMiles },
  });
}
