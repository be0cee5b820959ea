import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { ApprovalDecision, Assistant, TurnRequest } from '#agents/assistant-types.ts';
import { allPhrases } from '#agents/language/phrases.ts';
import type { ApprovalCard } from '#agents/turn/events.ts';
import type { Locale } from '#tools/kit/units.ts';
import { addConversation, reply, sending, testApp } from '../testing/app.ts';
import { createChat } from './chat-session.ts';

const folder = mkdtempSync(join(tmpdir(), 'chauffeur-chat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const approval: ApprovalCard = {
  id: 'a1',
  tool: 'submit_application',
  dealId: 'deal_1',
  action: 'submit_application',
  funderName: 'Prairie Credit Union',
  amountFinanced: 2_500_000,
  apr: 0.0699,
  monthlyPayment: 42_611,
  termMonths: 72,
  currency: 'USD',
  expiresAt: '2026-03-02T15:30:00.000Z',
};

/** Types the lines, one after the other, and returns what the terminal showed. */
async function type(doors: Partial<Assistant>, lines: string[], who = 'customer') {
  let opened = 0;
  const parts = await testApp({});
  const { store, live } = parts;
  const assistant = {
    ...doors,
    openConversation: async (principal: { id: string }, { locale }: { locale: Locale }) => {
      opened += 1;
      await addConversation(store, principal.id, `c${opened}`);
      return { ...(await store.conversations.get(`c${opened}`)), locale };
    },
  } as Assistant;
  const output = new PassThrough({ encoding: 'utf8' });
  const shown: string[] = [];
  output.on('data', (text: string) => shown.push(text));
  const now = () => '2026-03-02T15:00:00.000Z';
  const chauffeur = { assistant, store, live, phrases: allPhrases, currency: 'USD', now };
  const waiting = [...lines];
  await createChat(chauffeur, output, async () => waiting.shift()).run(who);
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
      const code = 'repayment/no_offer';
      await onEvent({ type: 'step', callId: 'z', tool: 'build_schedule', status: 'skipped', code });
    });
    const { shown } = await type({ takeTurn }, ['go']);
    expect(shown).toContain('  · build_schedule, not yet\n');
    expect(shown).not.toContain('repayment/no_offer');
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
    expect(shown).toContain(
      [
        '  │ Send this application to Prairie Credit Union?',
        '  │ $25,000.00 financed, $426.11 a month for 72 months at 6.99% APR.',
        '  │ It is sent once, and only if you approve.',
      ].join('\n'),
    );
    expect(shown).not.toContain('submit_application');
    expect(decided).toMatchObject([{ approvalId: 'a1', decision, principal: { id: 'customer_maya' } }]);
  });

  it('asks in the language of the conversation', async () => {
    const asked: string[] = [];
    const takeTurn = sending(async (_, onEvent) => {
      await onEvent({ type: 'notice', code: 'model_fallback', text: 'models/unreachable' });
      await onEvent({ type: 'approval', approval });
    });
    const decide = sending<ApprovalDecision>(async ({ decision }, onEvent) => {
      asked.push(decision);
      await onEvent({ type: 'decided', approvalId: 'a1', decision });
    });
    const { shown } = await type({ takeTurn, decide }, ['提交', '否'], 'customer_chen');
    expect(shown).toContain('语言模型没有应答');
    expect(shown).not.toContain('models/unreachable');
    expect(shown).toContain('  │ 向 Prairie Credit Union 提交此申请吗？');
    expect(shown).toContain('  │ 贷款 US$25,000.00，每月 US$426.11，共 72 个月，APR 6.99%。');
    expect(shown).toContain('您已拒绝，未发送任何内容。');
    expect(asked).toEqual(['rejected']);
  });

  it('shows the rest of a long card when asked for it', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({
      n: i + 1,
      due: `2027-${String(i + 1).padStart(2, '0')}-02`,
      payment: 10_000,
      interest: 100,
      principal: 9_900,
      balance: 9_900 * (11 - i),
    }));
    const data = { monthlyPayment: 10_000, termMonths: 12, rows };
    const takeTurn = sending<TurnRequest>(async ({ text }, onEvent) => {
      if (text === 'thanks') return;
      await onEvent({ type: 'card', kind: 'schedule', callId: 'x', dealId: null, data });
    });
    const { shown } = await type({ takeTurn }, ['/more', 'schedule', 'thanks', '/more']);
    const [before = '', after = ''] = shown.split('… and 8 more; /more shows them');
    expect(before).toContain('There is nothing more to show.');
    expect(before).not.toContain('July 2, 2027');
    expect(after).toContain('July 2, 2027');
  });

  it('says how a turn that broke off was left', async () => {
    const takeTurn = sending(async (_, onEvent) => {
      await onEvent({ type: 'error', code: 'x', message: 'It broke.', fix: 'Try again.' });
      const counts = { dealId: null, modelCalls: 0, toolCalls: 0, ms: 1 };
      await onEvent({ type: 'done', status: 'failed', message: 'What was done is saved.', ...counts });
    });
    const { shown } = await type({ takeTurn }, ['go']);
    expect(shown).toContain('It broke. Try again.');
    expect(shown).toContain('What was done is saved.');
  });

  it('lets no text command the terminal', async () => {
    const takeTurn = sending(async (_, onEvent) => {
      await onEvent({ type: 'sentence', text: 'plain\u001b]0;owned\u0007\n', figures: [] });
    });
    const { shown } = await type({ takeTurn }, ['go']);
    expect(shown).toContain('plain ]0;owned \n');
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

  it.each([
    ['photo.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'image/png'],
    ['stub', Buffer.from('%PDF-1.7'), 'application/pdf'],
  ])('keeps %s as what it holds', async (name, bytes, mediaType) => {
    writeFileSync(join(folder, name), bytes);
    const turns: TurnRequest[] = [];
    const takeTurn = sending<TurnRequest>(async (turn) => void turns.push(turn));
    const { store } = await type({ takeTurn }, [`/attach ${join(folder, name)}`, 'here']);
    expect(await store.documents.get(turns[0]?.attachments[0] ?? '')).toMatchObject({ mediaType });
  });

  it('does not attach what is no paper', async () => {
    writeFileSync(join(folder, 'note.pdf'), 'Gross pay 18,000');
    const { shown } = await type({ takeTurn: echo }, [`/attach ${join(folder, 'note.pdf')}`, 'hello']);
    expect(shown).toContain('note.pdf is no paper.');
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
