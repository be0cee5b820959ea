import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#tools/risk/metrics/random.ts';
import { smallCardData } from '#tools/risk/testing/small-card.ts';
import { risk } from './risk.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-risk-monitor-'));
  writeFileSync(join(folder, 'card.json'), JSON.stringify(smallCardData()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const written = [text(output), text(errors)] as const;
  const code = await risk(args, { input: new PassThrough(), output, errors, env: {} });
  output.end();
  errors.end();
  return { code, out: await written[0], errors: await written[1] };
}

function monitor(content: string | Uint8Array, more: string[] = [], name = 'rows.csv') {
  const file = join(folder, name);
  writeFileSync(file, content);
  return run(['monitor', file, '--card', join(folder, 'card.json'), ...more]);
}

/** Rows as the small card's own sample had them; with outcomes, a person is bad as often as the card says of the bin. */
function rows(count: number, { ltv = [80, 80, 100, 100, 130], outcomes = false } = {}): string {
  const random = createRandom(5);
  const lines = Array.from({ length: count }, (_, row) => {
    const drawn = random() * 100;
    const score = drawn < 30 ? 500 : drawn < 60 ? 600 : drawn < 80 ? 700 : drawn < 85 ? 1 : '';
    const type = random() < 0.6 ? 'car' : 'suv';
    const bad = random() < (score === 700 ? 0.1 : score === 500 ? 0.5 : 0.33) ? 1 : 0;
    return [`r${row}`, score, ltv[Math.floor(random() * ltv.length)], type, ...(outcomes ? [bad] : [])].join(
      ',',
    );
  });
  return `row_id,credit_score,ltv_pct,vehicle_type${outcomes ? ',bad' : ''}\n${lines.join('\n')}\n`;
}

describe('chauffeur risk monitor', () => {
  it('finds nothing in rows like those of development', async () => {
    const { code, out } = await monitor(rows(3000), ['--max-psi', '0.1', '--max-csi', '0.1']);
    expect(code).toBe(0);
    expect(out).toMatch(/No input has drifted/);
  });

  it('names the input that drifted, with its bins, and holds the thresholds given', async () => {
    const drifted = rows(3000, { ltv: [100, 130, 130, 130, 130] });
    const { code, out } = await monitor(gzipSync(drifted), ['--max-csi', '0.25'], 'rows.csv.gz');
    expect(code).toBe(1);
    expect(out).toMatch(/Drifted: ltv_pct\./);
    expect(out).toMatch(/LTV_PCT \(ACT\)\nbin /);
    expect(out).not.toMatch(/CREDIT_SCORE \(/);
    expect(out).toMatch(/THRESHOLDS NOT HELD\nCSI of ltv_pct: \d\.\d{4}, over 0.25/);
    expect((await monitor(drifted)).code).toBe(0);
  });

  it('measures ranking and calibration where there are outcomes', async () => {
    const { code, out } = await monitor(rows(2000, { outcomes: true }), [
      '--min-auc',
      '0.5',
      '--max-ece',
      '0.3',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/AUC +0\.6\d\d \(0\.\d{3} to 0\.\d{3}\)/);
    expect(out).toMatch(/CALIBRATION/);
    expect(out).toMatch(/The card ranks only/);
  });

  it('gives the same as JSON, with digest and hash', async () => {
    const { out } = await monitor(rows(100, { outcomes: true }), ['--json']);
    const found = JSON.parse(out);
    expect(found.card).toMatchObject({ id: 'small', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(found.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(found.drift.inputs).toHaveLength(3);
    expect(found.performance.deciles.length).toBeGreaterThan(3);
  });

  it('says of the file that the card was learned from that its measures flatter', async () => {
    const content = rows(100, { outcomes: true });
    expect((await monitor(content)).out).not.toMatch(/flatters/);
    const data = createHash('sha256').update(content).digest('hex');
    const card = smallCardData();
    writeFileSync(
      join(folder, 'own.json'),
      JSON.stringify({ ...card, training: { ...card.training, data } }),
    );
    const { out } = await run(['monitor', join(folder, 'rows.csv'), '--card', join(folder, 'own.json')]);
    expect(out).toMatch(/NOTES\nsmall was learned from this very file: .* flatters it/);
  });

  it('says that a demand for a measure without outcomes is not met', async () => {
    const { code, out } = await monitor(rows(50), ['--min-auc', '0.5']);
    expect(code).toBe(1);
    expect(out).toMatch(/AUC: unknown/);
    expect(out).toMatch(/Only 50 rows/);
  });

  it('leaves out people whom the card is not for when told to, and counts them in either case', async () => {
    const card = smallCardData();
    Object.assign(card.population.creditScore, { to: 660, missing: false });
    writeFileSync(join(folder, 'below.json'), JSON.stringify(card));
    writeFileSync(
      join(folder, 'rows.csv'),
      'credit_score,ltv_pct,vehicle_type\n600,80,car\n700,80,car\n,80,car\n',
    );
    const all = ['monitor', join(folder, 'rows.csv'), '--card', join(folder, 'below.json'), '--json'];
    const [every, own] = [await run(all), await run([...all, '--population'])];
    expect(JSON.parse(every.out)).toMatchObject({ outside: 2, drift: { rows: 3 } });
    expect(JSON.parse(own.out)).toMatchObject({ outside: 2, drift: { rows: 1 } });
    expect((await run(all.slice(0, -1))).out).toMatch(/2 rows .* not for, .*\(under 660\)/);
  });

  it('writes a page on which a hostile column name or value is only text', async () => {
    const card = smallCardData();
    Object.assign(card.characteristics[2]!.groups![0]!, { values: ['<script>alert(1)</script>'] });
    writeFileSync(join(folder, 'hostile.json'), JSON.stringify(card));
    const file = join(folder, '<img src=x>.csv');
    writeFileSync(file, 'credit_score,ltv_pct,vehicle_type\n600,80,"<b>"\n');
    const page = join(folder, 'page.html');
    await run(['monitor', file, '--card', join(folder, 'hostile.json'), '--html', page]);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&lt;img src=x&gt;.csv');
    expect(html).not.toMatch(/<script|<img|<b>/);
  });

  it.each([
    [
      'a column that the card reads and the file lacks',
      'ltv_pct,vehicle_type\n1,car\n',
      /no column credit_score/,
    ],
    [
      'an outcome that is none',
      'credit_score,ltv_pct,vehicle_type,bad\n1,2,car,2\n',
      /Line 2, column bad: "2"/,
    ],
    ['no rows', 'credit_score,ltv_pct,vehicle_type\n', /a header and no rows/],
    ['no header', '', /no header row/],
    ['a short row', 'credit_score,ltv_pct,vehicle_type\n1\n', /Line 2 has 1 cells/],
  ])('refuses %s', async (_, content, message) => {
    const { code, errors, out } = await monitor(content);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors).toMatch(message);
  });

  it('counts a cell that is no number as missing and says so', async () => {
    const { out } = await monitor('credit_score,ltv_pct,vehicle_type\nhigh,80,car\n');
    expect(out).toMatch(/NOTES\ncredit_score: 1 cell is no number/);
  });

  it.each([
    [['--watch', 'much'], /--watch much/],
    [['--watch', '0.3', '--act', '0.2'], /--act is below --watch/],
    [['--max-psi', '-1'], /--max-psi/],
    [['--colour'], /--colour/],
  ])('ends with 2 for %s', async (more, message) => {
    const { code, errors } = await monitor(rows(1), more);
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });
});
