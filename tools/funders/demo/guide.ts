import { minor } from '../../kit/units.ts';
import type { GuideValue } from '../catalog.ts';
import { demoVehicleType } from './vehicle-types.ts';

type ModelRow = readonly [make: string, model: string, trim: string, values: readonly YearValue[]];
type YearValue = readonly [year: number, odometerMiles: number, bookValue: number];

const models: readonly ModelRow[] = [
  [
    'Honda',
    'Accord',
    'Sport',
    [
      [2020, 52_000, 21_400],
      [2021, 36_000, 23_900],
      [2022, 18_000, 26_800],
      [2023, 14_000, 28_100],
    ],
  ],
  [
    'Honda',
    'Accord',
    'LX',
    [
      [2019, 66_000, 17_200],
      [2021, 48_000, 20_300],
      [2022, 34_000, 22_600],
    ],
  ],
  [
    'Honda',
    'Civic',
    'EX',
    [
      [2020, 55_000, 18_300],
      [2022, 35_000, 21_900],
      [2023, 24_000, 23_100],
    ],
  ],
  [
    'Honda',
    'CR-V',
    'EX-L',
    [
      [2020, 58_000, 23_200],
      [2022, 37_000, 27_600],
      [2024, 18_000, 32_100],
    ],
  ],
  [
    'Toyota',
    'Camry',
    'SE',
    [
      [2019, 70_000, 17_900],
      [2021, 46_000, 21_700],
      [2023, 25_000, 25_400],
      [2026, 0, 31_800],
    ],
  ],
  [
    'Toyota',
    'Corolla',
    'LE',
    [
      [2020, 60_000, 15_800],
      [2022, 38_000, 18_900],
      [2024, 19_000, 21_700],
    ],
  ],
  [
    'Toyota',
    'RAV4',
    'XLE',
    [
      [2019, 72_000, 20_900],
      [2021, 47_000, 25_300],
      [2023, 27_000, 28_700],
      [2024, 21_000, 30_600],
    ],
  ],
  [
    'Toyota',
    'Highlander',
    'XLE',
    [
      [2021, 49_000, 31_200],
      [2023, 28_000, 36_900],
    ],
  ],
  [
    'Toyota',
    'Tacoma',
    'SR5',
    [
      [2020, 61_000, 26_800],
      [2023, 29_000, 32_700],
    ],
  ],
  [
    'Subaru',
    'Outback',
    'Premium',
    [
      [2020, 62_000, 20_100],
      [2021, 47_000, 22_600],
      [2023, 28_000, 27_900],
    ],
  ],
  [
    'Subaru',
    'Forester',
    'Sport',
    [
      [2021, 45_000, 23_400],
      [2023, 26_000, 27_300],
    ],
  ],
  [
    'Subaru',
    'Crosstrek',
    'Premium',
    [
      [2021, 44_000, 21_400],
      [2023, 27_000, 24_500],
    ],
  ],
  [
    'Ford',
    'F-150',
    'XLT',
    [
      [2019, 78_000, 25_600],
      [2021, 50_000, 31_100],
      [2022, 41_000, 34_200],
      [2024, 20_000, 40_300],
    ],
  ],
  [
    'Ford',
    'Escape',
    'SE',
    [
      [2020, 59_000, 15_100],
      [2022, 38_000, 19_400],
    ],
  ],
  [
    'Ford',
    'Explorer',
    'XLT',
    [
      [2021, 52_000, 25_700],
      [2023, 30_000, 31_800],
    ],
  ],
  [
    'Chevrolet',
    'Silverado 1500',
    'LT',
    [
      [2020, 65_000, 28_900],
      [2022, 42_000, 34_600],
    ],
  ],
  [
    'Chevrolet',
    'Equinox',
    'LT',
    [
      [2020, 61_000, 14_600],
      [2022, 39_000, 18_800],
      [2023, 31_000, 21_200],
    ],
  ],
  [
    'Tesla',
    'Model 3',
    'Long Range',
    [
      [2021, 48_000, 23_500],
      [2023, 27_000, 29_200],
      [2024, 19_000, 32_900],
    ],
  ],
  [
    'Tesla',
    'Model Y',
    'Long Range',
    [
      [2022, 36_000, 28_400],
      [2023, 26_000, 31_800],
    ],
  ],
  [
    'Hyundai',
    'Elantra',
    'SEL',
    [
      [2019, 68_000, 13_200],
      [2022, 37_000, 17_100],
    ],
  ],
  [
    'Hyundai',
    'Tucson',
    'SEL',
    [
      [2022, 36_000, 21_800],
      [2024, 18_000, 26_100],
    ],
  ],
  [
    'Kia',
    'Forte',
    'LXS',
    [
      [2021, 49_000, 14_600],
      [2023, 28_000, 17_300],
    ],
  ],
  [
    'Nissan',
    'Altima',
    'SV',
    [
      [2020, 58_000, 14_400],
      [2022, 41_000, 17_900],
    ],
  ],
  [
    'Nissan',
    'Rogue',
    'SV',
    [
      [2020, 62_000, 15_700],
      [2023, 30_000, 22_300],
    ],
  ],
];

/** A guide of values for cars that are in nobody's stock, invented for demonstration. */
export const demoGuide: readonly GuideValue[] = models.flatMap(([make, model, trim, values]) =>
  values.map(([year, odometerMiles, bookValue]) => ({
    year,
    make,
    model,
    trim,
    odometerMiles,
    bookValue: minor(bookValue * 100),
    type: demoVehicleType(make, model),
  })),
);
