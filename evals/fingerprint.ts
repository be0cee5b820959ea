import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { roleCards } from '#agents/roles/role.ts';
import { loadPrompt } from '#prompts/load.ts';
import { createTools } from '#tools/create-tools.ts';
import { demoMarket } from '#tools/funders/demo-market.ts';
import { hashOf, sha256 } from '#tools/kit/canonical.ts';
import { packageRoot } from '#tools/kit/package-root.ts';
import type { ScenarioFile } from './load-scenarios.ts';

/** What a result rests on: two runs are comparable where these agree. */
export interface Fingerprint {
  readonly commit: string;
  readonly scenarios: string;
  readonly prompts: readonly { readonly id: string; readonly digest: string }[];
  readonly toolSchemas: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly node: string;
}

export function fingerprint(files: readonly ScenarioFile[]): Fingerprint {
  const prompts = [...new Set(Object.values(roleCards).map(({ promptId }) => promptId))].map(loadPrompt);
  return {
    commit: commit(),
    scenarios: sha256(files.map(({ text }) => sha256(text)).join()),
    prompts: prompts.map(({ id, version, digest }) => ({ id: `${id}@${version}`, digest })),
    toolSchemas: hashOf(toolSchemas()),
    packages: packages(),
    node: process.version,
  };
}

/** The commit, with a mark when the working tree differs from it; `unknown` outside a repository. */
function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, {
        cwd: packageRoot('.'),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const dirty = git('status', '--porcelain', '--untracked-files=no').trim() === '' ? '' : '+changes';
    return `${git('rev-parse', 'HEAD').trim()}${dirty}`;
  } catch {
    return 'unknown';
  }
}

function toolSchemas(): unknown {
  const { catalog } = demoMarket();
  const tools = createTools({
    catalog: () => catalog,
    dealer: () => undefined,
    documentBytes: async () => undefined,
  });
  return tools.map(({ name, description, input, output }) => ({
    name,
    description,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { unrepresentable: 'any' }),
  }));
}

function packages(): Record<string, string> {
  const manifest = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(packageRoot('package.json'), 'utf8')));
  return manifest.dependencies;
}
