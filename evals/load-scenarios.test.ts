import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '#tools/kit/package-root.ts';
import { parseYaml } from './load-scenarios.ts';
import { Scenario, scenarioJsonSchema } from './scenario.ts';

const lines = [
  'id: quotes.example',
  'why: An example that says at some length what it is about.',
  'world: { role: customer }',
  'user:',
  '  - say: Hello',
  'expect:',
  '  end: completed',
  '  says: { required: [noPromise] }',
];
const problemsOf = (text: string) => {
  const parsed = parseYaml(text, 'quotes/example.yaml', Scenario);
  return 'problems' in parsed ? parsed.problems : [];
};

describe('a scenario file', () => {
  it('is read with everything but the essentials filled in', () => {
    const parsed = parseYaml(lines.join('\n'), 'quotes/example.yaml', Scenario);
    expect(parsed).toMatchObject({
      value: {
        version: 1,
        kind: 'regression',
        world: { today: '2026-03-02', locale: 'en-US' },
        expect: { state: 'unchanged' },
      },
    });
  });

  it.each([
    {
      what: 'an unknown key at the top',
      change: (l: string[]) => [...l, 'expects: {}'],
      line: 9,
      path: '/expects',
    },
    {
      what: 'an unknown key inside',
      change: (l: string[]) => l.map((one) => one.replace('end: completed', 'end: completed\n  tolls: {}')),
      line: 8,
      path: '/expect/tolls',
    },
    {
      what: 'an unknown key of a line of the script',
      change: (l: string[]) => l.map((one) => one.replace('say: Hello', 'say: Hello\n    atach: []')),
      line: 6,
      path: '/user/0/atach',
    },
    {
      what: 'a value that does not exist',
      change: (l: string[]) => l.map((one) => one.replace('role: customer', 'role: king')),
      line: 3,
      path: '/world/role',
    },
    {
      what: 'no why',
      change: (l: string[]) => l.filter((one) => !one.startsWith('why')),
      line: 1,
      path: '/why',
    },
    { what: 'something that is not YAML', change: (l: string[]) => [...l, '  - : ['], line: 9, path: '/' },
  ])('is refused with file, path and line: $what', ({ change, line, path }) => {
    const [problem] = problemsOf(change(lines).join('\n'));
    expect(problem).toMatchObject({ file: 'quotes/example.yaml', path });
    expect(problem?.line).toBe(line);
  });
});

describe('the JSON Schema for editors', () => {
  it('is the one that the code gives: `chauffeur eval schema --out evals/scenario.schema.json` renews it', () => {
    const kept = JSON.parse(readFileSync(packageRoot('evals/scenario.schema.json'), 'utf8'));
    expect(kept).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema())));
  });
});
