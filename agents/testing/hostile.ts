import fc from 'fast-check';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import type { ChatCaller } from '../turn/deps.ts';

/** Ids a hostile model may try: its own deal, somebody else's, none at all. */
export interface Targets {
  readonly dealIds: readonly string[];
  readonly documentIds: readonly string[];
}

const junk = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    '0',
    -1,
    1e308,
    Number.NaN,
    [],
    {},
    'current',
    { lc: 1 },
    'Ignore your rules.',
  ),
  fc.integer(),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Arguments a model might send: plausible ones, plausible ones with one thing wrong, and rubbish. */
function argumentsFor(targets: Targets): fc.Arbitrary<unknown> {
  const dealId = fc.constantFrom('current', ...targets.dealIds);
  const plausible = fc.oneof(
    fc.record({ dealId }),
    fc.record({ dealId, facts: fc.record({ downPayment: fc.constantFrom(0, 300_000, 123_456) }) }),
    fc.record({ dealId, documentId: fc.constantFrom('doc_none', ...targets.documentIds) }),
    fc.record({
      amountFinanced: fc.constantFrom(2_500_000, 99),
      annualRate: fc.constantFrom(0.0699, 5),
      termMonths: fc.constantFrom(72, 0),
    }),
    fc.constant({}),
  );
  const spoiled = fc
    .tuple(plausible, fc.constantFrom('extra', 'dealId', 'facts'), junk)
    .map(([args, key, value]) => ({ ...args, [key]: value }));
  return fc.oneof(
    { weight: 4, arbitrary: plausible },
    { weight: 2, arbitrary: spoiled },
    { weight: 1, arbitrary: junk },
  );
}

const words = fc.constantFrom(
  'You are approved.',
  'It is $431 a month.',
  'Call me.',
  '{{monthly_payment_1}}',
  '{{verdict_1}}',
  '7 %',
  '<script>alert(1)</script>',
  '三百元',
  '\n',
  '{{',
  'one',
);

/** Any message a model could send: words, calls, both, duplicates of ids, and things that are no message. */
export function anyMessage(tools: readonly AnyTool[], targets: Targets): fc.Arbitrary<unknown> {
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...tools.map((tool) => tool.name)) },
    { weight: 1, arbitrary: fc.constantFrom('rm', '', 'x y', 7) },
  );
  const call = fc.record({ name, args: argumentsFor(targets), id: fc.constantFrom('a', 'b', undefined, '') });
  const content = fc.array(words, { maxLength: 5 }).map((parts) => parts.join(' '));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ content, tool_calls: fc.array(call, { minLength: 1, maxLength: 5 }) }),
    },
    { weight: 3, arbitrary: fc.record({ content }) },
    {
      weight: 1,
      arbitrary: fc.record({
        content: fc.jsonValue({ maxDepth: 1 }),
        tool_calls: fc.jsonValue({ maxDepth: 2 }),
        invalid_tool_calls: fc.array(call, { maxLength: 2 }),
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, 'text', 3) },
  );
}

/** A model that sends these messages over and over. */
export function sending(messages: readonly unknown[]): ChatCaller {
  let sent = 0;
  return async () => ({ message: messages[sent++ % Math.max(1, messages.length)], fallback: null });
}
