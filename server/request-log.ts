import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from './auth.ts';
import type { Logger } from './log.ts';

/** One line a request: the route, not the address, so that nothing a caller wrote gets into the log. */
export const logRequests = (log: Logger) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const started = performance.now();
    await next();
    const fields = {
      request: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      principal: c.get('principal')?.id,
    };
    log[c.res.status >= 500 ? 'error' : 'info'](fields, 'http/request');
  });

/** The pattern that answered; middleware and the pages have a star in theirs. */
const routeOf = (c: Context): string =>
  matchedRoutes(c)
    .map(({ path }) => path)
    .findLast((path) => !path.includes('*')) ?? '*';
