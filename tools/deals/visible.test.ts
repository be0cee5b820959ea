import { describe, expect, it } from 'vitest';
import type { Principal } from '../kit/principal.ts';
import { testDeal } from '../testing/deal.ts';
import { dealVisibleTo } from './visible.ts';

const maya: Principal = { id: 'customer_maya', role: 'customer', dealerId: 'dealer_1' };
const chen: Principal = { id: 'customer_chen', role: 'customer', dealerId: 'dealer_1' };
const ben: Principal = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' };
const ana: Principal = { id: 'dealer_ana', role: 'dealer', dealerId: 'dealer_2' };
const kim: Principal = { id: 'staff_kim', role: 'staff' };
const handoff = {
  id: 'h',
  reason: 'asked',
  requestedBy: 'customer_maya',
  requestedAt: 't',
  releasedAt: null,
};

describe('dealVisibleTo', () => {
  it('shows a customer their own deals only, also not those of their dealership', () => {
    expect(dealVisibleTo(testDeal(), maya)).toBe(true);
    expect(dealVisibleTo(testDeal(), chen)).toBe(false);
    expect(dealVisibleTo(testDeal({ customerId: null }), maya)).toBe(false);
  });

  it('shows a dealer user the deals of their dealership only', () => {
    expect(dealVisibleTo(testDeal(), ben)).toBe(true);
    expect(dealVisibleTo(testDeal(), ana)).toBe(false);
    expect(dealVisibleTo(testDeal(), { id: 'x', role: 'dealer' })).toBe(false);
  });

  it('shows staff what waits for a person, until it is released', () => {
    expect(dealVisibleTo(testDeal(), kim)).toBe(false);
    expect(dealVisibleTo(testDeal({ handoff }), kim)).toBe(true);
    expect(dealVisibleTo(testDeal({ handoff: { ...handoff, releasedAt: 'u' } }), kim)).toBe(false);
    expect(dealVisibleTo(testDeal({ status: 'referred' }), kim)).toBe(true);
  });

  it('does not let an id match across roles', () => {
    expect(dealVisibleTo(testDeal(), { ...kim, id: 'customer_maya', dealerId: 'dealer_1' })).toBe(false);
  });
});
