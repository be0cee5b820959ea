import type { IsoDate } from '../../kit/units.ts';

/** Money on a day, in minor units that need not be whole. */
export interface DatedAmount {
  readonly on: IsoDate;
  readonly amount: number;
}
