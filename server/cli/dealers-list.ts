import { type Dealer, dealerStatuses } from '#tools/channel/dealer.ts';
import { notFound } from '#tools/kit/errors.ts';
import { textTable } from '#tools/kit/text-table.ts';
import { ok, usageError } from './command.ts';
import { type DealersCall, type DealersValues, json, oneName, wholeOption } from './dealers-call.ts';

const usualLimit = 50;
const limitMax = 1_000_000;
const left = (title: string) => ({ title, align: 'left' as const });

/** One line a dealer, those that the options ask for. */
export async function listDealers({ store, values, names, terminal }: DealersCall): Promise<number> {
  if (names.length > 0) throw usageError(`${names[0]} is one too many; show names a dealer.`);
  if (values.status !== undefined && !dealerStatuses.some((status) => status === values.status))
    throw usageError(`--status takes ${dealerStatuses.join(', ')}; not ${values.status}.`);
  const limit = values.limit === undefined ? usualLimit : wholeOption('limit', values.limit, limitMax);
  const found = (await store.dealers.list()).filter((dealer) => isAsked(dealer, values));
  const shown = found.slice(0, limit);
  if (values.json) {
    terminal.output.write(json({ count: found.length, dealers: shown }));
    return ok;
  }
  const rows = shown.map(({ id, name, city, state, status, tier, group }) => [
    ...[id, name, `${city}, ${state}`, status ?? 'active', tier ?? '', group ?? ''],
  ]);
  const titles = ['id', 'name', 'place', 'status', 'tier', 'group'].map(left);
  terminal.output.write(`${textTable(titles, rows).join('\n')}\n\n${shown.length} of ${found.length}\n`);
  return ok;
}

const isAsked = ({ status, tier, group }: Dealer, asked: DealersValues): boolean =>
  (asked.status === undefined || (status ?? 'active') === asked.status) &&
  (asked.tier === undefined || tier === asked.tier) &&
  (asked.group === undefined || group === asked.group);

/** One dealer with the limits in force, and who may sign in for it. */
export async function showDealer(call: DealersCall): Promise<number> {
  const { store, terminal, values } = call;
  const id = oneName(call, 'Which dealer?');
  const dealer = await store.dealers.get(id);
  if (!dealer) throw notFound('dealers/not_found', `There is no dealer ${id}.`, 'List them first.');
  const users = (await store.users.ofDealer(id)).map(({ id: userId, role, locale }) => ({
    ...{ id: userId, role, locale },
  }));
  const stages = await store.channel.stages(id);
  if (values.json) {
    terminal.output.write(json({ ...dealer, users, stages }));
    return ok;
  }
  const { creditor, contact, funderIds, ...plain } = dealer;
  const lines = [
    ...Object.entries(plain).map(([name, value]) => `${name}: ${value}`),
    `funderIds: ${funderIds.join(', ')}`,
    ...(creditor ? [`creditor: ${creditor.address} (${creditor.supervisor})`] : []),
    ...(contact ? [`contact: ${Object.values(contact).join(', ')}`] : []),
    `users: ${users.map((user) => `${user.id} (${user.role})`).join(', ') || 'none'}`,
    `deals: ${
      Object.entries(stages)
        .map(([stage, n]) => `${n} ${stage}`)
        .join(', ') || 'none'
    }`,
  ];
  terminal.output.write(`${lines.join('\n')}\n`);
  return ok;
}
