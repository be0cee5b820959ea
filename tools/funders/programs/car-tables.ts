import { GuideValue, Vehicle } from '../catalog.ts';
import { money, oneOf, text, whole } from './cells.ts';
import { absent, needed, orEmpty, type Table } from './columns.ts';

const carType = oneOf(['car', 'suv', 'truck']);

export const vehicles: Table = {
  name: 'vehicles',
  list: 'vehicles',
  about: 'Cars in stock.',
  item: Vehicle,
  key: ['stock_id'],
  columns: [
    needed('stock_id', 'stockId', text, 'never used twice'),
    needed('dealer', 'dealerId', text, 'id of the dealer who has it'),
    needed('year', 'year', whole, 'model year'),
    needed('make', 'make', text, ''),
    needed('model', 'model', text, ''),
    orEmpty('trim', 'trim', text, ''),
    needed('condition', 'condition', oneOf(['new', 'used']), ''),
    needed('odometer_miles', 'odometerMiles', whole, ''),
    needed('price', 'price', money, 'what the dealer asks'),
    needed('book_value', 'bookValue', money, "the guide's value"),
    absent('type', 'type', carType, 'empty: not known'),
  ],
};

export const guide: Table = {
  name: 'guide',
  list: 'guide',
  about: 'What guides say that cars are worth.',
  item: GuideValue,
  key: ['year', 'make', 'model', 'trim', 'book'],
  columns: [
    needed('year', 'year', whole, 'model year'),
    needed('make', 'make', text, ''),
    needed('model', 'model', text, ''),
    orEmpty('trim', 'trim', text, ''),
    needed('odometer_miles', 'odometerMiles', whole, 'the mileage it is for'),
    needed('book_value', 'bookValue', money, ''),
    absent('book', 'book', text, "the guide it is from; empty: the catalogue's own"),
    absent('type', 'type', carType, 'empty: not known'),
  ],
};
