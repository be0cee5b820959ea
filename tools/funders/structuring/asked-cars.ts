import type { Dealer } from '../../channel/dealer.ts';
import { type Deal, known } from '../../deals/deal.ts';
import { type MissingFact, readDeal } from '../../deals/structure.ts';
import type { WeighedIncome } from '../../documents/income/income-evidence.ts';
import { notFound } from '../../kit/errors.ts';
import { type IsoDate, minor } from '../../kit/units.ts';
import type { MarketPack } from '../../markets/market-pack.ts';
import type { Engine } from '../../risk/decision/engine.ts';
import { withCar } from '../../risk/path/deal-setting.ts';
import type { World } from '../../world.ts';
import type { Vehicle } from '../catalog.ts';
import { structuringCeilings } from './ceilings.ts';
import type { GridCar } from './grid.ts';

/** Whose deal it is, and the world it is structured in. */
export interface Scene {
  readonly world: World;
  readonly income: WeighedIncome;
  readonly engine: Engine;
  readonly market: MarketPack;
  readonly today: IsoDate;
}

export interface AskedCar extends GridCar {
  /** The deal file with this car on it. */
  readonly deal: Deal;
}

interface CarsRead {
  readonly read: readonly AskedCar[];
  readonly missing: readonly MissingFact[];
}

/** The cars named, or the deal's own, and the facts that are missing. @throws AppError `structuring/stock_unknown` */
export function carsAsked(scene: Scene, dealer: Dealer, stockIds: readonly string[] | undefined): CarsRead {
  const { deal } = scene.income;
  const own = known(deal, 'vehicle.stockId');
  const cars = [...new Set(stockIds ?? [null])].map((stockId) =>
    stockId === null || stockId === own
      ? readCar(scene, dealer, deal, own ?? null)
      : readStock(scene, dealer, stockNamed(scene, dealer, stockId)),
  );
  return {
    read: cars.filter((car): car is AskedCar => !('missing' in car)),
    missing: cars.flatMap((car) => ('missing' in car ? car.missing : [])),
  };
}

function stockNamed({ world }: Scene, dealer: Dealer, stockId: string): Vehicle {
  const found = world
    .catalog()
    .vehicles.find((vehicle) => vehicle.stockId === stockId && vehicle.dealerId === dealer.id);
  if (found) return found;
  throw notFound(
    'structuring/stock_unknown',
    'The dealership has no such car in stock.',
    'Use stock ids that find_vehicles returned.',
  );
}

const readStock = (scene: Scene, dealer: Dealer, vehicle: Vehicle) =>
  readCar(scene, dealer, withCar({ deal: scene.income.deal, today: scene.today }, vehicle), vehicle.stockId);

/** The deal with no cash down, over any term: the grid has its own. */
function readCar(
  { world }: Scene,
  dealer: Dealer,
  deal: Deal,
  stockId: string | null,
): AskedCar | { readonly missing: MissingFact[] } {
  const inputs = readDeal(deal, world.catalog(), dealer, { downPayment: minor(0), termMonths: anyTerm });
  return 'missing' in inputs ? inputs : { stockId, deal, inputs };
}

const anyTerm = 60;

/** Cars of the lot that were not asked for, the nearest in price to the first one asked first. */
export function otherCars(scene: Scene, dealer: Dealer, asked: readonly AskedCar[]): AskedCar[] {
  const price = asked[0]?.inputs.structure.price ?? 0;
  const away = (vehicle: Vehicle) => Math.abs(vehicle.price - price);
  return scene.world
    .catalog()
    .vehicles.filter(({ dealerId, stockId }) => {
      return dealerId === dealer.id && asked.every((car) => car.stockId !== stockId);
    })
    .toSorted((a, b) => away(a) - away(b) || (a.stockId < b.stockId ? -1 : 1))
    .slice(0, structuringCeilings.carsMax)
    .flatMap((vehicle) => {
      const car = readStock(scene, dealer, vehicle);
      return 'missing' in car ? [] : [car];
    });
}
