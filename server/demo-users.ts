import { createHmac } from 'node:crypto';
import { User } from '#store/records.ts';
import type { Store } from '#store/store.ts';
import { sha256 } from '#tools/kit/canonical.ts';

/** Invented people to try the product as. */
const demoUsers: readonly User[] = [
  {
    id: 'customer_maya',
    role: 'customer',
    name: 'Maya Ortiz',
    dealerId: 'dealer_1',
    locale: 'en-US',
  },
  { id: 'customer_chen', role: 'customer', name: '陈晨', dealerId: 'dealer_1', locale: 'zh-CN' },
  { id: 'dealer_ben', role: 'dealer', name: 'Ben Adler', dealerId: 'dealer_1', locale: 'en-US' },
  { id: 'dealer_ana', role: 'dealer', name: 'Ana Silva', dealerId: 'dealer_2', locale: 'en-US' },
  { id: 'staff_kim', role: 'staff', name: 'Kim Novak', dealerId: null, locale: 'en-US' },
].map((user) => User.parse(user));

/** A user's key, the same after every restart, and worth nothing without the installation's own key. */
export const demoKey = (key: Buffer, userId: string): string =>
  `ck_${createHmac('sha256', key).update(`demo:${userId}`).digest('base64url')}`;

export interface DemoSignIn {
  readonly user: User;
  readonly key: string;
}

/** Puts the demo users into the store and returns how to sign in as each. */
export async function addDemoUsers({ users }: Pick<Store, 'users'>, key: Buffer): Promise<DemoSignIn[]> {
  const signIns = demoUsers.map((user) => ({ user, key: demoKey(key, user.id) }));
  for (const { user, key: userKey } of signIns) {
    await users.put(user);
    await users.putToken({ hash: sha256(userKey), userId: user.id, expiresAt: null });
  }
  return signIns;
}

/** Ends the demo keys of an installation that was tried out before it was used. */
export async function endDemoKeys({ users }: Pick<Store, 'users'>, key: Buffer, now: string): Promise<void> {
  for (const { id } of demoUsers) {
    if (!(await users.get(id))) continue;
    await users.putToken({ hash: sha256(demoKey(key, id)), userId: id, expiresAt: now });
  }
}
