import { rateLimiter } from 'hono-rate-limiter';
import type { AppEnv } from './auth.ts';
import { problem } from './problem.ts';

const minute = 60_000;

/** At most so many requests a minute for one principal; 0 for no limit. */
export const perMinute = (limit: number) =>
  rateLimiter<AppEnv>({
    windowMs: minute,
    limit,
    standardHeaders: 'draft-6',
    keyGenerator: (c) => c.get('principal').id,
    skip: () => limit === 0,
    handler: (c) =>
      problem(c, 429, {
        code: 'http/too_many_requests',
        detail: `More than ${limit} requests came within a minute.`,
        fix: 'Wait as long as Retry-After says, then try again.',
      }),
  });
