import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '#tools/kit/package-root.ts';

const FrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.int().min(1),
  inputs: z.array(z.string()),
  changed: z.string().min(1),
});

export interface Prompt {
  readonly id: string;
  readonly version: number;
  readonly inputs: readonly string[];
  readonly text: string;
  /** SHA-256 of the whole file: what replies and eval results record beside `id@version`. */
  readonly digest: string;
}

const loaded = new Map<string, Prompt>();

/**
 * Reads a prompt once.
 *
 * @throws Error when the front matter is malformed, or its inputs and the placeholders disagree
 */
export function loadPrompt(id: string): Prompt {
  const cached = loaded.get(id);
  if (cached) return cached;
  const prompt = parsePrompt(readFileSync(packageRoot(`prompts/${id}.md`), 'utf8'));
  loaded.set(id, prompt);
  return prompt;
}

export function parsePrompt(source: string): Prompt {
  const [, front, text] = source.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
  if (front === undefined || text === undefined)
    throw new Error('A prompt starts with front matter between --- lines.');
  const { id, version, inputs } = FrontMatter.parse(parse(front));
  const used = [...new Set([...text.matchAll(/\{\{([a-z]+)\}\}/g)].map((match) => match[1] ?? ''))].sort();
  const declared = [...inputs].sort();
  if (used.join() !== declared.join())
    throw new Error(`Prompt ${id} declares inputs [${declared}] and uses [${used}].`);
  return {
    id,
    version,
    inputs,
    text: text.trim(),
    digest: createHash('sha256').update(source).digest('hex'),
  };
}

export function renderPrompt(prompt: Prompt, values: Readonly<Record<string, string>>): string {
  return prompt.text.replace(/\{\{([a-z]+)\}\}/g, (_, key: string) => values[key] ?? '');
}
