import type { z } from 'zod';
import type { DealChange } from '../deals/changes.ts';
import type { AnyTool, ToolContext } from './define-tool.ts';
import { AppError, defect, invalidInput } from './errors.ts';

export interface ToolResult {
  readonly output: unknown;
  /** What the run asked to have written; nothing has been written yet. */
  readonly changes: readonly DealChange[];
}

/**
 * Runs a tool once, with input and output checked whoever calls. It writes nothing: the changes come back.
 *
 * @throws AppError `tool/invalid_arguments` with the failing paths; `tool/invalid_output` (a defect) when the tool breaks
 *   its own schema; whatever AppError the tool throws; any other exception becomes the defect `tool/threw`
 */
export async function callTool(
  tool: AnyTool,
  input: unknown,
  context: Omit<ToolContext, 'record'>,
): Promise<ToolResult> {
  const parsed = tool.input.safeParse(input);
  if (!parsed.success) throw invalidArguments(tool.name, parsed.error);
  const changes: DealChange[] = [];
  const raw = await run(tool, parsed.data, { ...context, record: (change) => changes.push(change) });
  const output = tool.output.safeParse(raw);
  if (!output.success)
    throw defect('tool/invalid_output', `${tool.name} broke its own schema.`, 'Report it.', {
      cause: output.error,
    });
  if (changes.length > 0 && (tool.effect === 'read' || tool.effect === 'compute')) {
    throw defect(
      'tool/undeclared_effect',
      `${tool.name} is a ${tool.effect} and asked for a write.`,
      'Report it.',
    );
  }
  return { output: output.data, changes };
}

async function run(tool: AnyTool, input: unknown, context: ToolContext): Promise<unknown> {
  try {
    return await tool.run(input, context);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw defect('tool/threw', `${tool.name} failed.`, 'Report it.', { cause: error });
  }
}

const textMax = 160;
const shortened = (text: string): string => (text.length > textMax ? `${text.slice(0, textMax)}…` : text);

/** Says which fields are wrong and how, without repeating their values, in a few lines at most. */
export function invalidArguments(tool: string, error: z.ZodError): AppError {
  const issues = error.issues
    .slice(0, 8)
    .map((issue) => ({ path: shortened(`/${issue.path.join('/')}`), problem: shortened(issue.message) }));
  const fields = issues.map(({ path, problem }) => `${path}: ${problem}`).join('; ');
  return invalidInput(
    'tool/invalid_arguments',
    `${tool} cannot take these arguments: ${fields}`,
    'Correct the named fields and call again.',
    { details: { issues } },
  );
}
