import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Context } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
}

/** Files of a folder by their address. Read once at the start, so no request can name a path. */
export function loadFiles(
  folder: string,
  wanted: (path: string) => boolean,
): ReadonlyMap<string, StaticFile> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path).split(sep).join('/'))
    .filter((path) => !path.endsWith('.map') && wanted(path));
  return new Map(paths.map((path) => [path, loadFile(join(folder, path), path)]));
}

function loadFile(file: string, path: string): StaticFile {
  const body = Uint8Array.from(readFileSync(file));
  const hashed = /-[\w-]{8,}\.\w+$/.test(path);
  return {
    body,
    type: types[extname(path)] ?? 'application/octet-stream',
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // A name that holds a hash of its content may be kept for ever; any other is asked for again each time.
    cacheControl: path.startsWith('assets/') && hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

export function sendFile(c: Context, { body, type, etag, cacheControl }: StaticFile): Response {
  const headers = { 'Content-Type': type, ETag: etag, 'Cache-Control': cacheControl };
  return c.req.header('If-None-Match') === etag ? c.body(null, 304, headers) : c.body(body, 200, headers);
}
