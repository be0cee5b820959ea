import { randomUUID } from 'node:crypto';
import { isActive } from '#tools/channel/dealer.ts';
import { conflict, notFound } from '#tools/kit/errors.ts';
import { invitationDays, newInvitation } from '../invitation-code.ts';
import { ok } from './command.ts';
import { type DealersCall, json, oneName, operator, wholeOption } from './dealers-call.ts';

/** An invitation in a dealer's name, for operators who send them themselves. */
export async function invite(call: DealersCall): Promise<number> {
  const { store, values, terminal, now } = call;
  const dealerId = oneName(call, 'Which dealer invites?');
  const dealer = await store.dealers.get(dealerId);
  if (!dealer) throw notFound('dealers/not_found', `There is no dealer ${dealerId}.`, 'List them first.');
  if (!isActive(dealer)) {
    const fix = 'Activate it first.';
    throw conflict('channel/dealer_not_active', `${dealerId} is ${dealer.status}.`, fix);
  }
  const dealId = values.deal ?? null;
  if (dealId !== null) await requireFree(call, dealerId, dealId);
  const days =
    values.days === undefined ? invitationDays.usual : wholeOption('days', values.days, invitationDays.max);
  const { code, ...made } = newInvitation(now, days);
  await store.invitations.create(
    { ...made, dealerId, createdBy: operator, dealId, createdAt: now },
    { key: `create_invitation:${operator}:${randomUUID()}`, principal: { id: operator, role: 'staff' } },
  );
  const { id, expiresAt } = made;
  if (values.json) terminal.output.write(json({ id, code, expiresAt }));
  else {
    terminal.output.write(`invitation ${id}, until ${expiresAt}\nlink       /?invitation=${code}\n`);
    terminal.errors.write('The link is shown this once, opens once, and is kept nowhere.\n');
  }
  return ok;
}

async function requireFree({ store }: DealersCall, dealerId: string, dealId: string): Promise<void> {
  const deal = await store.deals.get(dealId);
  if (deal?.dealerId === dealerId && deal.customerId === null) return;
  throw conflict(
    'invitations/deal_taken',
    `${dealId} is no deal of ${dealerId} without a customer.`,
    'Leave --deal out, or name another.',
  );
}
