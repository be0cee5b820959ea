import type { Locale } from '../types.ts';
import { createFetch } from './http.ts';

interface Newcomer {
  readonly name: string;
  readonly locale: Locale;
}

/** Takes up an invitation: the one door that needs no key. @returns the key of the new customer */
export async function redeemInvitation(code: string, who: Newcomer): Promise<string> {
  const response = await createFetch(null)(`/v1/invitations/${encodeURIComponent(code)}/redeem`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(who),
  });
  return ((await response.json()) as { key: string }).key;
}
