import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { AppEnv } from './auth.ts';
import { problem } from './problem.ts';

const minute = 60_000;

/** At most so many requests a minute for one principal; 0 for no limit. */
export const perMinute = (limit: number) => limited(limit, (c) => c.get('principal').id);

/** At most so many a minute from one address, for a door that opens without a key. */
export const perMinuteOfAddress = (limit: number) => limited(limit, addressOf);

const limited = (limit: number, keyGenerator: (c: Context<AppEnv>) => string) =>
  rateLimiter<AppEnv>({
    windowMs: minute,
    limit,
    standardHeaders: 'draft-6',
    keyGenerator,
    skip: () => limit === 0,
    handler: (c) =>
      problem(c, 429, {
        code: 'http/too_many_requests',
        detail: `More than ${limit} requests came within a minute.`,
        fix: 'Wait as long as Retry-After says, then try again.',
      }),
  });

/** Behind a proxy it is the proxy's, so all share one limit; without a connection, as in tests, nobody's. */
function addressOf(c: Context<AppEnv>): string {
  const bound = c.env as { readonly incoming?: unknown } | undefined;
  return (bound?.incoming ? getConnInfo(c).remote.address : undefined) ?? 'unknown';
}
