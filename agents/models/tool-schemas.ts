import { z } from 'zod';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import { defect } from '#tools/kit/errors.ts';

/** A tool as every chat API takes it. */
export interface ToolSchema {
  readonly type: 'function';
  readonly function: {
    readonly name: string;
    readonly description: string;
    readonly parameters: Record<string, unknown>;
  };
}

/** Ten tools of this size still leave a 16k context most of its room. */
const SCHEMA_CHARS_MAX = 6_000;

const made = new WeakMap<AnyTool, ToolSchema>();

/** What a model is told of the tools it may call, in the order given. */
export const toolSchemas = (tools: readonly AnyTool[]): ToolSchema[] => tools.map(toolSchema);

/**
 * One tool's schema for a model: the input side (before brands and transforms), every object closed.
 * Patterns beside a `format` are left out: they are long, and constrained decoders refuse some. The guard still checks.
 *
 * @throws AppError `models/tool_schema_too_large`, `models/tool_schema_open`: a tool that must be mended, found at start
 */
export function toolSchema(tool: AnyTool): ToolSchema {
  const known = made.get(tool);
  if (known) return known;
  const { $schema: _, ...parameters } = z.toJSONSchema(tool.input, {
    io: 'input',
    override: shorten,
  }) as Record<string, unknown>;
  if (parameters.type !== 'object' || parameters.additionalProperties !== false) {
    throw defect(
      'models/tool_schema_open',
      `The input of ${tool.name} is not a strict object.`,
      'Use z.strictObject.',
    );
  }
  const size = JSON.stringify(parameters).length;
  if (size > SCHEMA_CHARS_MAX) {
    throw defect(
      'models/tool_schema_too_large',
      `The schema of ${tool.name} takes ${size} characters; ${SCHEMA_CHARS_MAX} is the most.`,
      'Shorten descriptions or split the tool.',
    );
  }
  const schema: ToolSchema = {
    type: 'function',
    function: { name: tool.name, description: tool.description, parameters },
  };
  made.set(tool, schema);
  return schema;
}

function shorten({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
}
