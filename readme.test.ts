import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Environment } from '#server/config.ts';
import { makePayStub } from '#tools/documents/testing/make-paper.ts';
import { samplePayStub } from '#tools/documents/testing/sample-jacket.ts';
import { callTool } from '#tools/kit/call-tool.ts';
import { collectClaims } from '#tools/kit/claims.ts';
import { packageRoot } from '#tools/kit/package-root.ts';
import { AnnualRate, type Minor, minor } from '#tools/kit/units.ts';
import { levelPayment } from '#tools/repayment/contract/level-payment.ts';
import { fixedContext } from '#tools/testing/context.ts';
import { openDemo } from './docs/testing/demo.ts';
import { countExamples, withRealAnswers } from './docs/testing/examples.ts';
import { findLoanAmount } from './docs/testing/loan-amount.ts';
import { typed } from './docs/testing/terminal.ts';

/** `UPDATE_README=1 npx vitest run readme.test.ts` writes what was said and answered into the documents. */
const update = process.env.UPDATE_README === '1';

const read = (path: string): string => readFileSync(packageRoot(path), 'utf8');

/** The document says what was just made, byte for byte; or it does from now on. */
function expectSame(path: string, made: string): void {
  if (update) writeFileSync(packageRoot(path), made);
  expect(read(path)).toBe(made);
}

const manifest = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

describe('the README shows what really happens', () => {
  it('attaches a pay stub of our own making', async () => {
    const stub = { ...samplePayStub, employee: 'Maya Ortiz', ytdGross: 1_040_000, ytdNet: 797_640 };
    const made = await makePayStub(stub);
    const path = packageRoot('docs/samples/pay-stub.pdf');
    if (update) writeFileSync(path, made);
    expect(Buffer.from(made).equals(readFileSync(path))).toBe(true);
  });

  it('has the conversation of a customer, from a question to a submission', async () => {
    const shown = await typed(await openDemo(), 'customer', [
      'What would the 2023 Outback cost me a month?',
      'Over 60 months, with $3,000 down.',
      'Yes. My name is Maya Ortiz. I have been at my job for 4 years and at my address for 3 years, rent is $1,150, my other debts are ' +
        '$225 a month and my credit score is 715.',
      '/attach docs/samples/pay-stub.pdf',
      'Here is my pay stub.',
      'Please send it to the cheapest one.',
      'y',
    ]);
    const made = read('README.md').replace(
      /(<!-- chat: .*? -->\n)[\s\S]*?(<!-- \/chat -->)/,
      (_, begin: string, end: string) => `${begin}\`\`\`text\n${shown}\n\`\`\`\n${end}`,
    );
    expectSame('README.md', made);
    for (const step of [
      'parse_document',
      'score_risk',
      'find_funders',
      'build_schedule',
      'submit_application',
    ]) {
      expect(shown).toContain(`✓ ${step}`);
    }
    expect(shown).toMatch(/reference CH-/);
  });

  it.each([
    ['README.md', 2],
    ['docs/integrators.md', 10],
  ])('%s has the real answers to its commands', async (path, atLeast) => {
    expectSame(path, await withRealAnswers(read(path), await openDemo()));
    expect(countExamples(read(path))).toBeGreaterThanOrEqual(atLeast);
  });
});

describe('the table of settings', () => {
  it('is the one that the server reads', () => {
    const rows = Object.entries(Environment.shape).map(([name, schema]) => {
      const { description = '' } = schema.meta() ?? {};
      const { data: unless } = schema.safeParse(undefined);
      return `| \`${name}\` | ${description} | ${unless === undefined ? '' : `\`${unless}\``} |`;
    });
    const table = ['| variable | what it is | unless set |', '|---|---|---|', ...rows].join('\n');
    const made = read('docs/operators.md').replace(
      /(<!-- settings: .*? -->\n)[\s\S]*?(<!-- \/settings -->)/,
      (_, begin: string, end: string) => `${begin}${table}\n${end}`,
    );
    expectSame('docs/operators.md', made);
    expect(made).toContain('| `CHAUFFEUR_LOG` |');
  });
});

describe('the example of docs/adding-a-tool.md', () => {
  it('is a file that is compiled', () => {
    const code = read('docs/testing/loan-amount.ts').replaceAll('#tools/', '../');
    const made = read('docs/adding-a-tool.md').replace(
      /(<!-- file: .*? -->\n)[\s\S]*?(<!-- \/file -->)/,
      (_, begin: string, end: string) => `${begin}\`\`\`ts\n${code}\`\`\`\n${end}`,
    );
    expectSame('docs/adding-a-tool.md', made);
  });

  it('works: the payment of what it finds is the one that was wished', async () => {
    const [monthlyPayment, annualRate, termMonths] = [minor(42_611), AnnualRate.parse(0.0699), 72];
    const input = { monthlyPayment, annualRate, termMonths };
    const { output } = await callTool(findLoanAmount, input, fixedContext());
    const { amountFinanced } = output as { amountFinanced: Minor };
    expect(read('docs/adding-a-tool.md').replaceAll('_', '')).toContain(
      `amountFinanced: ${amountFinanced} }`,
    );
    expect(levelPayment(amountFinanced, annualRate, termMonths)).toBe(monthlyPayment);
    expect(levelPayment(minor(amountFinanced + 100), annualRate, termMonths)).toBeGreaterThan(monthlyPayment);
    expect(collectClaims(findLoanAmount.output, output).map(({ role }) => role)).toContain('amount_financed');
    await expect(callTool(findLoanAmount, { ...input, colour: 'red' }, fixedContext())).rejects.toMatchObject(
      {
        code: 'tool/invalid_arguments',
      },
    );
  });
});

const documents = [
  'README.md',
  'docs/operators.md',
  'docs/integrators.md',
  'docs/adding-a-tool.md',
  'docs/architecture.md',
  'docs/models.md',
  'docs/planner.md',
  'docs/evals.md',
];

/** `evals/goldens/ID.yaml` stands for any. */
const placeholder = /[A-Z]{2}/;

describe.each(documents)('%s', (path) => {
  let text: string;
  beforeAll(() => {
    text = read(path);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '');
    const dead = links.filter((link) => !existsSync(join(dirname(packageRoot(path)), link)));
    expect(dead).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const names = [
      ...text.matchAll(
        /`((?:tools|prompts|store|agents|server|web|evals|bench|docs)\/[\w./-]*(?:\/|\.\w+))`/g,
      ),
    ];
    expect(
      names
        .map(([, name]) => name ?? '')
        .filter((name) => !placeholder.test(name) && !existsSync(packageRoot(name))),
    ).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = read('README.md');
  const rows = readme.slice(readme.indexOf('## Dependencies')).split('\n');
  const named = rows
    .filter((row) => row.startsWith('| `'))
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));

  it('gives a reason for every dependency, and for no other', () => {
    expect(named.toSorted()).toEqual(packages.toSorted());
  });

  it('asks for the Node that package.json asks for', () => {
    expect(readme).toContain(`${manifest.engines.node.replace('>=', '')} or newer`);
  });

  it('names every folder of the house', () => {
    for (const folder of ['tools', 'prompts', 'store', 'agents', 'server', 'web', 'evals', 'bench', 'docs']) {
      expect(readme, folder).toContain(`| \`${folder}/\` |`);
    }
  });
});
