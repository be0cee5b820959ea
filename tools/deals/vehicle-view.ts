import { z } from 'zod';
import type { Vehicle } from '../funders/catalog.ts';
import { amount, count, name } from '../kit/claims.ts';

/** A car of the stock list as it may be shown and quoted. */
export const VehicleView = z.strictObject({
  stockId: z.string(),
  label: name('vehicle'),
  price: amount('price'),
  bookValue: amount('book_value'),
  odometerMiles: count('odometer'),
  condition: z.enum(['new', 'used']),
});

/** Year, make, model and trim: "2023 Subaru Outback Premium". */
export function vehicleLabel({ year, make, model, trim }: Vehicle): string {
  return [year, make, model, trim].filter((part) => part !== '').join(' ');
}

export function viewVehicle(vehicle: Vehicle): z.infer<typeof VehicleView> {
  const { stockId, price, bookValue, odometerMiles, condition } = vehicle;
  return { stockId, label: vehicleLabel(vehicle), price, bookValue, odometerMiles, condition };
}
