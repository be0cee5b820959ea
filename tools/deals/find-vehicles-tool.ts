import { z } from 'zod';
import { count } from '../kit/claims.ts';
import { defineTool } from '../kit/define-tool.ts';
import { sourced } from '../kit/sources.ts';
import { Amount } from '../kit/units.ts';
import type { World } from '../world.ts';
import { ownDealerId } from './named-records.ts';
import { searchVehicles } from './vehicle-match.ts';
import { VehicleView, viewVehicle } from './vehicle-view.ts';

const shownMax = 6;

/** find_vehicles: what stands at the principal's own dealership. */
export const findVehicles = (world: World) =>
  defineTool({
    name: 'find_vehicles',
    description:
      'Lists cars in stock at this dealership, by words ("used honda", "2023 outback") and a highest price. Returns up ' +
      'to six with price, book value and mileage, and how many fit in all.',
    effect: 'read',
    roles: ['customer', 'dealer', 'staff'],
    reads: [],
    writes: [],
    card: 'vehicles',
    input: z.strictObject({
      words: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe('make, model, year, trim or stock id, as said'),
      priceMax: sourced(Amount, 'money', 'person', 'document', 'tool').optional(),
    }),
    output: z.strictObject({
      vehicles: z.array(VehicleView).max(shownMax),
      total: count('vehicle_count'),
    }),
    run({ words, priceMax }, context) {
      const dealerId = ownDealerId(context);
      const affordable = world
        .catalog()
        .vehicles.filter((v) => v.dealerId === dealerId && v.price <= (priceMax ?? Infinity));
      const found = searchVehicles(words ?? '', affordable);
      return { vehicles: found.slice(0, shownMax).map(viewVehicle), total: found.length };
    },
  });
