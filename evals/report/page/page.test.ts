import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, explainSkip, launchBrowser, watchErrors } from '../../../web/testing/browser.ts';
import { compareRuns } from '../../baseline/compare.ts';
import { traceOf } from '../../baseline/trace.ts';
import { verdictOf } from '../../baseline/verdict.ts';
import type { CaseResult } from '../../run/run-case.ts';
import { call, figure, step } from '../../testing/observed.ts';
import { type RunReport, runFormat, summarise } from '../json.ts';
import { reportPage } from './page.ts';

const result = (id: string, overrides: Partial<CaseResult> = {}): CaseResult => ({
  id,
  trial: 1,
  version: 1,
  digest: 'd',
  kind: 'regression',
  severity: 'major',
  family: id.split('.')[0] ?? id,
  status: 'pass',
  end: 'completed',
  failures: [],
  broken: [],
  error: null,
  modelCalls: 2,
  toolCalls: 1,
  ms: 1,
  steps: [step(1, { reply: 'Good day.', calls: [call('quote_payment')] })],
  changes: [],
  reproduce: `npm run eval -- ${id} --model planner`,
  ...overrides,
});

const runOf = (...results: CaseResult[]): RunReport => ({
  format: runFormat,
  model: 'planner',
  seed: 0,
  trials: 1,
  shard: { index: 1, of: 1 },
  fingerprint: {
    commit: 'c'.repeat(40),
    scenarios: '',
    prompts: [],
    toolSchemas: {},
    packages: {},
    node: 'v20',
  },
  summary: summarise(results, results.length),
  results,
});

const payment = 'It is $426.11 a month.';
const hostile = `<script>window.hacked = true</script><img src=x onerror="window.hacked=true">\u202Etfel-ot-thgir\u2066 \u001b[2J'"&${'A'.repeat(1_000_000)}`;
const quote = result('quotes.good', {
  steps: [
    step(1, {
      reply: payment,
      sentences: [
        {
          text: payment,
          figures: [{ claimId: 'monthly_payment_1', role: 'monthly_payment', start: 6, end: 13 }],
        },
      ] as never,
      figures: [{ ...figure('monthly_payment', 42_611), shown: '$426.11' }],
    }),
  ],
});
const bad = result('prequal.bad', {
  status: 'fail',
  failures: [{ grader: 'says', message: hostile }],
  steps: [step(1, { user: hostile, reply: hostile, calls: [call('score_risk', { hostile })] })],
  changes: [`+ /deals/x ${hostile}`],
});
const before = [quote, result('prequal.bad')].map(traceOf);
const run = runOf(quote, bad);
const comparison = compareRuns(before, run.results.map(traceOf));
const text = reportPage({
  run,
  compared: { with: 'baseline:planner', comparison, verdict: verdictOf(comparison, true) },
  changedUnder: ['prompt customer@2 is now customer@3'],
  health: [
    {
      id: 'quotes.good',
      noop: 'fails',
      golden: 'passes',
      mutants: { killed: 9, survivors: ['wrong-arg: x'] },
      problems: [],
    },
  ],
});

describe('the page', () => {
  it('holds no markup but its own, and a megabyte only in part', () => {
    expect(text).not.toContain('<img');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).toContain('&lt;script&gt;window.hacked = true&lt;/script&gt;');
    expect(text).toContain('⟨U+202E⟩tfel-ot-thgir⟨U+2066⟩ ⟨U+001B⟩[2J');
    expect(text).toContain(`${hostile.length} characters in all`);
    expect(text.length).toBeLessThan(250_000);
  });

  it('asks no network for anything', () => {
    expect(text).toContain("default-src 'none'");
    expect(text).not.toMatch(/https?:\/\//);
  });
});

describe.skipIf(!chromiumPath)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chauffeur-report-'));
  const file = join(folder, 'report.html');
  let browser: Browser;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    explainSkip();
    writeFileSync(file, text);
    browser = await launchBrowser();
    page = await browser.newPage();
    errors = watchErrors(page);
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const opened = (id: string) => page.locator(`details[id="${id}"]`);

  it('says the verdict, what changed since the baseline, and how the graders are', async () => {
    expect(await page.locator('h1').textContent()).toBe('Evals: not all pass');
    const words = await page.locator('main').innerText();
    expect(words).toContain('prequal.bad broke');
    expect(words).toContain('changed: prompt customer@2 is now customer@3');
    expect(words).toContain('fewer than six discordant scenarios cannot reach p < .05');
    expect(words).toContain('9 of 10 mutants killed');
    expect(words).toContain('quotes.good: wrong-arg: x');
  });

  it('opens a case from the list, and a figure’s claim from its sentence', async () => {
    await page.getByRole('row', { name: 'quotes.good' }).getByRole('link', { name: 'pass' }).click();
    expect(await opened('quotes.good-1').getAttribute('open')).not.toBeNull();
    await page.getByRole('link', { name: '$426.11' }).click();
    const claim = page.getByRole('row', { name: 'monthly_payment_1' });
    expect(await claim.isVisible()).toBe(true);
    expect(await claim.innerText()).toContain('42611 money');
  });

  it('shows hostile text as text, and both sides of where the runs part', async () => {
    await page.goto(`${pathToFileURL(file).href}#prequal.bad-1`);
    const words = await opened('prequal.bad-1').innerText();
    expect(words).toContain('<script>window.hacked = true</script>');
    expect(words).toContain('Other than the baseline, first in turn 1');
    expect(await page.evaluate('window.hacked')).toBeUndefined();
  });

  it('filters by words, verdict and family, by keyboard alone', async () => {
    await page.goto(pathToFileURL(file).href);
    await page.getByLabel('Scenario').focus();
    await page.keyboard.type('bad');
    expect(await page.locator('#shown').textContent()).toBe('1');
    expect(await opened('quotes.good-1').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show all' }).press('Enter');
    await expect.poll(() => page.locator('#shown').textContent()).toBe('2');
    await page.getByLabel('Verdict').selectOption('other');
    expect(await page.locator('#shown').textContent()).toBe('1');
    await page.getByLabel('Family').selectOption('quotes');
    expect(await page.locator('#shown').textContent()).toBe('0');
  });

  it('fits a telephone without scrolling sideways, and its script runs without an error', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${pathToFileURL(file).href}#prequal.bad-1`);
    const wide = await page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(wide).toBe(false);
    expect(errors).toEqual([]);
  });
});
