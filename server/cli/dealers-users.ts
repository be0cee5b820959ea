import { randomUUID } from 'node:crypto';
import { notFound } from '#tools/kit/errors.ts';
import { Role } from '#tools/kit/principal.ts';
import { Locale } from '#tools/kit/units.ts';
import { inDays, newKey } from '../invitation-code.ts';
import { ok, usageError } from './command.ts';
import { type DealersCall, json, oneName, operator, wholeOption } from './dealers-call.ts';

const daysMax = 3_650;

/** Adds somebody who may sign in, with a first key. */
export async function addUser(call: DealersCall): Promise<number> {
  const { store, values, names, now } = call;
  if (names.length > 0) throw usageError(`${names[0]} is one too many; --name gives a name.`);
  const name = values.name?.trim();
  if (!name) throw usageError('What is the person called? --name NAME.');
  const role = oneOf('role', Role.options, values.role ?? 'dealer');
  const locale = oneOf('locale', Locale.options, values.locale ?? 'en-US');
  const dealerId = role === 'staff' ? null : await dealerNamed(call);
  if (role === 'staff' && values.dealer !== undefined) throw usageError('Staff belong to no dealer.');
  const id = `${role}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await store.users.register({ id, role, name, dealerId, locale }, { by: operator, at: now });
  return printKey(call, id);
}

/** Another key for somebody who is known. */
export async function giveToken(call: DealersCall): Promise<number> {
  const id = oneName(call, 'Which user?');
  if (!(await call.store.users.get(id))) {
    throw notFound(
      'dealers/no_user',
      `There is no user ${id}.`,
      'chauffeur dealers show ID lists a dealer’s.',
    );
  }
  return printKey(call, id);
}

async function dealerNamed({ store, values }: DealersCall): Promise<string> {
  if (values.dealer === undefined) throw usageError('Of which dealer? --dealer ID.');
  if (await store.dealers.get(values.dealer)) return values.dealer;
  throw notFound('dealers/not_found', `There is no dealer ${values.dealer}.`, 'List them first.');
}

function oneOf<const T extends string>(option: string, allowed: readonly T[], given: string): T {
  const found = allowed.find((each) => each === given);
  if (found !== undefined) return found;
  throw usageError(`--${option} takes ${allowed.join(', ')}; not ${given}.`);
}

/** Prints a new key, this once: only its hash is kept. */
async function printKey({ store, values, terminal, now }: DealersCall, userId: string): Promise<number> {
  const days = values.days === undefined ? undefined : wholeOption('days', values.days, daysMax);
  const expiresAt = days === undefined ? null : inDays(now, days);
  const { key, hash } = newKey();
  await store.users.giveToken({ hash, userId, expiresAt }, { by: operator, at: now });
  if (values.json) terminal.output.write(json({ userId, key, expiresAt }));
  else {
    terminal.output.write(`user ${userId}\nkey  ${key}\nlink /#key=${key}\n`);
    terminal.errors.write('The key is shown this once and kept nowhere. Who has it is that person.\n');
  }
  return ok;
}
