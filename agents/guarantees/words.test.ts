import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterexampleOf } from '../testing/counterexample.ts';
import { sending } from '../testing/hostile.ts';
import { listener, maya, stage } from '../testing/stage.ts';
import type { TurnDeps } from '../turn/deps.ts';
import type { CheckText } from '../turn/render.ts';

const quote = {
  content: '',
  tool_calls: [
    { name: 'quote_payment', args: { amountFinanced: 2_500_000, annualRate: 0.0699, termMonths: 72 } },
  ],
};
const said = 'What is $25,000 at 6.99 % over 72 months?';
const pieces = fc.constantFrom(
  '{{monthly_payment_1}}',
  '{{apr_1}}',
  '{{apr_7}}',
  '$431',
  '7 %',
  'approved',
  '72 months',
  '$25,000',
  'seven hundred',
  '四百元',
  'hello',
  '.',
  '\n',
  '{{',
);
const drafts = fc
  .array(pieces, { minLength: 1, maxLength: 8 })
  .map((parts) => ({ content: parts.join(' ') }));
const script = fc.array(drafts, { minLength: 1, maxLength: 3 }).map((words) => [quote, ...words]);

async function speak(messages: readonly unknown[], replaced: Partial<TurnDeps>) {
  const { assistant, store } = stage(sending(messages), replaced);
  const { id } = await assistant.openConversation(maya, { locale: 'en-US' });
  const { events, on } = listener();
  const result = await assistant.takeTurn(
    { conversationId: id, principal: maya, text: said, attachments: [] },
    on,
  );
  const sentences = events.flatMap((event) => (event.type === 'sentence' ? [event] : []));
  return { result, sentences, store, events };
}

/** What stands in a sentence outside its figures, less what the person said and the claims that may be restated. */
function outside(sentence: { text: string; figures: readonly { start: number; end: number }[] }): string {
  const rest = sentence.figures.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    sentence.text,
  );
  return ['$25,000', '72 months', '6.99%', '$426.11'].reduce(
    (text, allowed) => text.replaceAll(allowed, ''),
    rest,
  );
}

const over = async (property: (messages: readonly unknown[]) => Promise<boolean>, numRuns: number) => {
  const details = await fc.check(fc.asyncProperty(script, property), { numRuns, seed: 20260302 });
  return counterexampleOf(details);
};

describe('G7: every figure shown is a claim of the right role, or exempt by the closed grammar', () => {
  const holds = (replaced: Partial<TurnDeps>) => async (messages: readonly unknown[]) => {
    const { sentences, result } = await speak(messages, replaced);
    const bound = sentences.every(({ figures }) =>
      figures.every(({ claimId, role }) =>
        result.claims.some((claim) => claim.id === claimId && claim.role === role),
      ),
    );
    return bound && sentences.every((sentence) => !/\p{Nd}|approved|hundred|百/u.test(outside(sentence)));
  };
  const anything: CheckText = ({ draft }) => ({ ok: true, sentences: [{ text: draft, figures: [] }] });
  it('with any model', async () => expect(await over(holds({}), 80)).toBeNull());
  it('fails without the renderer', async () =>
    expect(await over(holds({ check: anything }), 60)).not.toBeNull());
});

describe('G15: what was streamed, what is stored and what the renderer passed are the same bytes', () => {
  it('with any model', async () => {
    const same = async (messages: readonly unknown[]) => {
      const { sentences, result, events } = await speak(messages, {});
      const done = events.at(-1);
      const streamed = sentences.map(({ text }) => text).join('');
      return streamed === result.message && done?.type === 'done' && done.message === streamed;
    };
    expect(await over(same, 40)).toBeNull();
  });
});
