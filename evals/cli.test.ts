import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from './cli.ts';

const scenario = (value: string) => `id: quotes.example
why: A scenario of the tests of the command line, about the payment of a loan.
world: { role: customer }
user:
  - say: What is the payment for $25,000 at 6.99% over 72 months?
expect:
  end: completed
  numbers: [{ role: monthly_payment, value: ${value} }]
`;

const folder = mkdtempSync(join(tmpdir(), 'chauffeur-evals-'));
const file = join(folder, 'quotes', 'example.yaml');
let out = '';
let err = '';

beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
  mkdirSync(join(folder, 'quotes'), { recursive: true });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

const evaluate = (...argv: string[]) => main([...argv, '--scenarios', folder]);

describe('chauffeur eval', () => {
  it.each([['--help'], ['run', '--help'], ['lint', '--help'], ['selfcheck', '--help'], ['schema', '--help']])(
    'explains itself: %s %s',
    async (...argv) => {
      expect(await main(argv.filter((one) => one !== undefined))).toBe(0);
      expect(out).toContain('chauffeur eval');
    },
  );

  it('passes with 0 and writes what it found, with its origin', async () => {
    writeFileSync(file, scenario('426.11 USD'));
    const [json, junit] = [join(folder, 'out', 'run.json'), join(folder, 'out', 'junit.xml')];
    expect(await evaluate('run', '--json', json, '--junit', junit)).toBe(0);
    const report = JSON.parse(readFileSync(json, 'utf8'));
    expect(report).toMatchObject({
      format: 'chauffeur-eval-run@2',
      model: 'planner',
      summary: { passed: 1 },
    });
    expect(report.results[0]).toMatchObject({ id: 'quotes.example', modelCalls: 2, toolCalls: 1 });
    expect(report.fingerprint.prompts[0]).toMatchObject({
      id: expect.stringMatching(/^customer@\d+$/),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(report.fingerprint.packages).toHaveProperty('@langchain/langgraph');
    expect(readFileSync(junit, 'utf8')).toContain('<testcase classname="quotes" name="quotes.example"');
  });

  it('tells a regression with 1, and how to see it again', async () => {
    writeFileSync(file, scenario('426.12 USD'));
    expect(await evaluate('run')).toBe(1);
    expect(out).toContain('monthly_payment 426.12 USD (turn any): was not stated; shown: $426.11');
    expect(out).toContain('npm run eval -- quotes.example --model planner');
  });

  it.each([
    ['nothing selected', 'run', ['prequal.*']],
    ['an option that does not exist', 'run', ['--modle', 'planner']],
    ['a model that does not exist', 'run', ['--model', 'gpt']],
    ['a number that is none', 'run', ['--jobs', 'many']],
  ])('answers %s with 2', async (_, command, argv) => {
    writeFileSync(file, scenario('426.11 USD'));
    expect(await evaluate(command, ...argv)).toBe(2);
    expect(err).not.toBe('');
  });

  it('answers a bad file with 2, its path and line, before anything runs', async () => {
    writeFileSync(file, scenario('426.11 USD').replace('expect:', 'expct: 1\nexpect:'));
    expect(await evaluate('run')).toBe(2);
    expect(await evaluate('lint')).toBe(2);
    expect(err).toMatch(/quotes\/example\.yaml:6 \/expct Unknown key "expct"\./);
  });

  it('checks that a scenario tells good from bad, and wants a golden plan', async () => {
    writeFileSync(file, scenario('426.11 USD'));
    expect(await evaluate('selfcheck')).toBe(2);
    expect(out).toContain('noop fails, golden absent');
  });

  it('selects by kind, tag and severity', async () => {
    writeFileSync(file, scenario('426.11 USD').replace('world:', 'severity: minor\ntags: [smoke]\nworld:'));
    expect(await evaluate('run', '--tag', 'smoke', '--severity', 'minor', '--kind', 'regression')).toBe(0);
    expect(await evaluate('run', '--tag', 'other')).toBe(2);
  });

  describe('a run that is blessed', () => {
    const place = (name: string) => join(folder, 'runs', name);
    const run = (name: string, value: string) => {
      writeFileSync(file, scenario(value));
      return evaluate('run', '--out', place(name), '--jobs', '1');
    };

    it('is compared with the next, and what broke is named', async () => {
      expect(await run('good', '426.11 USD')).toBe(0);
      for (const name of ['run.json', 'timings.json', 'junit.xml', 'summary.md'])
        expect(readFileSync(join(place('good'), name), 'utf8')).toContain('quotes');
      expect(await main(['diff', place('good'), place('good')])).toBe(0);
      expect(out).toContain('nothing got worse');

      const worse = JSON.parse(readFileSync(join(place('good'), 'run.json'), 'utf8'));
      worse.results[0].status = 'fail';
      worse.results[0].failures = [{ grader: 'numbers', message: 'no\u001b[2J figure' }];
      worse.results[0].steps[0].figures = [];
      mkdirSync(place('bad'));
      writeFileSync(join(place('bad'), 'run.json'), JSON.stringify(worse));
      expect(await main(['diff', place('good'), place('bad')])).toBe(1);
      expect(out).toContain('quotes.example (major): 1/1 → 0/1 BROKE');
      expect(out).toContain('numbers: no⟨U+001B⟩[2J figure');
      expect(out).toContain('first other in turn 1: figures');
    });

    it('is compared with itself only where the scenario is the same', async () => {
      await run('one', '426.11 USD');
      await run('two', '426.12 USD');
      expect(await main(['diff', place('one'), place('two')])).toBe(3);
      expect(out).toContain('quotes.example: its text differs');
    });

    it('is refused without a reason, a run, or its end', async () => {
      expect(await main(['bless', place('good')])).toBe(2);
      expect(await main(['bless', place('nowhere'), '--reason', 'because it is so'])).toBe(2);
      expect(await main(['diff', place('good')])).toBe(2);
      expect(await main(['diff', place('good'), place('nowhere')])).toBe(2);
      const part = JSON.parse(readFileSync(join(place('good'), 'run.json'), 'utf8'));
      mkdirSync(place('part'));
      writeFileSync(join(place('part'), 'run.json'), JSON.stringify({ ...part, shard: { index: 1, of: 2 } }));
      expect(await main(['bless', place('part'), '--reason', 'because it is so'])).toBe(1);
      expect(err).toContain('part 1 of 2');
    });
  });

  it('answers a command that does not exist with 2', async () => {
    expect(await main(['rnu'])).toBe(2);
  });
});
