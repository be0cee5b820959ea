import { AIMessage, HumanMessage } from '@langchain/core/messages';
import { describe, expect, it } from 'vitest';
import { documentOwner, namedDeal, saidBy } from './examine.ts';

describe('namedDeal', () => {
  it.each([
    ['another deal', { dealId: 'deal_2' }, 'deal_1', 'deal_2'],
    ['the current deal', { dealId: 'current' }, 'deal_1', 'deal_1'],
    ['the current deal where there is none', { dealId: 'current' }, null, null],
    ['no deal', {}, 'deal_1', undefined],
    ['a number', { dealId: 1 }, 'deal_1', undefined],
    ['nothing', null, 'deal_1', undefined],
    ['words', 'current', 'deal_1', undefined],
    ['a list', ['current'], 'deal_1', undefined],
  ])('%s', (_, args, current, expected) => {
    expect(namedDeal(args, current)).toBe(expected);
  });
});

describe('documentOwner', () => {
  const record = { id: 'doc_1', ownerId: 'customer_maya', dealerId: 'dealer_1' };
  const store = { documents: { get: async (id: string) => (id === 'doc_1' ? record : undefined) } };
  const owner = (args: unknown, principal: unknown) =>
    documentOwner(
      args,
      { principal } as Parameters<typeof documentOwner>[1],
      { store } as unknown as Parameters<typeof documentOwner>[2],
    );
  const doc = { documentId: 'doc_1' };

  it.each([
    ['its owner', doc, { id: 'customer_maya', role: 'customer' }, 'visible'],
    ['a dealer of the dealership', doc, { id: 'b', role: 'dealer', dealerId: 'dealer_1' }, 'visible'],
    ['a dealer of another', doc, { id: 'b', role: 'dealer', dealerId: 'dealer_2' }, 'hidden'],
    ['a dealer of none', doc, { id: 'b', role: 'dealer' }, 'hidden'],
    ['another customer there', doc, { id: 'chen', role: 'customer', dealerId: 'dealer_1' }, 'hidden'],
    ['staff', doc, { id: 'kim', role: 'staff', dealerId: 'dealer_1' }, 'hidden'],
    [
      'its owner asking for no such paper',
      { documentId: 'doc_2' },
      { id: 'customer_maya', role: 'customer' },
      'hidden',
    ],
    ['a call without a paper', {}, { id: 'chen', role: 'customer' }, 'none'],
    ['a call without arguments', null, { id: 'chen', role: 'customer' }, 'none'],
  ])('%s', async (_, args, principal, expected) => {
    expect(await owner(args, principal)).toBe(expected);
  });
});

describe('saidBy', () => {
  it('is what the person typed, oldest first', () => {
    expect(saidBy([new HumanMessage('one'), new AIMessage('two'), new HumanMessage('three')])).toEqual([
      'one',
      'three',
    ]);
  });

  it('leaves out the ids of attached papers: their digits were stated by nobody', () => {
    expect(saidBy([new HumanMessage('Here they are.\n[attached: doc_42611, doc_7]')])).toEqual([
      'Here they are.',
    ]);
  });
});
