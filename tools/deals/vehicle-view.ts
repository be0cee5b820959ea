import { z } from 'zod';
import type { Vehicle } from '../funders/catalog.ts';
import { amount, count, name } from '../kit/claims.ts';

/** A car as it may be shown and quoted: of the stock list, or of the guide, where the person says price and mileage. */
export const VehicleView = z.strictObject({
  /** Absent for a car that is not in stock. */
  stockId: z.string().optional(),
  label: name('vehicle'),
  /** Absent while nobody has said it. */
  price: amount('price').optional(),
  bookValue: amount('book_value'),
  /** The mileage the guide's value is for, which is not the car's own. */
  bookValueMiles: count('guide_odometer').optional(),
  odometerMiles: count('odometer'),
  condition: z.enum(['new', 'used']),
});

/** Year, make, model and trim: "2023 Subaru Outback Premium". */
export function vehicleLabel({
  year,
  make,
  model,
  trim,
}: Pick<Vehicle, 'year' | 'make' | 'model' | 'trim'>): string {
  return [year, make, model, trim].filter((part) => part !== '').join(' ');
}

export function viewVehicle(vehicle: Vehicle): z.infer<typeof VehicleView> {
  const { stockId, price, bookValue, odometerMiles, condition } = vehicle;
  return { stockId, label: vehicleLabel(vehicle), price, bookValue, odometerMiles, condition };
}
