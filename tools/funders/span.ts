/** Where a deal stands on a rate sheet. */
export interface SheetPoint {
  /** 0 stands for no bureau score. */
  readonly score: number;
  readonly termMonths: number;
  readonly vehicleAge: number;
  readonly odometerMiles: number;
}

/** A part of a rate sheet; a bound that is absent does not exist. */
export interface Span {
  readonly scoreMin?: number | undefined;
  readonly scoreMax?: number | undefined;
  readonly termMonthsMin?: number | undefined;
  readonly termMonthsMax?: number | undefined;
  readonly vehicleAgeMin?: number | undefined;
  readonly vehicleAgeMax?: number | undefined;
  readonly odometerMilesMin?: number | undefined;
  readonly odometerMilesMax?: number | undefined;
}

/** Whether a part of a sheet takes a value of one axis. Both bounds count. */
export const holdsScore = ({ scoreMin, scoreMax }: Span, score: number): boolean =>
  between(scoreMin, score, scoreMax);
export const holdsTerm = ({ termMonthsMin, termMonthsMax }: Span, termMonths: number): boolean =>
  between(termMonthsMin, termMonths, termMonthsMax);
export const holdsCar = (span: Span, car: Pick<SheetPoint, 'vehicleAge' | 'odometerMiles'>): boolean =>
  between(span.vehicleAgeMin, car.vehicleAge, span.vehicleAgeMax) &&
  between(span.odometerMilesMin, car.odometerMiles, span.odometerMilesMax);

/** Whether a part of a sheet takes a deal. */
export const holds = (span: Span, point: SheetPoint): boolean =>
  holdsScore(span, point.score) && holdsTerm(span, point.termMonths) && holdsCar(span, point);

/** Whether two parts of a sheet take a deal in common. */
export const overlap = (a: Span, b: Span): boolean =>
  meet(a.scoreMin, a.scoreMax, b.scoreMin, b.scoreMax) &&
  meet(a.termMonthsMin, a.termMonthsMax, b.termMonthsMin, b.termMonthsMax) &&
  meet(a.vehicleAgeMin, a.vehicleAgeMax, b.vehicleAgeMin, b.vehicleAgeMax) &&
  meet(a.odometerMilesMin, a.odometerMilesMax, b.odometerMilesMin, b.odometerMilesMax);

/** Whether no deal can be in it. */
export const isEmpty = (span: Span): boolean => !overlap(span, span);

type Bound = number | undefined;

const between = (min: Bound, value: number, max: Bound): boolean =>
  (min === undefined || min <= value) && (max === undefined || value <= max);

const meet = (aMin: Bound, aMax: Bound, bMin: Bound, bMax: Bound): boolean =>
  (aMin ?? 0) <= (bMax ?? Number.POSITIVE_INFINITY) && (bMin ?? 0) <= (aMax ?? Number.POSITIVE_INFINITY);
