import { type AIMessageChunk, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import { tool } from '@langchain/core/tools';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chunksOf } from './chunks.ts';
import { EmbeddedPlanner } from './planner.ts';
import { opened, outback, scheduled, scored, twoOffers, updated } from './testing/answers.ts';
import { allTools, Conversation, systemMessage } from './testing/conversation.ts';
import { englishUtterances } from './testing/utterances-en.ts';
import { chineseUtterances } from './testing/utterances-zh.ts';

const model = new EmbeddedPlanner();
const tools = allTools.map((name) => ({
  type: 'function' as const,
  function: {
    name,
    description: name,
    parameters: { type: 'object', properties: { dealId: { type: 'string' } } },
  },
}));
const bound = model.bindTools(tools);
const first = (text: string): BaseMessage[] => [systemMessage(), new HumanMessage(text)];

/** What a message says, without the ids that a run gives it. */
const bytes = ({ content, tool_calls, usage_metadata, response_metadata }: AIMessageChunk) =>
  JSON.stringify({ content, tool_calls, usage_metadata, response_metadata });

async function streamed(messages: BaseMessage[]): Promise<AIMessageChunk[]> {
  const chunks: AIMessageChunk[] = [];
  for await (const chunk of await bound.stream(messages)) chunks.push(chunk);
  return chunks;
}

describe('G20: the planner is pure', () => {
  const said = [...englishUtterances, ...chineseUtterances].map(([text]) => text);

  it('gives the same bytes twice, streamed or not, from one planner or another', async () => {
    for (const text of said) {
      const whole = bytes(await bound.invoke(first(text)));
      const again = bytes(await new EmbeddedPlanner().bindTools(tools).invoke(first(text)));
      const [head, ...rest] = await streamed(first(text));
      expect(again).toBe(whole);
      expect(bytes(rest.reduce((all, chunk) => all.concat(chunk), head!))).toBe(whole);
    }
  });

  it('does so after any prefix of a conversation', async () => {
    const talk = new Conversation();
    talk.say(
      'I want the 2023 Outback, 3,000 down, 60 months, 4200 a month, rent 1100, 3 years at my job, 2 years at my address, no debts',
    );
    talk.answer({
      open_deal: opened,
      update_deal: updated([], { vehicle: outback() }),
      score_risk: scored('approved'),
      find_funders: twoOffers,
      build_schedule: scheduled(),
    });
    for (let length = 0; length <= talk.messages.length; length++) {
      const messages = talk.messages.slice(0, length);
      const [head, ...rest] = await streamed(messages);
      expect(bytes(rest.reduce((all, chunk) => all.concat(chunk), head!))).toBe(
        bytes(await bound.invoke(messages)),
      );
    }
  });

  it('answers any text at all with calls or words, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 80 }), async (text) => {
        const { content, tool_calls } = await bound.invoke(first(text));
        expect(content !== '' || (tool_calls?.length ?? 0) > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the chat model contract', () => {
  it('bindTools leaves the model as it was', async () => {
    const before = JSON.stringify(Object.keys(model));
    const own = tool(async () => '', {
      name: 'find_vehicles',
      description: 'cars',
      schema: z.object({ words: z.string().optional() }),
    });
    const message = await model.bindTools([own]).invoke(first('do you have a Civic'));
    expect(message.tool_calls?.map(({ name }) => name)).toEqual(['find_vehicles']);
    expect(JSON.stringify(Object.keys(model))).toBe(before);
    expect((await model.invoke(first('do you have a Civic'))).tool_calls).toEqual([]);
  });

  it('calls only the tools it is given', async () => {
    const message = await model
      .bindTools(tools.filter(({ function: { name } }) => name === 'open_deal' || name === 'update_deal'))
      .invoke(first('pre-qualify Maria Lopez for the Outback'));
    expect(message.tool_calls?.map(({ name }) => name)).toEqual(['open_deal', 'update_deal']);
  });

  it('makes tool-call ids from the place in the transcript', async () => {
    const message = await bound.invoke(first('pre-qualify Maria Lopez for the Outback'));
    expect(message.tool_calls?.map(({ id }) => id)).toEqual(['call_2_0', 'call_2_1']);
  });

  it('puts usage on the last chunk only', async () => {
    const chunks = await streamed(first('hello'));
    expect(chunks.slice(0, -1).every(({ usage_metadata }) => usage_metadata === undefined)).toBe(true);
    expect(chunks.at(-1)?.usage_metadata?.total_tokens).toBeGreaterThan(0);
  });

  it('numbers tool-call chunks from 1 when words precede them, else from 0', () => {
    const calls = [
      { name: 'open_deal', args: {} },
      { name: 'find_vehicles', args: {} },
    ];
    const numbers = (text: string) =>
      chunksOf({ text, calls }, []).flatMap(
        ({ message }) => (message as AIMessageChunk).tool_call_chunks?.map(({ index }) => index) ?? [],
      );
    expect(numbers('Let me look.')).toEqual([1, 2]);
    expect(numbers('')).toEqual([0, 1]);
  });

  it('honours tool_choice', async () => {
    const ask = (tool_choice: string) =>
      model
        .bindTools(tools, { tool_choice })
        .invoke(first('what would $25,000 at 6.99% for 72 months cost me'));
    expect((await ask('none')).tool_calls).toEqual([]);
    expect((await ask('quote_payment')).tool_calls?.[0]?.name).toBe('quote_payment');
    expect((await ask('score_risk')).tool_calls).toMatchObject([
      { name: 'score_risk', args: { dealId: 'current' } },
    ]);
    expect(
      (await model.bindTools(tools, { tool_choice: 'any' }).invoke(first('hi'))).tool_calls,
    ).toHaveLength(1);
  });

  it('stops at a stop word', async () => {
    expect((await bound.invoke(first('hi'), { stop: ['!'] })).content).toBe('Hello');
  });

  it('honours an aborted signal', async () => {
    await expect(bound.invoke(first('hi'), { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('hands each token to callbacks with its chunk', async () => {
    const tokens: string[] = [];
    const callbacks = [{ handleLLMNewToken: (token: string) => void tokens.push(token) }];
    for await (const _chunk of await bound.stream(first('hi'), { callbacks }));
    expect(tokens.join('')).toContain('Hello');
  });

  it('gives structured output from what the conversation holds', async () => {
    const schema = z.object({ termMonths: z.number(), downPayment: z.number() });
    expect(await model.withStructuredOutput(schema).invoke(first('3,000 down over 60 months'))).toEqual({
      termMonths: 60,
      downPayment: 300_000,
    });
  });

  it('leaves the repair note of the renderer out of what the person said', async () => {
    const note = new HumanMessage({
      content: 'Your last message could not be shown. 42 is not allowed.',
      id: 'repair:t1',
    });
    expect((await bound.invoke([...first('hi'), note])).content).toContain('Hello!');
  });
});
