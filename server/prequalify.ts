import { invalidInput } from '#tools/kit/errors.ts';
import type { Phrases } from '#tools/kit/phrases.ts';
import type { Locale } from '#tools/kit/units.ts';
import type { World } from '#tools/world.ts';
import type {
  PrequalificationRequest,
  PrequalificationView,
  WantedVehicle,
} from './prequalification-schemas.ts';

/** Runs one tool for the principal that the server bound. */
export type ToolCaller = (tool: string, input: unknown) => Promise<unknown>;

interface Context {
  readonly call: ToolCaller;
  readonly world: World;
  readonly phrases: Phrases;
  readonly locale: Locale;
  /** Whether the schedule comes with its rows. */
  readonly rows: boolean;
}

/**
 * One buyer through the tools: open_deal, update_deal, score_risk, then find_funders and build_schedule as far as the
 * decision allows. It computes nothing itself; each step reads the deal file that the one before wrote.
 *
 * @throws AppError `prequalifications/vehicle_not_found`, `prequalifications/vehicle_not_one`,
 *   `prequalifications/odometer_differs`; whatever the tools throw
 */
export async function prequalify(
  request: PrequalificationRequest,
  context: Context,
): Promise<PrequalificationView> {
  const { call } = context;
  const { dealId } = (await call('open_deal', {})) as { dealId: string };
  await recordFacts(dealId, request, call);
  const score = (await call('score_risk', { dealId })) as ScoreOutput;
  const mayFund = ['approved', 'counteroffer', 'referred'].includes(score.decision);
  const matched = mayFund
    ? ((await call('find_funders', { dealId })) as FundersOutput)
    : { offers: [], misses: [] };
  const [cheapest] = matched.offers;
  const schedule = cheapest
    ? ((await call('build_schedule', { dealId, offerId: cheapest.offerId })) as ScheduleOutput)
    : null;
  return view(dealId, score, matched, schedule, context);
}

/** The parts of the tools' outputs that are read here; the rest passes through. */
interface ScoreOutput {
  readonly decision: PrequalificationView['decision'];
  readonly score: number | null;
  readonly band: string | null;
  readonly ltv: number | null;
  readonly pti: number | null;
  readonly dti: number | null;
  readonly income: number | null;
  readonly residualIncome: number | null;
  readonly amountFinanced: number | null;
  readonly reasons: readonly { readonly code: string }[];
  readonly conditions: readonly { readonly code: string }[];
  readonly missing: readonly string[];
  readonly counteroffer?: Record<string, unknown>;
  readonly scorecard: Record<string, unknown>;
}
interface FundersOutput {
  readonly offers: readonly ({
    readonly offerId: string;
    readonly stips: readonly { readonly code: string }[];
  } & Record<string, unknown>)[];
  readonly orders?: Record<string, unknown>;
  readonly misses: readonly Record<string, unknown>[];
}
type ScheduleOutput = { readonly rows: readonly unknown[]; readonly curve?: readonly unknown[] } & Record<
  string,
  unknown
>;

interface VehicleFound {
  /** Absent for a car of the guide. */
  readonly stockId?: string;
  readonly odometerMiles: number;
}
interface Candidate extends VehicleFound {
  readonly stockId: string;
}
interface UpdateOutput {
  readonly vehicle?: VehicleFound;
  readonly candidates?: readonly Candidate[];
}

async function recordFacts(
  dealId: string,
  request: PrequalificationRequest,
  call: ToolCaller,
): Promise<void> {
  const { buyer, vehicle, terms } = request;
  const { grossIncome, ...stated } = buyer;
  const facts = {
    ...stated,
    income: grossIncome,
    ...terms,
    ...agreedPrice(vehicle),
    ...statedMiles(vehicle),
  };
  const words = 'stockId' in vehicle ? vehicle.stockId : `${vehicle.year} ${vehicle.make} ${vehicle.model}`;
  const update = (name: string) =>
    call('update_deal', { dealId, facts: { ...facts, vehicle: name } }) as Promise<UpdateOutput>;
  const first = await update(words);
  const found = first.vehicle ?? (await chosen(first.candidates ?? [], vehicle, update));
  const miles = 'stockId' in vehicle ? undefined : vehicle.odometerMiles;
  if (miles !== undefined && miles !== found.odometerMiles) throw odometerDiffers(found, miles);
}

const agreedPrice = ({ price }: WantedVehicle) => (price === undefined ? {} : { vehiclePrice: price });

/** By its mileage a car that is not in stock is taken from the guide. */
const statedMiles = (vehicle: WantedVehicle) =>
  'stockId' in vehicle || vehicle.odometerMiles === undefined
    ? {}
    : { vehicleOdometerMiles: vehicle.odometerMiles };

/** Several cars fit the words: the mileage may tell which. */
async function chosen(
  candidates: readonly Candidate[],
  wanted: WantedVehicle,
  update: (stockId: string) => Promise<UpdateOutput>,
): Promise<VehicleFound> {
  if (candidates.length === 0) throw vehicleNotFound();
  const miles = 'stockId' in wanted ? undefined : wanted.odometerMiles;
  const [one, ...others] = candidates.filter(({ odometerMiles }) => odometerMiles === miles);
  const vehicle = one && others.length === 0 ? (await update(one.stockId)).vehicle : undefined;
  if (vehicle) return vehicle;
  throw invalidInput(
    'prequalifications/vehicle_not_one',
    'Several cars of the dealership fit the description.',
    'Send vehicle.stockId, one of details.stockIds.',
    { details: { stockIds: candidates.map(({ stockId }) => stockId) } },
  );
}

const vehicleNotFound = () =>
  invalidInput(
    'prequalifications/vehicle_not_found',
    'No car in stock fits the description, and none that the value guide knows by name and mileage.',
    'Send the stockId of a car in stock (the find_vehicles tool lists them), or the year, make, model with its trim, ' +
      'odometerMiles and price of a car that the guide knows.',
  );

const odometerDiffers = ({ stockId, odometerMiles }: VehicleFound, given: number) =>
  invalidInput(
    'prequalifications/odometer_differs',
    `Stock record ${stockId} says ${odometerMiles} miles, the request ${given}.`,
    'Leave odometerMiles out to use the record, or correct it.',
    { details: { stockId, odometerMiles, given } },
  );

function view(
  dealId: string,
  score: ScoreOutput,
  { offers, orders, misses }: FundersOutput,
  schedule: ScheduleOutput | null,
  { world, phrases, locale, rows }: Context,
): PrequalificationView {
  const { version, invented } = world.catalog();
  const coded =
    (role: string) =>
    ({ code }: { code: string }) => ({
      code,
      text: phrases[`${role}.${code}`]?.[locale] ?? code,
    });
  return {
    dealId,
    decision: score.decision,
    score: score.score,
    band: score.band,
    ratios: { ltv: score.ltv, pti: score.pti, dti: score.dti },
    grossMonthlyIncome: score.income,
    amountFinanced: score.amountFinanced,
    residualIncome: score.residualIncome,
    reasons: score.reasons.map(coded('decline_reason')),
    conditions: score.conditions.map(coded('condition')),
    missing: [...score.missing],
    ...(score.counteroffer && { counteroffer: score.counteroffer }),
    offers: [...offers],
    ...(orders && { orders }),
    misses: [...misses],
    schedule: schedule && !rows ? withoutRows(schedule) : schedule,
    stips: (offers[0]?.stips ?? []).map(coded('stip')),
    scorecard: score.scorecard,
    disclaimer: disclaimer[locale],
    dataset: { version, invented, notice: invented ? inventedNotice[locale] : '' },
  };
}

/** Neither the rows nor the points of the chart that repeat them. */
function withoutRows({ rows: _rows, curve: _curve, ...rest }: ScheduleOutput): Record<string, unknown> {
  return rest;
}

const disclaimer: Readonly<Record<Locale, string>> = {
  'en-US':
    'This is a prequalification, not an approval of credit. Funders decide, and their terms may differ.',
  'zh-CN': '这是预审结果，不是授信批准。最终由资金方决定，条件可能不同。',
  'de-DE':
    'Dies ist eine Vorprüfung, keine Kreditzusage. Die Geldgeber entscheiden, und ihre Bedingungen können abweichen.',
};

const inventedNotice: Readonly<Record<Locale, string>> = {
  'en-US': 'Dealers, funders, programs, rates and cars are invented for demonstration.',
  'zh-CN': '经销商、资金方、产品、利率和车辆均为演示而虚构。',
  'de-DE': 'Händler, Geldgeber, Programme, Zinssätze und Fahrzeuge sind zur Vorführung erfunden.',
};
