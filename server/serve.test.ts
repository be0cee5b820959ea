import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { type Running, startServer } from './serve.ts';
import { json } from './testing/app.ts';

let folder: string;
let running: Running[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-serve-'));
});
afterEach(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start(port = '0') {
  const server = await startServer(readConfig({}, { port, data: folder }), pino({ level: 'silent' }));
  running.push(server);
  const key = server.chauffeur.signIns.find(({ user }) => user.id === 'dealer_ben')?.key;
  const headers = { Authorization: `Bearer ${key}` };
  const post = (path: string, body: object) =>
    fetch(server.address + path, {
      ...json(body),
      headers: { ...headers, 'Content-Type': 'application/json' },
    });
  return { ...server, headers, post };
}

async function stop(server: Running) {
  running = running.filter((each) => each.address !== server.address);
  await server.stop();
}

it('keeps conversations, deals and sign-ins over a restart', async () => {
  const first = await start();
  const opened = await first.post('/v1/conversations', {});
  expect(opened.status).toBe(201);
  const { id } = (await opened.json()) as { id: string };
  await stop(first);

  const second = await start();
  expect(second.headers).toEqual(first.headers);
  const found = await fetch(`${second.address}/v1/conversations/${id}`, { headers: second.headers });
  expect(await found.json()).toMatchObject({ id, role: 'dealer' });
});

it('says which option to use when the port is in use', async () => {
  const { address } = await start();
  const port = new URL(address).port;
  await expect(start(port)).rejects.toMatchObject({
    code: 'serve/port_in_use',
    message: `Port ${port} is in use.`,
    fix: expect.stringContaining('--port'),
  });
});

it('refuses an upload of 200 MB without taking it', async () => {
  const { address, headers } = await start();
  const bytes = 200 * 1024 * 1024;
  let sent = 0;
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const upload = request(`${address}/v1/documents`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/pdf', 'Content-Length': bytes },
    });
    upload.on('response', (response) => {
      resolve(response.statusCode);
      upload.destroy();
    });
    upload.on('error', reject);
    const chunk = Buffer.alloc(256 * 1024);
    const more = () => {
      while (sent < bytes && !upload.destroyed) {
        sent += chunk.length;
        if (!upload.write(chunk)) return upload.once('drain', more);
      }
    };
    more();
  });
  expect(status).toBe(413);
  expect(sent).toBeLessThan(bytes);
});

it('streams a turn over a real connection and ends it', async () => {
  const { post } = await start();
  const { id } = (await (await post('/v1/conversations', {})).json()) as { id: string };
  const turn = await post(`/v1/conversations/${id}/turns`, { text: 'Hello' });
  expect(turn.headers.get('Content-Type')).toMatch('text/event-stream');
  const text = await turn.text();
  expect(text).toMatch(/^id: 1\nevent: user|^event: user\n/);
  expect(text).toContain('event: done');
});

it('finishes the turns that a dead server left half way, and their events are read as always', async () => {
  const first = await start();
  const { id } = (await (await first.post('/v1/conversations', {})).json()) as { id: string };
  await (await first.post(`/v1/conversations/${id}/turns`, { text: 'Hello' })).text();
  await first.chauffeur.store.conversations.update(id, { running: true });
  const before = (await first.chauffeur.store.conversations.events(id, 0, 100)).length;
  await stop(first);

  const second = await start();
  const events = await fetch(`${second.address}/v1/conversations/${id}/events?after=${before}`, second);
  expect(await events.text()).toContain('event: done');
  expect(await second.chauffeur.store.conversations.get(id)).toMatchObject({ running: false });
});
