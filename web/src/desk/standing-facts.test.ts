import { describe, expect, it } from 'vitest';
import type { FactView } from '../deal-types.ts';
import { conflictingKeys, standingFacts } from './standing-facts.ts';

const said = (value: string): FactView => ({
  key: 'buyer.name',
  value,
  source: 'dealer',
  evidence: { kind: 'message', messageId: 'm' },
  confidence: 1,
  verified: false,
  recordedAt: '',
});
const printed = (value: string, documentId: string): FactView => ({
  ...said(value),
  source: 'document',
  evidence: { kind: 'document', documentId, page: 1 },
});

describe('standingFacts', () => {
  it('lets a correction replace what people said before', () => {
    expect(standingFacts([said('Jon'), said('John')], 'buyer.name').map(({ value }) => value)).toEqual([
      'John',
    ]);
  });

  it('keeps what each paper says beside what people said', () => {
    const facts = [said('Jon'), printed('John Q.', 'a'), printed('John', 'b')];
    expect(standingFacts(facts, 'buyer.name')).toHaveLength(3);
    expect(conflictingKeys(facts)).toEqual(['buyer.name']);
  });

  it('finds no conflict where all agree', () => {
    expect(conflictingKeys([said('Jon'), printed('Jon', 'a')])).toEqual([]);
    expect(conflictingKeys([said('Jon Public'), printed('JON  PUBLIC', 'a')])).toEqual([]);
  });
});
