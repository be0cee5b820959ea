import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deal } from '#tools/deals/deal.ts';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { type Chauffeur, openChauffeur } from './open-chauffeur.ts';
import { json } from './testing/app.ts';

let folder: string;
let chauffeur: Chauffeur;
const log = pino({ level: 'silent' });
const ben = { id: 'dealer_ben', role: 'dealer', dealerId: 'dealer_1' } as const;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chauffeur-figures-'));
  chauffeur = await openChauffeur(readConfig({}, { data: folder }), log);
});
afterAll(() => {
  chauffeur.store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One buyer, told three times. */
const facts = {
  name: 'Jo Park',
  income: { amount: 650_000, per: 'month' },
  employmentMonths: 30,
  residenceMonths: 24,
  housingPayment: 140_000,
  monthlyDebt: 20_000,
  creditScore: 701,
  vehicle: 'SPR-1003',
  downPayment: 300_000,
  termMonths: 60,
};
const words =
  'Buyer Jo Park wants the 2023 Subaru Outback Premium. Gross income $6,500 a month, $3,000 down, 60 months, ' +
  'rent $1,400, 30 months on the job, 24 months at the address, $200 a month in other debt, credit score 701.';

async function byHttp(): Promise<string> {
  const { income, vehicle, downPayment, termMonths, ...buyer } = facts;
  const body = {
    buyer: { ...buyer, grossIncome: income },
    vehicle: { stockId: vehicle },
    terms: { downPayment, termMonths },
    currency: 'USD',
  };
  const key = chauffeur.signIns.find(({ user }) => user.id === ben.id)?.key;
  const app = createApp({ ...chauffeur, log, requestsPerMinute: 0, turnsPerMinute: 0 });
  const headers = { Authorization: `Bearer ${key}` };
  const response = await app.request('/v1/prequalifications', json(body, headers));
  return ((await response.json()) as { dealId: string }).dealId;
}

async function byTools(): Promise<string> {
  const call = (tool: string, input: object) =>
    chauffeur.assistant.callTool({ tool, input, principal: ben, requestId: 'same-figures' });
  const { dealId } = (await call('open_deal', {})) as { dealId: string };
  await call('update_deal', { dealId, facts });
  for (const tool of ['score_risk', 'find_funders', 'build_schedule']) await call(tool, { dealId });
  return dealId;
}

async function byChat(): Promise<string> {
  const { assistant, live } = chauffeur;
  const { id } = await assistant.openConversation(ben, { locale: 'en-US' });
  const turn = { conversationId: id, principal: ben, text: words, attachments: [] };
  const { dealId } = await assistant.takeTurn(turn, live.append(id));
  return dealId ?? 'no deal was opened';
}

/** Score, offers and schedule as they stand on the deal file, without when they were made. */
async function figuresOf(dealId: string) {
  const deal = (await chauffeur.store.deals.get(dealId)) as Deal;
  const { scoredAt: _scored, ...score } = deal.score ?? { scoredAt: '' };
  const { foundAt: _found, ...offers } = deal.offers ?? { foundAt: '' };
  const { builtAt: _built, ...schedule } = deal.schedule ?? { builtAt: '' };
  return { score, offers, schedule };
}

it('the same deal gives the same figures through HTTP, the tools and a conversation', async () => {
  const http = await figuresOf(await byHttp());
  expect(http.score).toMatchObject({ decision: 'approved', grossMonthlyIncome: 650_000 });
  expect(http.offers).toHaveProperty('offers.0.monthlyPayment');
  expect(http.schedule).toHaveProperty('rows.59.balance', 0);
  expect(await figuresOf(await byTools())).toEqual(http);
  expect(await figuresOf(await byChat())).toEqual(http);
});
