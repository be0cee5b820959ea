import { allFacts } from './deal-facts.ts';
import { advance } from './fold.ts';
import { startState } from './state.ts';
import type { Step } from './steps.ts';
import type { Transcript } from './transcript.ts';

/** A tool as a chat model is given it: its name and the JSON schema of its arguments. */
export interface BoundTool {
  readonly name: string;
  readonly properties: readonly string[];
}

/**
 * The call of one tool that the caller insists on (a named `tool_choice`, structured output). Its arguments are what the
 * conversation holds under the names of the schema, and nothing else: what is missing stays missing, for the schema to
 * refuse, and is never made up.
 */
export function forcedCall({ context, entries }: Transcript, { name, properties }: BoundTool): Step {
  if (!context) return { name, args: {} };
  const facts = allFacts(entries.reduce(advance, startState(context)));
  const known: Readonly<Record<string, unknown>> = { ...facts, facts, dealId: 'current' };
  return {
    name,
    args: Object.fromEntries(
      properties.filter((key) => known[key] !== undefined).map((key) => [key, known[key]]),
    ),
  };
}
