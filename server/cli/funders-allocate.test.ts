import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invented } from '#tools/funders/allocation/testing/instance.ts';
import { funders } from './funders.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-allocate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[], onErrors: (chunk: string) => void = () => {}) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  errors.on('data', (chunk) => onErrors(String(chunk)));
  const written = [text(output), text(errors)] as const;
  const code = await funders(['allocate', ...args], { input: new PassThrough(), output, errors, env: {} });
  output.end();
  errors.end();
  return { code, out: await written[0], errors: await written[1] };
}

const write = (name: string, content: string): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const batch = {
  objective: 'expected_value',
  funders: [
    { id: 'harbor', name: 'Harbor', capacity: 1 },
    { id: 'delta', name: 'Delta', capacity: null },
  ],
  deals: [
    {
      id: 'd1',
      amount: 2_000_000,
      options: [
        { funderId: 'harbor', value: 50_000, cost: 3 },
        { funderId: 'delta', value: 10_000, cost: 4 },
      ],
    },
    {
      id: 'd2',
      amount: 2_000_000,
      options: [
        { funderId: 'harbor', value: 40_000, cost: 1 },
        { funderId: 'delta', value: 8_800, cost: 9 },
      ],
    },
    { id: 'd3', amount: 2_000_000, options: [], refusedBy: [{ rule: 'ltv', programs: 1 }] },
  ],
};
const csv = [
  'deal_id,amount,funder_id,value,cost,state',
  'd1,2000000,harbor,50000,3,TX',
  'd1,2000000,delta,10000,4,TX',
  'd2,2000000,harbor,40000,1,CA',
  'd2,2000000,delta,8800,9,CA',
  'd3,2000000,,,,TX',
].join('\n');

describe('chauffeur funders allocate', () => {
  it('tells who gets what, how good that is at least, and why others do not get more', async () => {
    const { code, out, errors } = await run([write('batch.json', JSON.stringify(batch)), '--deals']);
    expect(code).toBe(0);
    expect(out).toContain('2 of 3 deals placed; value 588.00.');
    expect(out).toContain('No allocation is worth more than 588.00: gap 0.000 %.');
    expect(out).toContain('By hand, the best option first: 2 placed, value 588.00.');
    expect(out).toMatch(
      /d2: delta \(worth 88.00\); harbor \(worth 400.00\): takes 1 and is full; one more place is worth at most (312|400).00/,
    );
    expect(out).toContain('d3: nobody; no funder takes it: ltv ×1');
    expect(out).toContain('nothing was sent');
    expect(errors).toMatch(/%\s+solving the relaxation/);
  });

  it('reads CSV with its funders, and gives JSON', async () => {
    const files = [
      write('options.csv', csv),
      '--funders',
      write('funders.csv', 'funder_id,capacity\nharbor,1\ndelta,\n'),
    ];
    const { code, out } = await run([...files, '--objective', 'customer_cost', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      objective: 'customer_cost',
      placed: 2,
      placedMax: 2,
      total: 5,
      gap: 0,
      stopped: null,
    });
  });

  it('takes the objective of the command line before the file’s', async () => {
    const { out } = await run([
      write('batch.json', JSON.stringify(batch)),
      '--objective',
      'customer_cost',
      '--json',
    ]);
    expect(JSON.parse(out)).toMatchObject({ total: 5 });
  });

  it('ends with the best so far when it is interrupted', async () => {
    const large = invented({ deals: 1_500, funders: 30, seed: 1, objective: 'expected_value' });
    const { code, out } = await run([write('large.json', JSON.stringify(large)), '--json'], () =>
      process.emit('SIGINT'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ stopped: 'cancelled' });
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it.each([
    ['no file', [], /Which file/],
    ['an objective that is none', ['x.json', '--objective', 'fun'], /--objective is one of/],
    ['CSV without funders', [() => write('o.csv', csv), '--objective', 'expected_value'], /--funders/],
    ['no time', ['x.json', '--time-limit', '0'], /--time-limit/],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { code, errors } = await run(args.map((arg) => (typeof arg === 'string' ? arg : arg())));
    expect(code).toBe(2);
    expect(errors).toMatch(message);
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none.json'), /cannot be read/],
    ['what is no JSON', () => write('text.json', 'hello'), /not a JSON object/],
    ['an unknown key', () => write('key.json', JSON.stringify({ ...batch, colour: 1 })), /colour/],
    [
      'an option at nobody',
      () => write('nobody.json', JSON.stringify({ ...batch, funders: [] })),
      /not among the funders/,
    ],
  ])('ends with 1 for %s', async (_, file, message) => {
    const { code, errors } = await run([file()]);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });

  it.each([
    ['a column that is missing', 'deal_id,funder_id\nd1,delta\n', /lacks the column amount/],
    ['a word for a number', 'deal_id,amount,funder_id\nd1,much,delta\n', /Line 2: amount is no number/],
    [
      'rows that differ on their deal',
      'deal_id,amount,funder_id,value\nd1,1,delta,1\nd1,2,harbor,1\n',
      /Line 3 says other things/,
    ],
  ])('ends with 1 for %s in CSV', async (_, content, message) => {
    const files = [write('bad.csv', content), '--funders', write('f.csv', 'funder_id\ndelta\nharbor\n')];
    const { code, errors } = await run([...files, '--objective', 'expected_value']);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});
