import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { ApprovalDecision, Assistant, TurnRequest } from '#agents/assistant-types.ts';
import type { ApprovalCard } from '#agents/turn/events.ts';
import { addConversation, reply, sending, testApp } from '../testing/app.ts';
import { createChat } from './chat-session.ts';

const folder = mkdtempSync(join(tmpdir(), 'chauffeur-chat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const approval: ApprovalCard = {
  id: 'a1',
  tool: 'submit_application',
  dealId: 'deal_1',
  action: 'Submit the application',
  funderName: 'Prairie Credit Union',
  amountFinanced: 2_500_000,
  apr: 0.0699,
  monthlyPayment: 42_611,
  termMonths: 72,
  currency: 'USD',
  expiresAt: '2026-03-02T15:30:00.000Z',
};

/** Types the lines, one after the other, and returns what the terminal showed. */
async function type(doors: Partial<Assistant>, lines: string[]) {
  let opened = 0;
  const parts = await testApp({});
  const { store, live } = parts;
  const assistant = {
    ...doors,
    openConversation: async (principal: { id: string }) => {
      opened += 1;
      await addConversation(store, principal.id, `c${opened}`);
      return store.conversations.get(`c${opened}`);
    },
  } as Assistant;
  const output = new PassThrough({ encoding: 'utf8' });
  const shown: string[] = [];
  output.on('data', (text: string) => shown.push(text));
  const chauffeur = { assistant, store, live, now: () => '2026-03-02T15:00:00.000Z' };
  const waiting = [...lines];
  await createChat(chauffeur, output, async () => waiting.shift()).run('customer');
  return { shown: shown.join(''), store, left: waiting };
}

const echo = sending<TurnRequest>(async ({ text }, onEvent) => {
  for (const event of reply(text)) await onEvent(event);
});

describe('a chat in the terminal', () => {
  it('shows sentences as they come and keeps every event', async () => {
    const { shown, store } = await type({ takeTurn: echo }, ['hello', '/quit', 'never said']);
    expect(shown).toContain('You are Maya Ortiz');
    expect(shown).toContain('You said hello.');
    expect(shown).not.toContain('never said');
    expect((await store.conversations.events('c1', 0, 10)).map(({ type }) => type)).toEqual([
      'user',
      'sentence',
      'done',
    ]);
  });

  it('shows the plan and its steps', async () => {
    const takeTurn = sending<TurnRequest>(async (_, onEvent) => {
      const steps = ['score_risk', 'find_funders'].map((tool, level) => ({ callId: tool, tool, level }));
      await onEvent({ type: 'plan', steps });
      await onEvent({ type: 'step', callId: 'x', tool: 'score_risk', status: 'done' });
      await onEvent({
        type: 'step',
        callId: 'y',
        tool: 'find_funders',
        status: 'failed',
        code: 'funders/declined',
      });
    });
    const { shown } = await type({ takeTurn }, ['go']);
    expect(shown).toContain('score_risk → find_funders');
    expect(shown).toContain('✓ score_risk');
    expect(shown).toContain('✗ find_funders (funders/declined)');
  });

  it.each([
    ['y', 'approved'],
    ['n', 'rejected'],
    ['同意', 'approved'],
  ])('asks for an approval with its terms; %s means %s', async (answer, decision) => {
    const decided: ApprovalDecision[] = [];
    const { shown } = await type(
      {
        takeTurn: sending(async (_, onEvent) => onEvent({ type: 'approval', approval })),
        decide: sending<ApprovalDecision>(async (given, onEvent) => {
          decided.push(given);
          for (const event of reply('x').slice(1)) await onEvent(event);
        }),
      },
      ['send it', 'what?', answer],
    );
    expect(shown).toContain('Prairie Credit Union');
    expect(shown).toContain('$25,000.00 over 72 months');
    expect(shown).toContain('$426.11 a month at 6.99% APR');
    expect(decided).toMatchObject([{ approvalId: 'a1', decision, principal: { id: 'customer_maya' } }]);
  });

  it('decides nothing when the input ends', async () => {
    const takeTurn = sending(async (_, onEvent) => onEvent({ type: 'approval', approval }));
    const { shown } = await type({ takeTurn }, ['send it']);
    expect(shown).not.toContain('approved');
  });

  it('attaches a paper to the next message only', async () => {
    const path = join(folder, 'stub.pdf');
    writeFileSync(path, '%PDF-1.7');
    const turns: TurnRequest[] = [];
    const takeTurn = sending<TurnRequest>(async (turn) => void turns.push(turn));
    const { store } = await type({ takeTurn }, [`/attach ${path}`, 'here it is', 'more']);
    expect(turns.map(({ attachments }) => attachments.length)).toEqual([1, 0]);
    const id = turns[0]?.attachments[0] ?? '';
    expect(await store.documents.get(id)).toMatchObject({ ownerId: 'customer_maya' });
  });

  it('starts over as somebody else', async () => {
    const turns: TurnRequest[] = [];
    const takeTurn = sending<TurnRequest>(async (turn) => void turns.push(turn));
    const { shown } = await type({ takeTurn }, ['one', '/as dealer', 'two', '/as customer_chen', 'three']);
    expect(turns.map(({ principal, conversationId }) => [principal.id, conversationId])).toEqual([
      ['customer_maya', 'c1'],
      ['dealer_ben', 'c2'],
      ['customer_chen', 'c3'],
    ]);
    expect(shown).toContain('You are Ben Adler');
  });

  it('goes on after a mistake', async () => {
    const { shown } = await type({ takeTurn: echo }, [
      '/attach no-such-file.pdf',
      '/as nobody',
      '/what',
      'hello',
    ]);
    expect(shown).toContain('There is no file no-such-file.pdf.');
    expect(shown).toContain('There is no user or role nobody.');
    expect(shown).toContain('/attach FILE');
    expect(shown).toContain('You said hello.');
  });
});
