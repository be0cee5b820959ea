import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AnyTool } from '#tools/kit/define-tool.ts';
import { quoteTool } from './testing/fixtures.ts';
import { toolSchema } from './tool-schemas.ts';

const withInput = (input: z.ZodType): AnyTool => ({ ...quoteTool, input });

describe('toolSchema', () => {
  it('says name, description and a closed object with units described', () => {
    const { type, function: schema } = toolSchema(quoteTool);
    expect(type).toBe('function');
    expect(schema.name).toBe('quote_payment');
    expect(schema.parameters).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['termMonths'],
      properties: {
        price: { type: 'integer', minimum: 0, description: expect.stringContaining('minor units') },
        termMonths: { type: 'integer', minimum: 1, maximum: 120, description: 'number of monthly payments' },
        extras: { items: { additionalProperties: false } },
      },
    });
  });

  it('leaves out the pattern beside a format', () => {
    const { properties } = toolSchema(quoteTool).function.parameters as {
      properties: Record<string, object>;
    };
    expect(properties.from).toMatchObject({ format: 'date' });
    expect(properties.from).not.toHaveProperty('pattern');
  });

  it('asks for what goes in, not for what a transform makes of it', () => {
    const schema = toolSchema(withInput(z.strictObject({ months: z.string().transform(Number) })));
    expect(schema.function.parameters).toMatchObject({ properties: { months: { type: 'string' } } });
  });

  it.each([
    ['an open object', z.object({}), 'models/tool_schema_open'],
    ['no object', z.string(), 'models/tool_schema_open'],
    [
      'a schema too large',
      z.strictObject({ a: z.string().describe('x'.repeat(7_000)) }),
      'models/tool_schema_too_large',
    ],
  ])('refuses %s', (_, input, code) => {
    expect(() => toolSchema(withInput(input))).toThrow(expect.objectContaining({ code, kind: 'defect' }));
  });
});
