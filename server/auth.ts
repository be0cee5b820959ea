import { createMiddleware } from 'hono/factory';
import type { User } from '#store/records.ts';
import type { Store } from '#store/store.ts';
import { sha256 } from '#tools/kit/canonical.ts';
import type { Principal } from '#tools/kit/principal.ts';
import type { World } from '#tools/world.ts';
import { problem } from './problem.ts';

/** What every route behind the door knows of the request. */
export interface AppEnv {
  readonly Variables: {
    readonly requestId: string;
    user: User;
    principal: Principal;
  };
}

interface Door {
  readonly users: Pick<Store['users'], 'byTokenHash'>;
  readonly world: Pick<World, 'dealer'>;
  readonly now: () => string;
  /** Whether the demo's keys open it. */
  readonly demo: boolean;
}

/** Binds the principal from the key. Nothing else in a request can name one. */
export const authenticate = ({ users, world, now, demo }: Door) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const [, key] = c.req.header('Authorization')?.match(/^Bearer +(\S+)$/i) ?? [];
    const user = key === undefined ? undefined : await users.byTokenHash(sha256(key), now());
    if (!user || worksForClosed(user, world)) {
      c.header('WWW-Authenticate', 'Bearer');
      return problem(c, 401, {
        code: key === undefined ? 'auth/no_key' : 'auth/unknown_key',
        detail: key === undefined ? 'The request has no key.' : 'The key is unknown or has run out.',
        fix: `Send the header Authorization: Bearer KEY. ${demo ? demoKeys : ownKeys}`,
      });
    }
    c.set('user', user);
    c.set('principal', principalOf(user));
    return next();
  });

/** A closed dealership's people are nobody here; its customers keep their own deals. */
const worksForClosed = ({ role, dealerId }: User, world: Door['world']): boolean =>
  role === 'dealer' && dealerId !== null && world.dealer(dealerId)?.status === 'closed';

const demoKeys = 'Demo keys are printed when the server starts.';
const ownKeys = 'Whoever runs this server gives out the keys.';

export const principalOf = ({ id, role, dealerId }: User): Principal =>
  dealerId === null ? { id, role } : { id, role, dealerId };
