import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#tools/kit/package-root.ts';
import { MarketFacts } from '#tools/markets/market-facts.ts';
import { markets, marketsHelp } from './markets.ts';

const sample = (name: string) => packageRoot(`docs/samples/${name}`);
const days = ['--from', '2026-07-20', '--to', '2026-07-22'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-markets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, body: string): string {
  writeFileSync(join(folder, name), body);
  return join(folder, name);
}

async function run(...args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const code = await markets(args, { input: Readable.from([]), output, errors, env: {} });
  output.end();
  errors.end();
  return { code, out: await text(output), errors: await text(errors) };
}

describe('chauffeur markets diff', () => {
  it('shows what ends and what changes on 21 July 2026, and what that means for a deal', async () => {
    const { code, out } = await run('diff', ...days, '--deal', sample('deal-us.json'));
    expect(code).toBe(0);
    expect(out).toMatch(/^ends +us\.regb\.effects-test +secondary +until 2026-07-20 +yes$/m);
    expect(out).toMatch(/^changes +us\.regb\.discrimination +secondary +since 2026-07-21 +yes$/m);
    expect(out).toContain('proxies_chosen_with_intent');
    expect(out).toContain('Outcomes of this deal: none changes.');
  });

  it('shows which outcomes of a deal change, with the limit and the reason', async () => {
    const apart = ['--from', '2024-04-02', '--to', '2024-04-03'];
    const { out } = await run('diff', ...apart, '--deal', sample('deal-cn.json'));
    expect(out).toMatch(/^cn\.loan-to-value +broken, at most 80 % +met, at most 100 %$/m);
    expect(out).toContain('amount financed above the share of the price');
  });

  it('shows what docs/markets.md shows', async () => {
    const page = readFileSync(packageRoot('docs/markets.md'), 'utf8');
    const { out } = await run('diff', ...days, '--deal', sample('deal-us.json'));
    expect(page).toContain(`\`\`\`text\n${out}\`\`\``);
  });

  it('says the same as JSON', async () => {
    const { out } = await run('diff', ...days, '--deal', sample('deal-us.json'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      from: '2026-07-20',
      to: '2026-07-22',
      markets: [
        {
          market: 'us',
          changes: [
            { kind: 'ends', ruleId: 'us.regb.effects-test', after: null, coversDeal: 'yes' },
            { kind: 'changes', ruleId: 'us.regb.discrimination' },
          ],
          outcomes: [],
        },
      ],
    });
  });

  it('names the markets in which nothing happened in one line', async () => {
    const { out } = await run('diff', ...days);
    expect(out).toContain('No rule changes in eu, uk, cn, ca, jp, th, my, sg.');
    const { out: same } = await run('diff', '--from', '2026-07-21', '--to', '2026-07-21', '--market', 'us');
    expect(same).toContain('No rule changes.');
  });

  it.each([
    ['no day', ['diff', '--from', '2026-07-20'], '--to is missing.'],
    ['a day that is none', ['diff', '--from', '2026-02-30', '--to', '2026-07-22'], 'not 2026-02-30'],
    ['days the wrong way round', ['diff', '--from', '2026-07-22', '--to', '2026-07-20'], 'is after'],
    ['a market that is none', ['diff', ...days, '--market', 'fr'], 'There is no market fr.'],
    [
      'another market than the deal’s',
      ['diff', ...days, '--market', 'cn', '--deal', sample('deal-us.json')],
      'The deal is in us',
    ],
    ['a day for list', ['diff', ...days, '--as-of', '2026-07-20'], '--as-of does not go with diff.'],
    ['no verb', [], 'list, rights, check or diff?'],
    ['no deal', ['check'], 'Which deal?'],
    ['an unknown option', ['list', '--verbose'], '--verbose'],
  ])('answers %s with what is wrong, its help and exit code 2', async (_, args, message) => {
    const { code, errors, out } = await run(...args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(errors).toContain(marketsHelp);
    expect(out).toBe('');
  });

  it.each([
    ['is not there', () => join(folder, 'none.json'), 'cannot be read', 'markets/deal_unreadable'],
    ['is no JSON', () => fileWith('text.json', 'price: 1'), 'is not a JSON object', 'markets/deal_malformed'],
    ['is a list', () => fileWith('list.json', '[]'), 'is not a JSON object', 'markets/deal_malformed'],
    [
      'has a key of its own',
      () => fileWith('key.json', '{"market":"us","ltv":1}'),
      'ltv',
      'markets/deal_malformed',
    ],
    [
      'has an amount with decimals',
      () => fileWith('amount.json', '{"market":"us","price":25000.5}'),
      'price',
      'markets/deal_malformed',
    ],
    [
      'has a price of nothing',
      () => fileWith('price.json', '{"market":"us","price":0}'),
      'more than 0',
      'markets/deal_malformed',
    ],
    [
      'has a market that is no text',
      () => fileWith('market.json', '{"market":7}'),
      'market',
      'markets/deal_malformed',
    ],
  ])('answers a deal that %s with what is wrong and exit code 1', async (_, path, message, code) => {
    const answer = await run('diff', ...days, '--deal', path());
    expect(answer.code).toBe(1);
    expect(answer.errors).toContain(message);
    expect(answer.errors).toContain(`(${code})`);
  });

  it('asks for the market of a deal that names none', async () => {
    const { code, errors } = await run('diff', ...days, '--deal', fileWith('bare.json', '{}'));
    expect(code).toBe(2);
    expect(errors).toContain('Which market is the deal in?');
    const { code: told } = await run(
      'diff',
      ...days,
      '--market',
      'US',
      '--deal',
      fileWith('bare.json', '{}'),
    );
    expect(told).toBe(0);
  });
});

describe('chauffeur markets list', () => {
  it('shows the rules of a day with how sure we are', async () => {
    const { code, out } = await run('list', '--market', 'cn', '--as-of', '2024-04-02');
    expect(code).toBe(0);
    expect(out).toMatch(/^cn\.loan-to-value +secondary +2018-01-01 +2024-04-02 +PBOC and CBRC/m);
    expect(out).toMatch(/^cn\.term +unverified/m);
    expect(out).not.toContain('cn.facilitated-lending');
  });

  it('says of what never bound that it does not', async () => {
    const { out } = await run('list', '--market', 'us', '--as-of', '2024-12-01');
    expect(out).toMatch(/^us\.cfpb-circular-2022-03 +secondary, guidance and never binding/m);
    expect(out).toMatch(/^us\.ftc-cars-rule +secondary, stayed and never binding/m);
    const { out: today } = await run('list', '--market', 'us', '--as-of', '2026-11-22');
    expect(today).not.toMatch(/circular-2022-03|cars-rule|effects-test/);
  });

  it('shows every market as JSON', async () => {
    const { out } = await run('list', '--as-of', '2026-11-22', '--json');
    const { markets: all } = JSON.parse(out) as { markets: { market: string; rules: unknown[] }[] };
    expect(all.map(({ market }) => market)).toEqual(['us', 'eu', 'uk', 'cn', 'ca', 'jp', 'th', 'my', 'sg']);
    for (const { rules, market } of all) expect(rules.length, market).toBeGreaterThan(0);
  });
});

describe('chauffeur markets check', () => {
  it('says which rules a deal keeps and breaks, why, and what would keep them', async () => {
    const cn = ['check', '--deal', sample('deal-cn.json'), '--as-of'];
    const { code, out } = await run(...cn, '2024-04-02');
    expect(code).toBe(0);
    expect(out).toMatch(/^cn\.loan-to-value +broken, at most 80 % +90 % +secondary$/m);
    expect(out).toMatch(/^cn\.term +met, at most 60 months +60 months +unverified$/m);
    expect(out).toContain('kept with amountFinanced of at most 16000000 minor units');
    const { out: after } = await run(...cn, '2024-04-03');
    expect(after).not.toContain('broken');
  });

  it('names the method that would keep a rule', async () => {
    const path = fileWith('flat.json', '{"market":"th","interestMethod":"flat"}');
    const { out } = await run('check', '--deal', path, '--as-of', '2026-11-22');
    expect(out).toContain('kept with interestMethod reducing balance');
  });

  it('says the same as JSON', async () => {
    const { out } = await run('check', '--deal', sample('deal-us.json'), '--as-of', '2026-11-22', '--json');
    expect(JSON.parse(out)).toMatchObject({
      market: 'us',
      verdicts: [{ ruleId: 'us.mla.rate-cap', outcome: 'not_applicable' }],
    });
  });
});

describe('chauffeur markets rights', () => {
  it('shows what a person may ask for and by when they are answered', async () => {
    const { code, out } = await run('rights', '--market', 'uk', '--as-of', '2026-11-22');
    expect(code).toBe(0);
    expect(out).toMatch(/^complaint +answer +56 days from the request +primary +FCA DISP/m);
    expect(out).toMatch(/^withdrawal +use +14 days from the contract +unverified/m);
    expect(out).toMatch(/^human +answer +1 working days? from the request +primary +House rule/m);
    const { out: asJson } = await run('rights', '--market', 'uk', '--as-of', '2026-11-22', '--json');
    const {
      markets: [uk],
    } = JSON.parse(asJson) as { markets: { rights: unknown[] }[] };
    expect(uk?.rights[0]).toMatchObject({ right: 'human', ruleId: 'uk.gdpr.automated-decision' });
  });

  it('refuses the days of a comparison', async () => {
    expect((await run('rights', '--from', '2026-07-20')).errors).toContain('--from does not go with rights.');
  });
});

it('names every fact of a deal in its help', async () => {
  const { out } = await run('--help');
  for (const fact of Object.keys(MarketFacts.shape)) expect(out).toContain(fact);
});
