import { type BaseMessage, ToolMessage } from '@langchain/core/messages';
import { z } from 'zod';
import { Claim, collectClaims, nameClaims } from '#tools/kit/claims.ts';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import type { ErrorReport } from '#tools/kit/errors.ts';
import type { Currency } from '#tools/kit/units.ts';
import { type Format, showClaim } from '../language/format.ts';

/** What the model reads of a call that ran: figures replaced by slots, and the claims behind them. */
export interface ToolAnswer {
  readonly ok: true;
  readonly output: unknown;
  readonly claims: Readonly<Record<string, Omit<Claim, 'id'> & { readonly shown: string }>>;
}

/** What the model reads of a call that was refused or failed. */
export interface ToolRefusal {
  readonly ok: false;
  readonly rule: string;
  readonly error: ErrorReport;
}

interface Answered {
  readonly tool: AnyTool;
  readonly callId: string;
  readonly output: unknown;
  readonly currency: Currency;
  readonly format: Format;
  readonly counts: Readonly<Record<string, number>>;
}

/** The tool message for an output, with its claims numbered on from `counts`. */
export function answerMessage({ tool, callId, output, currency, format, counts }: Answered) {
  const named = nameClaims(collectClaims(tool.output, output), { tool: tool.name, callId, currency }, counts);
  const slots = new Map(named.claims.map((claim) => [claim.source.path, `{{${claim.id}}}`]));
  const claims = Object.fromEntries(
    named.claims.map(({ id, ...claim }) => [id, { ...claim, shown: showClaim(claim, format) }]),
  );
  const answer: ToolAnswer = { ok: true, output: withSlots(output, slots, ''), claims };
  return { message: toolMessage(tool.name, callId, answer), counts: named.counts };
}

export function refusalMessage(tool: string, callId: string, rule: string, error: ErrorReport): ToolMessage {
  return toolMessage(tool, callId, { ok: false, rule, error } satisfies ToolRefusal);
}

/** Content is a string, never an object: a stored object with an `lc` key would be revived as a live message (G17). */
function toolMessage(name: string, callId: string, body: ToolAnswer | ToolRefusal): ToolMessage {
  const status = body.ok ? 'success' : 'error';
  return new ToolMessage({
    content: JSON.stringify(body),
    tool_call_id: callId,
    name,
    id: `result:${callId}`,
    status,
  });
}

function withSlots(value: unknown, slots: ReadonlyMap<string, string>, path: string): unknown {
  const slot = slots.get(path);
  if (slot !== undefined) return slot;
  if (Array.isArray(value)) return value.map((item, i) => withSlots(item, slots, `${path}/${i}`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withSlots(item, slots, `${path}/${key}`)]),
  );
}

const Body = z.discriminatedUnion('ok', [
  z.looseObject({
    ok: z.literal(true),
    claims: z.record(z.string(), Claim.omit({ id: true }).extend({ shown: z.string() })),
  }),
  z.looseObject({ ok: z.literal(false), rule: z.string(), error: z.looseObject({ code: z.string() }) }),
]);

/** A tool message's body; a message that is not ours reads as a refusal. */
export function readToolMessage(message: BaseMessage): ToolAnswer | ToolRefusal {
  const body = Body.safeParse(parsed(String(message.content)));
  if (body.success) return body.data as unknown as ToolAnswer | ToolRefusal;
  const error = {
    kind: 'defect',
    code: 'tool/unreadable',
    message: 'Unreadable result.',
    fix: 'Call the tool again.',
  } as const;
  return { ok: false, rule: 'tool', error };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every claim of the conversation, oldest first: the tool messages are the one place where they are kept. */
export const claimsOf = (messages: readonly BaseMessage[]): Claim[] => messages.flatMap(claimsOfMessage);

/** The guard asks once a call and the renderer once a draft, of ever more messages: each is read once. */
const read = new WeakMap<BaseMessage, { readonly content: unknown; readonly claims: readonly Claim[] }>();

function claimsOfMessage(message: BaseMessage): readonly Claim[] {
  if (message.getType() !== 'tool') return [];
  const earlier = read.get(message);
  if (earlier?.content === message.content) return earlier.claims;
  const claims = claimsIn(readToolMessage(message));
  read.set(message, { content: message.content, claims });
  return claims;
}

/** The claims of one answer; none of a refusal. */
export const claimsIn = (body: ToolAnswer | ToolRefusal): Claim[] =>
  body.ok
    ? Object.entries(body.claims).map(([id, { shown: _, ...claim }]) => Claim.parse({ id, ...claim }))
    : [];

/** How many claims of each role there are: where the numbering goes on. */
export function claimCounts(claims: readonly Claim[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { role } of claims) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}
