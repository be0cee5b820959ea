import { randomBytes } from 'node:crypto';
import type { Clock } from '#agents/clock.ts';
import { type Launch, type Launched, launchAssistant } from '#agents/launch.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import { demoMarket } from '#tools/funders/demo-market.ts';
import { canonicalJson } from '#tools/kit/canonical.ts';
import { IsoDate } from '#tools/kit/units.ts';
import { dealer, spoken } from './buyer.ts';

/** What one prequalification turn came to. */
export interface Turn {
  readonly dealId: string;
  readonly modelCalls: number;
  readonly toolCalls: number;
  readonly message: string;
}

const clock: Clock = { now: () => '2026-03-02T15:00:00.000Z', today: () => IsoDate.parse('2026-03-02') };

/** A store in memory with the demonstration market, so that graphs are measured and not disks. */
export async function benchStore(): Promise<Store> {
  const store = openSqliteStore({ path: ':memory:', key: randomBytes(32) });
  const { catalog, dealers } = demoMarket();
  for (const known of dealers) await store.dealers.put(known);
  await store.catalog.replace(catalog);
  return store;
}

export const launched = (store: Store, model: Launch['model']): Promise<Launched> =>
  launchAssistant({ store, clock, log: () => {}, model });

/** Our turn, from opening the conversation to the stored reply. */
export const ourTurn =
  ({ assistant }: Pick<Launched, 'assistant'>) =>
  async (): Promise<Turn> => {
    const { id } = await assistant.openConversation(dealer, { locale: 'en-US' });
    const notices: string[] = [];
    const { dealId, modelCalls, toolCalls, message, status } = await assistant.takeTurn(
      { conversationId: id, principal: dealer, text: spoken, attachments: [] },
      (event) => {
        if (event.type === 'notice') notices.push(event.code);
      },
    );
    if (status !== 'replied' || notices.length > 0 || dealId === null) {
      throw new Error(`The turn ended ${status} with ${notices.join(', ') || 'no notice'}: ${message}`);
    }
    return { dealId, modelCalls, toolCalls, message };
  };

/**
 * Everything the turn decided, as one string, so that two ways of getting there can be compared: decision, score, ratios,
 * every offer, and the schedule to its last row.
 *
 * @throws Error when the deal has no schedule: the work was not done
 */
export async function figuresOf(store: Store, dealId: string): Promise<string> {
  const deal = await store.deals.get(dealId);
  if (!deal?.score || !deal.offers || !deal.schedule) throw new Error(`Deal ${dealId} was not scheduled.`);
  const { score, offers, schedule } = deal;
  return canonicalJson({ score, offers, schedule });
}
