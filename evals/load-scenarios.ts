import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import type { z } from 'zod';
import { packageRoot } from '#tools/kit/package-root.ts';
import { Scenario } from './scenario.ts';
import { withWorkedScores } from './worked-scores.ts';

/** Something wrong with a file, where its author can find it. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly problem: string;
}

export interface ScenarioFile {
  readonly file: string;
  readonly text: string;
  readonly scenario: Scenario;
}

export const scenarioFolder = (): string => packageRoot('evals/scenarios');

/** Every scenario under a folder in order of path, and what is wrong with the files that hold none. */
export function loadScenarios(folder: string): {
  readonly files: readonly ScenarioFile[];
  readonly problems: readonly FileProblem[];
} {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  const read = names.sort().map((name) => {
    const file = relative(process.cwd(), join(folder, name));
    const text = readFileSync(join(folder, name), 'utf8');
    return { file, text, parsed: parseYaml(text, file, Scenario) };
  });
  return {
    files: read.flatMap(({ file, text, parsed }) =>
      'value' in parsed ? [{ file, text, scenario: withWorkedScores(parsed.value) }] : [],
    ),
    problems: read.flatMap(({ parsed }) => ('problems' in parsed ? parsed.problems : [])),
  };
}

/** Reads YAML against a schema; what is wrong is told with file, path and line. */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): { readonly value: z.infer<S> } | { readonly problems: readonly FileProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [syntax] = document.errors;
  if (syntax) {
    const line = lines.linePos(syntax.pos[0]).line;
    return { problems: [{ file, line, path: '/', problem: syntax.message.split('\n')[0] ?? 'not YAML' }] };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data };
  const problems = parsed.error.issues.flatMap(flatten).map(({ path, problem }): FileProblem => {
    const offset = offsetOf(document.contents, path);
    return { file, line: lines.linePos(offset).line, path: `/${path.join('/')}`, problem };
  });
  return { problems };
}

type Path = readonly (string | number)[];
interface Flat {
  readonly path: Path;
  readonly problem: string;
}

/** Unknown keys become one problem each, at the key; of a union the member that came furthest speaks. */
function flatten(issue: z.core.$ZodIssue): Flat[] {
  const at = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...at, key], problem: `Unknown key "${key}".` }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const members = issue.errors.map((inner) => inner.flatMap(flatten));
    const nearest = members.reduce((best, one) => (badness(one) < badness(best) ? one : best));
    return nearest.map(({ path, problem }) => ({ path: [...at, ...path], problem }));
  }
  return [{ path: at, problem: issue.message }];
}

/** The member meant is the one whose own keys are there: a wrong type at its root counts most, then the number of problems. */
const badness = (problems: readonly Flat[]): number =>
  problems.reduce((sum, { path }) => sum + (path.length === 0 ? 100 : 1), 0);

/** Where a path stands in the text: its key, or the nearest part of it that exists. */
function offsetOf(contents: unknown, path: Path): number {
  let node = contents as {
    range?: readonly number[] | null;
    get?: (key: unknown, keep: true) => unknown;
  } | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item: Pair) => isScalar(item.key) && item.key.value === step);
      if (!pair) return offset;
      offset = (pair.key as { range?: readonly number[] }).range?.[0] ?? offset;
      node = pair.value as typeof node;
    } else {
      node = (node?.get?.(step, true) ?? null) as typeof node;
      offset = node?.range?.[0] ?? offset;
    }
  }
  return offset;
}
