import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#tools/kit/package-root.ts';
import { loadPrompt, parsePrompt, renderPrompt } from './load.ts';

const ids = readdirSync(packageRoot('prompts')).flatMap((file) =>
  file.endsWith('.md') ? [file.slice(0, -3)] : [],
);

describe('prompts', () => {
  it.each(ids)('%s is recorded with its version and digest, so that a change raises the version', (id) => {
    const recorded = JSON.parse(readFileSync(packageRoot('prompts/versions.json'), 'utf8')) as Record<
      string,
      string
    >;
    const prompt = loadPrompt(id);
    expect(recorded[`${prompt.id}@${prompt.version}`]).toBe(prompt.digest);
  });

  it('fills its inputs', () => {
    const text = renderPrompt(loadPrompt('customer'), {
      today: '2026-03-02',
      dealership: 'Springfield Motors',
      context: '{}',
    });
    expect(text).toContain('Springfield Motors');
    expect(text).not.toMatch(/\{\{/);
  });

  it('refuses inputs and placeholders that disagree', () => {
    const source = '---\nid: x\nversion: 1\ninputs: [today]\nchanged: why\n---\nHello {{name}}\n';
    expect(() => parsePrompt(source)).toThrow(/declares inputs/);
  });
});
