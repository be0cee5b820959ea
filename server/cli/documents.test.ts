import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { says } from '#agents/models/testing/wire-scripts.ts';
import { startWireServer, type WireServer } from '#agents/models/testing/wire-server.ts';
import { ocrAvailable } from '#tools/documents/pages/tesseract.ts';
import { makePayStub } from '#tools/documents/testing/make-paper.ts';
import { photoOf } from '#tools/documents/testing/photo-of.ts';
import { samplePayStub } from '#tools/documents/testing/sample-jacket.ts';
import { vinLabelPhoto } from '#tools/documents/testing/vin-label-photo.ts';
import { documents } from './documents.ts';

const available = await ocrAvailable();

let folder: string;
let server: WireServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startWireServer();
  env = { OPENAI_BASE_URL: `${server.url}/v1`, OLLAMA_HOST: server.url };
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-documents-'));
  const stub = await makePayStub(samplePayStub);
  const { signal } = new AbortController();
  writeFileSync(join(folder, 'blurred.jpg'), await photoOf(stub, { blurred: 1.5 }, signal));
  writeFileSync(join(folder, 'stub.pdf'), stub);
  for (const blurred of [4, 5, 9])
    writeFileSync(join(folder, `label-${blurred}.jpg`), await vinLabelPhoto(vin, blurred));
  mkdirSync(join(folder, 'set'));
  writeFileSync(join(folder, 'set', 'blurred.jpg'), await photoOf(stub, { blurred: 1.5 }, signal));
  const fields = { gross_pay: 2600, net_pay: 1994.1, employee: 'Jordan A. Rivera', hire_date: null };
  const entry = { file: 'blurred.jpg', kind: 'pay_stub', text_layer: false, expect: 'ok', fields };
  writeFileSync(join(folder, 'set', 'truth.json'), JSON.stringify([entry]));
}, 60_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const written = text(output);
  const told = text(errors);
  const before = server.seen.length;
  const cached = ['--cache', join(folder, 'cache'), '--today', '2026-03-02'];
  const code = await documents([...args, ...cached], { input: Readable.from([]), output, errors, env });
  output.end();
  errors.end();
  return { code, out: await written, errors: await told, seen: server.seen.slice(before) };
}

interface Parsed {
  readonly papers: readonly { readonly fields: readonly Field[]; readonly warnings: readonly string[] }[];
  readonly secondReading?: readonly {
    readonly outcome: string;
    readonly asked: string[];
    readonly added: string[];
  }[];
}
interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly confidence: number;
  readonly reading: string;
}

const parse = async (file: string, ...args: string[]) => {
  const { out, seen, code } = await run('parse', join(folder, file), ...args);
  const { papers, secondReading } = JSON.parse(out) as Parsed;
  return { fields: papers[0]!.fields, warnings: papers[0]!.warnings, notes: secondReading, seen, code };
};

/** An answer about the fields that were asked for, no others: which these are depends on what OCR could read. */
const about = (asked: readonly string[], said: Readonly<Record<string, string>>) =>
  says(JSON.stringify(Object.fromEntries(asked.map((name) => [name, said[name] ?? null]))));

const vin = '1HGCM82633A004352';
const truth = {
  employee: samplePayStub.employee,
  employer: samplePayStub.employer,
  gross_pay: '$2,600.00',
  net_pay: '$1,994.10',
  ytd_gross: '$7,800.00',
  pay_date: '02/20/2026',
};
const lies = {
  employee: 'Ignatius Ferro',
  employer: 'Sunrise Holdings Inc',
  gross_pay: '$9,417.35',
  net_pay: '$8,261.90',
  ytd_gross: '$94,173.50',
  pay_date: '11/27/2025',
  pay_period_start: '11/01/2025',
  pay_period_end: '11/15/2025',
};

describe.skipIf(!available).each(['openai:wire', 'ollama:wire'])(
  'documents parse --vision %s',
  (model) => {
    it('sends no page of a paper that reads well', async () => {
      const { seen, notes } = await parse('stub.pdf', '--vision', model);
      expect(seen).toHaveLength(0);
      expect(notes).toEqual([]);
    });

    it('keeps nothing of a model that lies about every field', async () => {
      const alone = await parse('blurred.jpg');
      expect(alone.notes).toBeUndefined();
      server.play(says('{}'));
      const { asked } = (await parse('blurred.jpg', '--vision', model)).notes![0]!;
      expect(asked).toContain('gross_pay');
      server.play(about(asked, lies));
      const lied = await parse('blurred.jpg', '--vision', model);
      expect(lied.seen).toHaveLength(1);
      expect(lied.notes).toMatchObject([{ outcome: 'answered', added: [] }]);
      expect(lied.fields).toEqual(alone.fields);
    });

    it('keeps of a model that tells the truth what the page bears out, as not to be relied on', async () => {
      server.play(says('{}'));
      const { asked } = (await parse('blurred.jpg', '--vision', model)).notes![0]!;
      server.play(about(asked, truth));
      const { notes, fields } = await parse('blurred.jpg', '--vision', model);
      const { added } = notes![0]!;
      expect(added.length).toBeGreaterThan(0);
      for (const name of added)
        expect(fields.find((field) => field.name === name)).toMatchObject({
          reading: 'vision',
          confidence: expect.any(Number),
        });
      for (const { reading, confidence } of fields)
        if (reading === 'vision') expect(confidence).toBeLessThan(0.9);
    });
  },
  60_000,
);

describe.skipIf(!available)('a VIN that OCR cannot read', () => {
  const vinOf = (fields: readonly Field[]) => fields.find(({ name }) => name === 'vin');

  it.each([4, 5])(
    'is read by its check digit over letters like it, at a blur of %i, and is not relied on',
    async (blurred) => {
      expect(vinOf((await parse(`label-${blurred}.jpg`)).fields)?.value).not.toBe(vin);
      server.play(says(JSON.stringify({ vin })));
      const { fields } = await parse(`label-${blurred}.jpg`, '--vision', 'ollama:wire');
      expect(vinOf(fields)).toMatchObject({ value: vin, reading: 'vision' });
      expect(vinOf(fields)!.confidence).toBeLessThan(0.9);
    },
    60_000,
  );

  it('is not believed of a model where the page shows nothing like it, nor is another that holds', async () => {
    server.play(says(JSON.stringify({ vin })));
    const nothing = await parse('label-9.jpg', '--vision', 'ollama:wire');
    expect(vinOf(nothing.fields)).toBeUndefined();
    server.play(says(JSON.stringify({ vin: '5YJSA1DN0CFP01785' })));
    for (const file of ['label-4.jpg', 'label-5.jpg', 'label-9.jpg'])
      expect((await parse(file, '--vision', 'ollama:wire')).fields).toEqual((await parse(file)).fields);
  }, 60_000);
});

describe.skipIf(!available)(
  'documents check --vision',
  () => {
    it('tells what came of it', async () => {
      server.play(says('{}'));
      const { out, errors, code } = await run('check', join(folder, 'set'), '--vision', 'openai:wire');
      expect(code, errors).toBe(0);
      expect(out).toMatch(
        /second reading: 1 pages sent, 1 answered\n {2}fields asked \d+, accepted 0, confirmed 0/,
      );
      expect((await run('check', join(folder, 'set'))).out).not.toContain('second reading');
    });

    it('goes on without a model that does not answer, and says why', async () => {
      server.play({ kind: 'status', status: 401 });
      const { out, code } = await run('check', join(folder, 'set'), '--vision', 'ollama:wire');
      expect(code).toBe(0);
      expect(out).toContain('second reading: 1 pages sent, 0 answered, 1 refused_key');
    });

    it.each(['planner', 'nobody:x'])('does not take %s for a model that looks at pictures', async (model) => {
      const { code, seen } = await run('parse', join(folder, 'stub.pdf'), '--vision', model);
      expect(code).toBe(1);
      expect(seen).toHaveLength(0);
    });
  },
  60_000,
);
