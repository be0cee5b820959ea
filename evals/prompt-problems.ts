import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { roleCards } from '#agents/roles/role.ts';
import { loadPrompt } from '#prompts/load.ts';
import { packageRoot } from '#tools/kit/package-root.ts';
import type { FileProblem } from './load-scenarios.ts';

/**
 * Prompts whose text is not the one that their version stands for: results would name a prompt that was not used. The embedded planner
 * reads none, so no scenario of its could tell.
 */
export function promptProblems(): readonly FileProblem[] {
  const listed = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(packageRoot('prompts/versions.json'), 'utf8')));
  const ids = [...new Set(Object.values(roleCards).map(({ promptId }) => promptId))];
  return ids.flatMap((promptId) => {
    const { id, version, digest } = loadPrompt(promptId);
    if (listed[`${id}@${version}`] === digest) return [];
    const problem = `Its text is not that of ${id}@${version}. Raise its version, say why in changed, and list it in prompts/versions.json.`;
    return [{ file: `prompts/${id}.md`, line: 1, path: '/version', problem }];
  });
}
