import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sourced, sourceRule } from './sources.ts';
import { Amount } from './units.ts';

describe('sourced', () => {
  const price = sourced(Amount, 'money', 'person', 'tool');

  it('marks a field with its allowed sources and checks it as before', () => {
    expect(sourceRule(price)).toEqual({ kind: 'money', from: ['person', 'tool'] });
    expect(price.safeParse(-1).success).toBe(false);
  });

  it('leaves the shared schema unmarked, so that the same units serve unmarked fields', () => {
    expect(sourceRule(Amount)).toBeUndefined();
    expect(sourceRule(z.int())).toBeUndefined();
  });

  it('keeps the mark through a description and a further limit: it must not be lost by writing on', () => {
    expect(sourceRule(price.describe('the price'))).toEqual({ kind: 'money', from: ['person', 'tool'] });
    expect(sourceRule(sourced(z.int(), 'months', 'person').min(12))).toEqual({
      kind: 'months',
      from: ['person'],
    });
  });

  it('lets the later mark stand when a field is marked twice', () => {
    expect(sourceRule(sourced(price, 'money', 'person'))).toEqual({ kind: 'money', from: ['person'] });
  });
});
