import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisionRequest } from '#tools/documents/vision/vision-reader.ts';
import { wantedFields } from '#tools/documents/vision/wanted.ts';
import type { ModelEvent } from './caller.ts';
import { ollamaAt, openaiAt } from './testing/fixtures.ts';
import { answersStatus, breaksOff, endsWith, reasons, type Script, says } from './testing/wire-scripts.ts';
import { startWireServer, type WireServer } from './testing/wire-server.ts';
import { createVisionReader } from './vision-reader.ts';

let server: WireServer;
beforeAll(async () => {
  server = await startWireServer();
});
afterAll(() => server.close());

const png = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
const request: VisionRequest = { png, kind: 'vin_label', wanted: wantedFields.vin_label! };
const settings = { openai: openaiAt, ollama: ollamaAt };

/** Short where it is waited for, and else long enough for a busy machine. */
const waits = (script: Script | undefined) =>
  script?.kind === 'silent' || (script?.kind === 'answer' && script.ending === 'stall') ? 300 : 5_000;

function setUp(wire: keyof typeof settings, ...scripts: Script[]) {
  server.play(...scripts);
  const first = server.seen.length;
  const events: ModelEvent[] = [];
  const setting = { ...settings[wire](server.url), timeoutMs: waits(scripts[0]), maxRetries: 1 };
  const read = createVisionReader(setting, (event) => events.push(event));
  const ask = (signal = new AbortController().signal) => read(request, signal);
  return { ask, events, seen: () => server.seen.slice(first) };
}

describe.each(['openai', 'ollama'] as const)('over the wire of %s', (wire) => {
  it('sends one picture with the fields asked for, no tool and no address, and hands on what is said', async () => {
    const { ask, seen, events } = setUp(wire, says('{"vin":', '"1HGCM82633A004352"}'));
    expect(await ask()).toEqual({ ok: true, text: '{"vin":"1HGCM82633A004352"}' });
    expect(seen()).toHaveLength(1);
    const { body } = seen()[0]!;
    const data = Buffer.from(png).toString('base64');
    expect(body.tools ?? []).toEqual([]);
    expect(body.messages).toHaveLength(2);
    expect(body.messages[0].content).toContain('- vin: vehicle identification number');
    expect(body.messages[0].content).not.toMatch(/\{\{/);
    if (wire === 'ollama') expect(body.messages[1].images).toEqual([data]);
    else
      expect(body.messages[1].content).toContainEqual({
        type: 'image_url',
        image_url: { url: `data:image/png;base64,${data}` },
      });
    expect(events.map(({ type }) => type)).toEqual(['answered']);
  });

  it('leaves out what a model thinks', async () => {
    const { ask } = setUp(wire, reasons('The label is blurred.', '{"vin":null}'));
    expect(await ask()).toEqual({ ok: true, text: '{"vin":null}' });
  });

  it.each([
    ['a refused key', answersStatus(401), 'refused_key'],
    ['no such model', answersStatus(404), 'unreachable'],
    ['silence', { kind: 'silent' }, 'timeout'],
    ['an answer that stalls', breaksOff('stall', '{"vin"'), 'timeout'],
    ['an answer cut short', breaksOff('cut', '{"vin"'), 'unreachable'],
    ['an answer cut at the model’s own limit', endsWith('length', '{"vin"'), 'babble'],
    [
      'what is no answer',
      { kind: 'garbage', body: '<html>' },
      wire === 'ollama' ? 'malformed' : 'unreachable',
    ],
    ['a million characters', says('x1'.repeat(500_000)), 'babble'],
  ] as const)('answers %s with a code', async (_, script, code) => {
    const { ask, events } = setUp(wire, script as Script);
    expect(await ask()).toEqual({ ok: false, code });
    expect(JSON.stringify(events)).not.toContain('vin');
  });

  it('asks again after what passes', async () => {
    const { ask, seen } = setUp(wire, answersStatus(503), says('{}'));
    expect(await ask()).toEqual({ ok: true, text: '{}' });
    expect(seen()).toHaveLength(2);
  });

  it('leaves a model alone that failed three times in a row', async () => {
    const { ask, seen } = setUp(wire, answersStatus(401));
    for (let n = 0; n < 3; n++) await ask();
    expect(await ask()).toEqual({ ok: false, code: 'circuit_open' });
    expect(seen()).toHaveLength(3);
  });

  it('closes the connection when it is told to stop', async () => {
    const { ask, seen } = setUp(wire, breaksOff('stall', '{'));
    const stop = new AbortController();
    const asked = ask(stop.signal);
    while (seen().length === 0) await new Promise(setImmediate);
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    while (!seen()[0]!.closedEarly) await new Promise(setImmediate);
  });
});
