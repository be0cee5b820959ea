import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ollamaLines } from './wire-ollama.ts';
import { openaiBody, openaiFrames } from './wire-openai.ts';
import type { Script } from './wire-scripts.ts';

interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into a body of either wire format
  readonly body: any;
  /** Whether the client closed the connection before the answer's end. */
  closedEarly: boolean;
}

export interface WireServer {
  readonly url: string;
  /** Every chat request so far, in order. */
  readonly seen: readonly SeenRequest[];
  /** What the next chat requests get, one script each; the last one stays. */
  play(...scripts: Script[]): void;
  /** The lines of the next pulls. */
  playPull(lines: readonly unknown[]): void;
  close(): Promise<void>;
}

/**
 * A local server that speaks the wire formats of OpenAI (`/v1/chat/completions`, `/v1/models`) and of Ollama
 * (`/api/chat`, `/api/tags`, `/api/version`, `/api/pull`) and behaves as it is told. OpenAI's chat is streamed or whole
 * as asked; Ollama's is always streamed, because `OllamaChat` never asks for less.
 */
export async function startWireServer(): Promise<WireServer> {
  const seen: SeenRequest[] = [];
  let scripts: readonly Script[] = [];
  let pull: readonly unknown[] = [];

  const chat = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const body = JSON.parse(await text(request));
    const record: SeenRequest = {
      path,
      authorization: request.headers.authorization,
      body,
      closedEarly: false,
    };
    response.on('close', () => {
      record.closedEarly = !response.writableFinished;
    });
    seen.push(record);
    const script = scripts[0];
    if (scripts.length > 1) scripts = scripts.slice(1);
    if (script)
      await perform(script, path === '/api/chat' ? 'ollama' : 'openai', body.stream ?? false, response);
    else json(response, 500, { error: 'nothing to play' });
  };

  const routes: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => unknown>> = {
    'POST /v1/chat/completions': (request, response) => chat(request, response, '/v1/chat/completions'),
    'POST /api/chat': (request, response) => chat(request, response, '/api/chat'),
    'GET /v1/models': (_, response) =>
      json(response, 200, { object: 'list', data: [{ id: 'wire', object: 'model' }] }),
    'GET /api/version': (_, response) => json(response, 200, { version: '0.12.3' }),
    'GET /api/tags': (_, response) => json(response, 200, { models: INSTALLED }),
    'POST /api/pull': (_, response) => stream(response, 'application/x-ndjson', pull.map(ndjson)),
  };

  const server = createServer((request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    if (route) void route(request, response);
    else json(response, 404, { error: 'not found' });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    play(...next) {
      scripts = next;
    },
    playPull(lines) {
      pull = lines;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const INSTALLED = [
  { name: 'qwen3:latest', model: 'qwen3:latest', size: 5_200_000_000, modified_at: '2026-02-01T08:00:00Z' },
];

async function perform(
  script: Script,
  wire: 'openai' | 'ollama',
  streamed: boolean,
  response: ServerResponse,
) {
  switch (script.kind) {
    case 'silent':
      return;
    case 'hang_up':
      response.socket?.destroy();
      return;
    case 'status':
      return json(response, script.status, script.body ?? { error: { message: 'scripted' } }, script.headers);
    case 'garbage':
      response.writeHead(200, {
        'content-type': wire === 'openai' ? 'text/event-stream' : 'application/x-ndjson',
      });
      response.end(script.body);
      return;
    case 'answer': {
      if (!streamed) return json(response, 200, openaiBody(script));
      const frames = wire === 'openai' ? openaiFrames(script) : ollamaLines(script);
      const type = wire === 'openai' ? 'text/event-stream' : 'application/x-ndjson';
      await stream(response, type, frames, script.ending);
    }
  }
}

async function stream(
  response: ServerResponse,
  type: string,
  frames: readonly string[],
  ending: Extract<Script, { kind: 'answer' }>['ending'] = 'complete',
) {
  response.writeHead(200, { 'content-type': type });
  for (const frame of frames) {
    response.write(frame);
    await new Promise(setImmediate);
    if (response.destroyed) return;
  }
  if (ending === 'stall') return;
  if (ending === 'drop') response.socket?.destroy();
  else response.end();
}

const ndjson = (line: unknown) => `${JSON.stringify(line)}\n`;

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
