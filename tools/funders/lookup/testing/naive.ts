import type { Dealer } from '../../../channel/dealer.ts';
import type { DealInputs } from '../../../deals/structure.ts';
import type { Funder } from '../../catalog.ts';
import type { Program, RateCell } from '../../program.ts';

/**
 * A second reading of a program's rules, in the plainest code there is: no function of the lookup, the match or the prices is
 * used, only their data types, so that a mistake would have to be made twice.
 */
export interface NaiveAnswer {
  readonly rules: string[];
  /** Only where no rule is broken. */
  readonly offer?: {
    readonly buyRate: number;
    readonly sellRate: number;
    readonly monthlyPayment: number;
    readonly totalOfPayments: number;
    readonly financeCharge: number;
    readonly apr: number;
  };
}

export interface NaiveWorld {
  readonly funder: Funder;
  readonly dealer: Dealer;
  readonly today: string;
  readonly sentToProgram: { readonly day: number; readonly month: number };
  readonly sentToFunder: { readonly day: number; readonly month: number };
}

export function naiveAnswer(deal: DealInputs, program: Program, world: NaiveWorld): NaiveAnswer {
  const { vehicle, structure } = deal;
  const financed = structure.amountFinanced;
  const age = Math.max(0, Number(world.today.split('-')[0]) - vehicle.year);
  const score = deal.creditScore === null && program.noScore ? 0 : deal.creditScore;
  const rules: string[] = [];

  if (world.today < program.effectiveFrom) rules.push('not_effective');
  else if (program.effectiveTo !== null && world.today > program.effectiveTo) rules.push('not_effective');
  if ((program.product || 'purchase') !== (deal.product || 'purchase')) rules.push('product');
  if (world.dealer.funderIds.indexOf(program.funderId) < 0) rules.push('dealer');
  if (world.funder.states.indexOf(deal.state) < 0) rules.push('state');
  else if (program.regions && program.regions.indexOf(deal.state) < 0) rules.push('state');
  let full = false;
  for (const [capacity, sent] of [
    [program.capacity, world.sentToProgram],
    [world.funder.capacity, world.sentToFunder],
  ] as const) {
    if (capacity && capacity.perDay !== null && sent.day >= capacity.perDay) full = true;
    if (capacity && capacity.perMonth !== null && sent.month >= capacity.perMonth) full = true;
  }
  if (full) rules.push('capacity');
  if (program.condition === 'new' && vehicle.condition === 'used') rules.push('condition');
  if (program.condition === 'used' && vehicle.condition === 'new') rules.push('condition');
  let excluded = false;
  for (const one of program.exclusions || []) {
    if (!named(one.make, one.model, deal)) continue;
    if (one.yearMin !== undefined && vehicle.year < one.yearMin) continue;
    if (one.yearMax !== undefined && vehicle.year > one.yearMax) continue;
    excluded = true;
  }
  if (excluded) rules.push('vehicle_excluded');
  if (age > program.vehicleAgeMax) rules.push('vehicle_age');
  if (vehicle.odometerMiles > program.odometerMilesMax) rules.push('odometer');

  // The sheet: is there a cell for the score at all, then one for the car among those, then one for the term.
  let [hasScore, hasCar] = [false, false];
  let cell: RateCell | undefined;
  for (const one of program.rateSheet) {
    if (score === null || score < one.scoreMin || score > one.scoreMax) continue;
    hasScore = true;
    if (!inBounds(age, one.vehicleAgeMin, one.vehicleAgeMax)) continue;
    if (!inBounds(vehicle.odometerMiles, one.odometerMilesMin, one.odometerMilesMax)) continue;
    hasCar = true;
    if (structure.termMonths < one.termMonthsMin || structure.termMonths > one.termMonthsMax) continue;
    if (!cell) cell = one;
  }
  if (hasScore && !hasCar) rules.push('car_unpriced');

  const guide = program.book ? deal.bookValues?.[program.book] : deal.bookValue;
  let value: number | undefined = guide;
  if (program.advanceOn === 'price') value = structure.price;
  if (program.advanceOn === 'lesser' && guide !== undefined) value = Math.min(guide, structure.price);
  if (value === undefined) rules.push('book');
  if (!hasScore) rules.push('score');
  if (program.thinFile === 'refused' && deal.thinFile) rules.push('thin_file');
  if (program.thinFile === 'only' && !deal.thinFile) rules.push('thin_file');
  if (deal.grossMonthlyIncome < program.grossMonthlyIncomeMin) rules.push('income_min');
  if (deal.employmentMonths < program.employmentMonthsMin) rules.push('employment');
  if (deal.residenceMonths < program.residenceMonthsMin) rules.push('residence');
  if (financed < program.amountMin || financed < 1) rules.push('amount_min');
  if (financed > program.amountMax) rules.push('amount_max');
  if (value !== undefined) {
    let limit = program.ltvMax;
    for (const one of [...(program.advances || [])].reverse()) {
      if (score !== null && holds(one, score, structure.termMonths, age, vehicle.odometerMiles))
        limit = one.ltvMax;
    }
    if (financed > Math.round(value * limit)) rules.push('ltv');
  }
  if (structure.termMonths > program.termMonthsMax || (hasCar && !cell)) rules.push('term');
  if (!cell || score === null) return { rules };

  const { buyRate, sellRate } = ratesOf(deal, program, world, cell, score, age);
  const principal = financed + program.acquisitionFee;
  const payment = financed <= 0 ? 0 : paymentOf(principal, sellRate, structure.termMonths);
  if (payment > Math.round(deal.grossMonthlyIncome * program.ptiMax)) rules.push('pti');
  const burden = deal.monthlyDebt + deal.housingPayment + payment;
  if (burden > Math.round(deal.grossMonthlyIncome * program.dtiMax)) rules.push('dti');
  if (rules.length > 0) return { rules };
  const total = totalOf(principal, sellRate, structure.termMonths, payment);
  return {
    rules,
    offer: {
      buyRate,
      sellRate,
      monthlyPayment: payment,
      totalOfPayments: total,
      financeCharge: total - financed,
      apr: aprOf(financed, total - payment * (structure.termMonths - 1), payment, structure.termMonths),
    },
  };
}

const inBounds = (value: number, min: number | undefined, max: number | undefined): boolean =>
  !(min !== undefined && value < min) && !(max !== undefined && value > max);

interface Bounds {
  readonly scoreMin?: number | undefined;
  readonly scoreMax?: number | undefined;
  readonly termMonthsMin?: number | undefined;
  readonly termMonthsMax?: number | undefined;
  readonly vehicleAgeMin?: number | undefined;
  readonly vehicleAgeMax?: number | undefined;
  readonly odometerMilesMin?: number | undefined;
  readonly odometerMilesMax?: number | undefined;
}

const holds = (one: Bounds, score: number, term: number, age: number, miles: number): boolean =>
  inBounds(score, one.scoreMin, one.scoreMax) &&
  inBounds(term, one.termMonthsMin, one.termMonthsMax) &&
  inBounds(age, one.vehicleAgeMin, one.vehicleAgeMax) &&
  inBounds(miles, one.odometerMilesMin, one.odometerMilesMax);

function named(make: string, model: string | undefined, { vehicle }: DealInputs): boolean {
  if (vehicle.make === undefined || vehicle.make.toUpperCase() !== make.toUpperCase()) return false;
  if (model === undefined) return true;
  const words = (vehicle.model || '').toUpperCase().split(' ');
  return model
    .toUpperCase()
    .split(' ')
    .every((word, at) => words[at] === word);
}

function ratesOf(
  deal: DealInputs,
  program: Program,
  { dealer, today }: NaiveWorld,
  cell: RateCell,
  score: number,
  age: number,
): { buyRate: number; sellRate: number } {
  const place = [score, deal.structure.termMonths, age, deal.vehicle.odometerMiles] as const;
  let [buyRate, markup] = [cell.buyRate as number, program.markupMax as number];
  for (const one of [...(program.markupRules || [])].reverse())
    if (holds(one, ...place)) markup = one.markupMax;
  if (program.reserve && program.reserve.kind !== 'spread') markup = 0;
  if (deal.markupMax !== undefined) markup = Math.min(markup, deal.markupMax);
  markup = Math.min(markup, dealer.markupMax);
  let best: { buyRate: number; markup: boolean } | undefined;
  for (const one of program.promotions || []) {
    if (today < one.from || today > one.to || !holds(one, ...place)) continue;
    if (one.vehicles && !one.vehicles.some((car) => named(car.make, car.model, deal))) continue;
    if (!best || one.buyRate < best.buyRate) best = one;
  }
  if (best && best.buyRate < buyRate) {
    buyRate = best.buyRate;
    if (!best.markup) markup = 0;
  }
  return { buyRate, sellRate: Number((buyRate + markup).toFixed(6)) };
}

function paymentOf(principal: number, rate: number, months: number): number {
  const i = rate / 12;
  const exact = i === 0 ? principal / months : (principal * i) / (1 - (1 + i) ** -months);
  return Math.round(exact + 1e-7);
}

/** Month by month, the last payment taking what is left. */
function totalOf(principal: number, rate: number, months: number, payment: number): number {
  let [balance, total] = [principal, 0];
  for (let month = 1; month <= months; month++) {
    const interest = Math.round((balance * rate) / 12 + 1e-7);
    const paid = month === months ? balance + interest : payment;
    balance += interest - paid;
    total += paid;
  }
  return total;
}

/** By halving: the rate at which the payments are worth what was financed. */
function aprOf(financed: number, last: number, payment: number, months: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const i = (low + high) / 24;
    let worth = 0;
    for (let month = months; month >= 1; month--)
      worth = (worth + (month === months ? last : payment)) / (1 + i);
    if (worth > financed) low = (low + high) / 2;
    else high = (low + high) / 2;
  }
  return (low + high) / 2;
}
