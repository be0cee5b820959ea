import { describe, expect, it } from 'vitest';
import { wantedVehicle } from './read-quick-form.ts';

describe('wantedVehicle', () => {
  it('takes what is not a year, make and model for a stock id, whose price may be left out', () => {
    expect(wantedVehicle('SPR-1003', undefined)).toEqual({ stockId: 'SPR-1003' });
    expect(wantedVehicle('SPR-1003', 2_700_000)).toEqual({ stockId: 'SPR-1003', price: 2_700_000 });
    expect(wantedVehicle('2023', undefined)).toEqual({ stockId: '2023' });
  });

  it('reads year, make and model with its trim', () => {
    expect(wantedVehicle('2023  Subaru Outback Premium', 2_549_500)).toEqual({
      year: 2023,
      make: 'Subaru',
      model: 'Outback Premium',
      price: 2_549_500,
    });
  });
});
