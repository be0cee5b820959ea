import { minor } from '../../kit/units.ts';
import type { Vehicle } from '../catalog.ts';
import { demoVehicleType } from './vehicle-types.ts';

type StockRow = readonly [
  stockId: string,
  year: number,
  make: string,
  model: string,
  trim: string,
  odometerMiles: number,
  price: number,
  bookValue: number,
];

/** Below this a car of the current or the next model year counts as new. */
const newMilesMax = 200;

const stock: Readonly<Record<string, readonly StockRow[]>> = {
  dealer_1: [
    ['SPR-1001', 2026, 'Toyota', 'Camry', 'SE', 12, 32_490, 31_800],
    ['SPR-1002', 2024, 'Toyota', 'RAV4', 'XLE', 21_480, 30_995, 30_600],
    ['SPR-1003', 2023, 'Subaru', 'Outback', 'Premium', 28_400, 27_450, 27_900],
    ['SPR-1004', 2022, 'Ford', 'F-150', 'XLT', 41_200, 34_900, 34_200],
    ['SPR-1005', 2024, 'Tesla', 'Model 3', 'Long Range', 18_900, 33_750, 32_900],
    ['SPR-1006', 2023, 'Honda', 'Civic', 'EX', 24_650, 23_400, 23_100],
    ['SPR-1007', 2025, 'Honda', 'CR-V', 'EX-L', 9_800, 35_200, 34_500],
    ['SPR-1008', 2019, 'Hyundai', 'Elantra', 'SEL', 68_300, 13_900, 13_200],
    ['SPR-1009', 2018, 'Chevrolet', 'Malibu', 'LT', 96_500, 11_450, 10_600],
    ['SPR-1010', 2026, 'Subaru', 'Forester', 'Sport', 18, 36_880, 36_100],
    ['SPR-1011', 2021, 'Honda', 'Accord', 'LX', 47_900, 20_900, 20_300],
  ],
  dealer_2: [
    ['LKF-2001', 2026, 'Mazda', 'CX-5', 'Select', 9, 31_640, 31_000],
    ['LKF-2002', 2023, 'Volkswagen', 'Tiguan', 'SE', 26_700, 24_880, 24_100],
    ['LKF-2003', 2022, 'BMW', '330i', 'xDrive', 33_100, 32_400, 31_500],
    ['LKF-2004', 2024, 'Kia', 'Telluride', 'EX', 17_350, 38_950, 38_200],
    ['LKF-2005', 2020, 'Nissan', 'Rogue', 'SV', 61_800, 16_300, 15_700],
    ['LKF-2006', 2021, 'Subaru', 'Crosstrek', 'Premium', 44_200, 21_700, 21_400],
  ],
  dealer_3: [
    ['GWC-3001', 2026, 'Ford', 'Escape', 'Active', 15, 31_995, 31_100],
    ['GWC-3002', 2023, 'Chevrolet', 'Equinox', 'LT', 30_900, 21_650, 21_200],
    ['GWC-3003', 2022, 'Ram', '1500', 'Big Horn', 45_600, 32_800, 31_900],
    ['GWC-3004', 2024, 'Toyota', 'Corolla', 'LE', 19_700, 21_900, 21_700],
    ['GWC-3005', 2019, 'Jeep', 'Cherokee', 'Latitude', 79_400, 14_700, 13_800],
    ['GWC-3006', 2018, 'Ford', 'Fusion', 'SE', 103_200, 9_950, 9_100],
  ],
  dealer_4: [
    ['HSR-4001', 2026, 'Hyundai', 'Tucson', 'SEL', 11, 32_350, 31_700],
    ['HSR-4002', 2023, 'Toyota', 'Highlander', 'XLE', 27_800, 37_200, 36_900],
    ['HSR-4003', 2022, 'Honda', 'Civic', 'Sport', 34_500, 21_850, 21_500],
    ['HSR-4004', 2021, 'Ford', 'Explorer', 'XLT', 52_300, 26_400, 25_700],
    ['HSR-4005', 2025, 'Chevrolet', 'Equinox EV', 'LT', 7_450, 31_900, 30_400],
    ['HSR-4006', 2019, 'Toyota', 'Camry', 'LE', 71_900, 17_600, 17_100],
  ],
  dealer_5: [
    ['PWM-5001', 2026, 'Chevrolet', 'Silverado 1500', 'LT', 22, 51_990, 50_400],
    ['PWM-5002', 2023, 'Ford', 'Maverick', 'XLT', 29_900, 25_300, 25_000],
    ['PWM-5003', 2022, 'GMC', 'Terrain', 'SLE', 38_700, 22_450, 21_900],
    ['PWM-5004', 2020, 'Subaru', 'Outback', 'Limited', 63_200, 21_990, 21_300],
    ['PWM-5005', 2018, 'Honda', 'Pilot', 'EX', 98_400, 17_350, 16_500],
  ],
  dealer_6: [
    ['LST-6001', 2026, 'Toyota', 'Tacoma', 'SR5', 14, 39_480, 38_900],
    ['LST-6002', 2024, 'Ford', 'F-150', 'Lariat', 22_600, 49_900, 48_700],
    ['LST-6003', 2023, 'Tesla', 'Model Y', 'Long Range', 26_100, 32_600, 31_800],
    ['LST-6004', 2022, 'Nissan', 'Altima', 'SV', 40_800, 18_450, 17_900],
    ['LST-6005', 2021, 'Kia', 'Forte', 'LXS', 49_300, 14_950, 14_600],
    ['LST-6006', 2019, 'Chevrolet', 'Tahoe', 'LT', 88_700, 31_200, 30_100],
  ],
};

/** Forty cars at six dealerships, invented for demonstration. */
export const demoVehicles: readonly Vehicle[] = Object.entries(stock).flatMap(([dealerId, rows]) =>
  rows.map(([stockId, year, make, model, trim, odometerMiles, price, bookValue]) => ({
    stockId,
    dealerId,
    year,
    make,
    model,
    trim,
    condition: odometerMiles <= newMilesMax ? 'new' : 'used',
    odometerMiles,
    price: minor(price * 100),
    bookValue: minor(bookValue * 100),
    type: demoVehicleType(make, model),
  })),
);
