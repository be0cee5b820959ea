import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#tools/kit/package-root.ts';

const root = packageRoot('.');
const folders = ['tools', 'prompts', 'store', 'agents', 'server', 'evals', 'web', 'bench'] as const;
type Folder = (typeof folders)[number];

/** Which of our folders each folder may import. */
const mayImport: Readonly<Record<Folder, readonly Folder[]>> = {
  tools: ['tools'],
  prompts: ['prompts', 'tools'],
  store: ['store', 'tools'],
  agents: ['agents', 'tools', 'prompts', 'store'],
  server: ['server', 'agents', 'tools', 'prompts', 'store'],
  evals: ['evals', 'agents', 'tools', 'prompts', 'store'],
  web: ['web'],
  bench: ['bench', 'server', 'agents', 'tools', 'prompts', 'store'],
};

/** Packages that live in one place only. */
const homes: readonly { readonly pattern: RegExp; readonly allowed: readonly Folder[] }[] = [
  { pattern: /^(@langchain\/|langchain$|ollama$)/, allowed: ['agents', 'bench'] },
  { pattern: /^(hono($|\/|-)|@hono\/)/, allowed: ['server', 'bench'] },
  { pattern: /^(better-sqlite3|kysely)$/, allowed: ['store', 'bench'] },
  { pattern: /^(react($|-|\/)|@assistant-ui\/|uplot)/, allowed: ['web'] },
];

interface Source {
  readonly file: string;
  readonly folder: Folder;
  readonly text: string;
  readonly test: boolean;
}

const sources: readonly Source[] = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => {
      const file = join(root, folder, name);
      return { file, folder, text: readFileSync(file, 'utf8'), test: /\.test\.tsx?$|\/testing\//.test(file) };
    }),
);

const importsOf = ({ text }: Source): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');

function folderOf(source: Source, specifier: string): Folder | undefined {
  const path = specifier.startsWith('#')
    ? specifier.slice(1)
    : specifier.startsWith('.')
      ? relative(root, join(dirname(source.file), specifier))
      : '';
  return folders.find((folder) => path.startsWith(`${folder}/`));
}

/** Starting Chromium is the same for every test of a page, whichever folder draws it. */
const isBrowser = (specifier: string): boolean => specifier.endsWith('/web/testing/browser.ts');

const name = ({ file }: Source) => relative(root, file);

describe('imports run one way', () => {
  it.each(folders)('%s imports only what it may', (folder) => {
    const crossings = sources
      .filter((source) => source.folder === folder)
      .flatMap((source) =>
        importsOf(source)
          .filter((specifier) => !(source.test && isBrowser(specifier)))
          .map((specifier) => ({ source, target: folderOf(source, specifier) })),
      )
      .filter(({ target }) => target && !mayImport[folder].includes(target))
      .map(({ source, target }) => `${name(source)} imports ${target}`);
    expect(crossings).toEqual([]);
  });

  it('keeps each framework in its home', () => {
    const strays = sources
      .filter(({ test }) => !test)
      .flatMap((source) => importsOf(source).map((specifier) => ({ source, specifier })))
      .filter(({ source, specifier }) =>
        homes.some((home) => home.pattern.test(specifier) && !home.allowed.includes(source.folder)),
      )
      .map(({ source, specifier }) => `${name(source)} imports ${specifier}`);
    expect(strays).toEqual([]);
  });

  it('reads the environment in server/ only', () => {
    const readers = sources
      .filter(({ folder, test, text }) => folder !== 'server' && !test && /process\.env/.test(text))
      .map(name);
    expect(readers).toEqual([]);
  });

  it('imports no tool.ts of another tool folder', () => {
    const strays = sources
      .filter(({ folder, test }) => folder === 'tools' && !test)
      .filter((source) => name(source) !== 'tools/create-tools.ts')
      .flatMap((source) => importsOf(source).map((specifier) => ({ source, specifier })))
      .filter(
        ({ specifier }) => /^\.\.\/.*tool\.ts$/.test(specifier) && !/define-tool|call-tool/.test(specifier),
      )
      .map(({ source, specifier }) => `${name(source)} imports ${specifier}`);
    expect(strays).toEqual([]);
  });

  it('finds sources to look at in every folder', () => {
    for (const folder of folders)
      expect(sources.filter((source) => source.folder === folder).length, folder).toBeGreaterThan(0);
  });
});
