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
  /** What each tool takes, gives and says of itself, as a hash. */
  readonly toolSchemas: Readonly<Record<string, string>>;
  readonly packages: Readonly<Record<string, string>>;
  readonly node: string;
}

export function fingerprint(files: readonly ScenarioFile[]): Fingerprint {
  const prompts = [...new Set(Object.values(roleCards).map(({ promptId }) => promptId))].map(loadPrompt);
  return {
    commit: commit(),
    scenarios: sha256(files.map(({ text }) => sha256(text)).join()),
    prompts: prompts.map(({ id, version, digest }) => ({ id: `${id}@${version}`, digest })),
    toolSchemas: toolSchemas(),
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

function toolSchemas(): Record<string, string> {
  const { catalog } = demoMarket();
  const tools = createTools({
    catalog: () => catalog,
    dealer: () => undefined,
    documentBytes: async () => undefined,
  });
  const hashes = tools.map(({ name, description, input, output }) => {
    const [takes, gives] = [
      z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
      z.toJSONSchema(output, { unrepresentable: 'any' }),
    ];
    return [name, hashOf({ description, takes, gives })] as const;
  });
  return Object.fromEntries(hashes);
}

/** What differs under two runs, in words: prompts by their versions, tools by their schemas. */
export function changedUnder(before: Basis, after: Basis): string[] {
  const versions = ({ prompts }: Basis) =>
    new Map(prompts.map(({ id, digest }) => [id.split('@')[0], { id, digest }]));
  const [was, is] = [versions(before), versions(after)];
  const prompts = [...is.values()].flatMap(({ id, digest }) => {
    const old = was.get(id.split('@')[0]);
    if (!old) return [`prompt ${id} is new`];
    if (old.id !== id) return [`prompt ${old.id} is now ${id}`];
    return old.digest === digest ? [] : [`prompt ${id} has another text under the same version`];
  });
  const names = [...new Set([...Object.keys(before.toolSchemas), ...Object.keys(after.toolSchemas)])].sort();
  const tools = names.flatMap((name) => {
    const [old, now] = [before.toolSchemas[name], after.toolSchemas[name]];
    if (old === now) return [];
    return [
      `tool ${name} ${old === undefined ? 'is new' : now === undefined ? 'is gone' : 'has another schema or description'}`,
    ];
  });
  return [...prompts, ...tools];
}

/** The part of a fingerprint that a baseline keeps. */
export type Basis = Pick<Fingerprint, 'prompts' | 'toolSchemas'>;

function packages(): Record<string, string> {
  const manifest = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(packageRoot('package.json'), 'utf8')));
  return manifest.dependencies;
}
