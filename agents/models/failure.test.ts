import { describe, expect, it } from 'vitest';
import { failureOf, retryAfterMs } from './failure.ts';

const httpError = (status: number, headers: Record<string, string> = {}, extra: object = {}) =>
  Object.assign(new Error('the prompt, repeated by a provider'), {
    status,
    headers: new Headers(headers),
    ...extra,
  });

describe('failureOf', () => {
  it.each([
    ['a refused key', httpError(401), 'refused_key', 'http_401', false],
    ['a forbidden model', httpError(403), 'refused_key', 'http_403', false],
    ['a rate limit', httpError(429), 'rate_limited', 'http_429', true],
    [
      'a spent quota',
      httpError(429, {}, { code: 'insufficient_quota' }),
      'rate_limited',
      'insufficient_quota',
      false,
    ],
    ['a server error', httpError(500), 'unreachable', 'http_500', true],
    ['an unknown model', httpError(404), 'unreachable', 'http_404', false],
    [
      'a refused connection',
      new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }),
      'unreachable',
      'ECONNREFUSED',
      true,
    ],
    [
      'a broken connection',
      new TypeError('terminated', { cause: { code: 'UND_ERR_SOCKET' } }),
      'unreachable',
      'UND_ERR_SOCKET',
      true,
    ],
    ['a connection error without a code', new Error('Connection error.'), 'unreachable', 'connection', true],
    ['unreadable JSON', new SyntaxError('Unexpected token'), 'malformed', 'unreadable', false],
    ['a thrown string', 'oh', 'malformed', 'unreadable', false],
  ])('sorts %s', (_, error, code, detail, retryable) => {
    expect(failureOf(error)).toMatchObject({ code, detail, retryable });
  });

  it('takes the wait that a rate limit asks for', () => {
    expect(failureOf(httpError(429, { 'retry-after': '7' }))).toMatchObject({ retryAfterMs: 7_000 });
  });

  it('repeats nothing of the error', () => {
    expect(JSON.stringify(failureOf(httpError(500)))).not.toContain('prompt');
  });
});

describe('retryAfterMs', () => {
  const now = Date.parse('2026-03-02T10:00:00Z');
  it.each([
    ['2', 2_000],
    ['0.5', 500],
    ['Mon, 02 Mar 2026 10:00:30 GMT', 30_000],
    ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %s as %s', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
