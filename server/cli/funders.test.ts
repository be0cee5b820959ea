import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '#tools/kit/package-root.ts';
import { funders, fundersHelp } from './funders.ts';

const sample = packageRoot('docs/samples/sheets');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-funders-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

/** The sample sheets with some of their text changed. */
function sheetsWith(name: string, file: string, change: (text: string) => string): string {
  cpSync(sample, at(name), { recursive: true });
  writeFileSync(join(at(name), file), change(readFileSync(join(at(name), file), 'utf8')));
  return at(name);
}

async function run(...args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const terminal = { input: Readable.from([]), output, errors, env: { CHAUFFEUR_DATA: at('data') } };
  const code = await funders(args, terminal);
  output.end();
  errors.end();
  return { code, out: await text(output), errors: await text(errors) };
}

describe('chauffeur funders', () => {
  it('lists what it can do, and each tells of itself', async () => {
    expect(await run('--help')).toEqual({ code: 0, out: fundersHelp, errors: '' });
    for (const name of ['import', 'export', 'check', 'list', 'show', 'diff', 'versions'])
      expect(await run(name, '--help')).toMatchObject({
        code: 0,
        out: expect.stringMatching(`chauffeur funders ${name}`),
      });
  });

  it.each([
    [[], 'Which command?'],
    [['sell'], 'There is no command funders sell.'],
    [['import'], 'Which folder or file? Give one.'],
    [['import', sample, '--replace', '--dry-run'], '--replace and --dry-run do not go together.'],
    [['import', sample, '--version', 'current'], '--version takes letters'],
    [['export'], 'Where to?'],
    [['check', 'a', 'b'], 'Which catalogue? Give one.'],
    [['list', '--score', 'good'], '--score takes a whole number'],
    [['list', '--product', 'boat'], '--product takes purchase'],
    [['list', '--on', 'monday'], '--on takes a day'],
    [['show'], 'Which program or funder?'],
    [['diff', 'a'], 'Which two?'],
    [['versions', 'a'], 'a is one too many.'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });

  it('says so where there is nothing yet, and makes nothing', async () => {
    const { code, errors } = await run('list');
    expect([code, errors]).toEqual([1, expect.stringContaining('There is no database in')]);
    expect(existsSync(at('data'))).toBe(false);
  });
});

describe('a catalogue, from its first import to its versions', () => {
  it('is checked first, and told what it would change', async () => {
    expect(await run('check', sample, '--today', '2026-04-02')).toEqual({
      code: 0,
      out: '2 funders, 2 programs, 0 vehicles and 2 guide values: 0 errors, 0 warnings.\n',
      errors: '',
    });
    const tried = await run('import', sample, '--dry-run', '--today', '2026-04-02');
    expect(tried).toMatchObject({ code: 0, errors: '' });
    expect(tried.out).toContain('programs: 2 added\n  + program harbor_used (harbor, Used)');
    expect(tried.out).toContain('It can be imported: 0 errors, 0 warnings. Nothing was written.');
    expect((await run('versions')).out).toBe('There is no catalogue yet.\n');
  });

  it('comes into force, and is listed, shown and exported', async () => {
    expect(await run('import', sample, '--note', 'April', '--by', 'ana', '--today', '2026-04-02')).toEqual({
      code: 0,
      out: '2026-04 is in force: 2 funders, 2 programs, 0 vehicles and 2 guide values.\n',
      errors: '',
    });
    const { out } = await run('list', '--score', '700', '--state', 'tx', '--on', '2026-06-30');
    expect(out).toMatch(/^2026-04: 1 program\n\nprogram {6}funder/);
    expect(out).toContain(
      'harbor_used  Harbor Auto Finance  Used  purchase  used        7.49   12–72  5000.00–40000.00',
    );
    expect((await run('list', '--on', '2026-07-01', '--funder', 'harbor auto finance')).out).toBe(
      '2026-04: 0 programs\n',
    );
    const shown = await run('show', 'harbor_used');
    expect(shown.out).toMatch(/ltv max +120 % +largest amount financed/);
    expect(shown.out).toMatch(/stips\n {2}stip +score max +ltv min/);
    expect(await run('show', 'nobody')).toMatchObject({ code: 1, errors: expect.stringContaining('nobody') });
    expect((await run('export', at('out'))).code).toBe(0);
    expect(await run('diff', 'current', at('out'))).toMatchObject({
      out: '2026-04 → 2026-04\n\nNo record changes.\n',
    });
    expect(await run('export', at('out'))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('is there already'),
    });
    expect((await run('export', at('out'), '--replace')).code).toBe(0);
    expect((await run('export', at('out.json'), '--source', at('out'))).code).toBe(0);
    expect((await run('export', at('out.json'))).code).toBe(1);
    expect(JSON.parse(readFileSync(at('out.json'), 'utf8'))).toMatchObject({ version: '2026-04' });
  });

  it('is no new version when it comes again', async () => {
    const known = 'The content of 2026-04 is known and in force';
    expect(await run('import', at('out.json'))).toMatchObject({
      code: 0,
      out: `${known}; it is no new version.\n`,
    });
    expect(await run('import', sample, '--version', '2026-04b')).toMatchObject({
      code: 0,
      out: `${known} under that name, and not as 2026-04b; it is no new version.\n`,
    });
  });

  it('is followed by another only when asked, and under another name', async () => {
    const cheaper = sheetsWith('cheaper', 'rates.csv', (rates) => rates.replace('7.49', '7.29'));
    expect(await run('import', cheaper)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('funders/catalogue_in_force'),
    });
    expect(await run('import', cheaper, '--replace')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('catalog/version_used'),
    });
    expect((await run('import', cheaper, '--replace', '--version', '2026-05')).code).toBe(0);
    const { out } = await run('diff', '2026-04', 'current');
    expect(out).toBe(
      [
        '2026-04 → 2026-05',
        '',
        'programs: 1 changed',
        '  ~ program harbor_used (harbor, Used)',
        '      rate for score 660–719, 12–72 months: buy rate 7.49 % → 7.29 %',
        '',
      ].join('\n'),
    );
    const versions = await run('versions');
    expect(versions.out).toMatch(/2026-04 .* ana .* April\n2026-05 \(in force\)/s);
    expect(JSON.parse((await run('versions', '--json')).out)).toMatchObject({
      inForce: '2026-05',
      versions: { length: 2 },
    });
    expect(await run('diff', '2026-03', 'current')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('There is no catalogue 2026-03'),
    });
  });

  it('can go back to what it was', async () => {
    await run('export', at('april'), '--source', '2026-04');
    expect((await run('import', at('april'), '--replace')).code).toBe(0);
    expect((await run('versions')).out).toMatch(/2026-04 \(in force\)/);
  });
});

describe('a catalogue with something wrong', () => {
  it('is not imported at all, and every problem is told', async () => {
    const broken = sheetsWith('broken', 'rates.csv', (rates) =>
      rates.replace('660,719', '660,720').replace('11.25', 'eleven'),
    );
    const { code, out, errors } = await run(
      'import',
      broken,
      '--replace',
      '--version',
      '2026-06',
      '--today',
      '2026-04-02',
    );
    expect([code, out]).toEqual([1, '']);
    expect(errors).toBe(
      [
        'error: rates.csv, line 4, buy_rate_percent: "eleven" cannot be read. Write a percentage: 6.99 in a column whose name ends in _percent, or 6.99 % in any.',
        'error: rates.csv, line 3, program harbor_used, rate 2: two rates for one score, term and car: it meets rate 1 (score 720–900, 12–72 months). Part them, or keep one.',
        'Nothing was imported: 2 errors, 0 warnings.',
        '',
      ].join('\n'),
    );
    const twice = sheetsWith('twice', 'rates.csv', (rates) => rates.replace('660,719', '660,720'));
    expect(await run('check', twice)).toMatchObject({
      code: 1,
      out: expect.stringMatching(
        /^error: rates.csv, line 3, program harbor_used, rate 2: two rates for one score/,
      ),
    });
    expect((await run('versions')).out).not.toContain('2026-06');
  });

  it('is refused for the cars of dealers that nobody knows', async () => {
    const cars =
      'stock_id,dealer,year,make,model,condition,odometer_miles,price,book_value\nS1,ghost,2022,Honda,Civic,used,30000,22000,21400\n';
    cpSync(sample, at('cars'), { recursive: true });
    writeFileSync(join(at('cars'), 'vehicles.csv'), cars);
    expect(await run('import', at('cars'), '--replace', '--version', '2026-07')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(
        /^error: vehicles.csv, line 2, dealer, vehicle S1: there is no dealer ghost/,
      ),
    });
    expect((await run('check', at('cars'), '--today', '2026-04-02')).code).toBe(0);
  });

  it('is imported with its warnings told, such as a program that is over', async () => {
    const late = await run('import', sample, '--dry-run', '--today', '2026-07-01');
    expect(late).toMatchObject({
      code: 0,
      errors: expect.stringMatching(
        /^warning: programs.csv, line 2, to, program harbor_used: it expired on 2026-06-30/,
      ),
    });
  });

  it.each([
    ['a path that is not there', 'nowhere', 'programs/no_such_path'],
    ['a folder without sheets', '.', 'programs/not_a_catalogue'],
    ['another file', 'notes.txt', 'programs/not_a_catalogue'],
  ])('%s is told', async (_, path, code) => {
    writeFileSync(at('notes.txt'), 'x');
    expect(await run('import', at(path))).toMatchObject({ code: 1, errors: expect.stringContaining(code) });
  });
});
