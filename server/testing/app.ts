import { pino } from 'pino';
import type { Assistant, OnEvent } from '#agents/assistant-types.ts';
import type { TurnEvent, TurnResult } from '#agents/turn/events.ts';
import { openSqliteStore } from '#store/sqlite.ts';
import type { Store } from '#store/store.ts';
import { allocate } from '#tools/funders/allocation/allocate.ts';
import { demoMarket } from '#tools/funders/demo-market.ts';
import { createAllocationJobs } from '../allocation-jobs.ts';
import { type AppParts, createApp } from '../app.ts';
import { addDemoUsers } from '../demo-users.ts';
import { createLiveTurns } from '../live-turns.ts';

export const now = '2026-03-02T15:00:00.000Z';
const key = Buffer.alloc(32, 7);

/** Events of a small turn, without the model that would have made them. */
export const reply = (text: string): TurnEvent[] => [
  { type: 'user', text, attachments: [] },
  { type: 'sentence', text: `You said ${text}.`, figures: [] },
  { type: 'done', status: 'replied', message: '', dealId: null, modelCalls: 1, toolCalls: 0, ms: 1 },
];

const result: TurnResult = {
  status: 'replied',
  message: '',
  sentences: [],
  claims: [],
  calls: [],
  approval: null,
  dealId: null,
  modelCalls: 1,
  toolCalls: 0,
};

/** A door of the assistant of which only the events matter. */
export const sending =
  <T>(work: (request: T, onEvent: OnEvent) => Promise<void>) =>
  async (request: T, onEvent: OnEvent): Promise<TurnResult> => {
    await work(request, onEvent);
    return result;
  };

/** A door that a test did not expect to be opened. */
const unexpected = (name: string) => () => Promise.reject(new Error(`${name} was called`));

function stubAssistant(doors: Partial<Assistant>): Assistant {
  return {
    openConversation: unexpected('openConversation'),
    takeTurn: unexpected('takeTurn'),
    decide: unexpected('decide'),
    callTool: unexpected('callTool'),
    recover: unexpected('recover'),
    release: unexpected('release'),
    ...doors,
  };
}

/** The app over a store in memory with the demo's people and market; `as` sends a request as one of them. */
export async function testApp(doors: Partial<Assistant>, change: Partial<AppParts> = {}) {
  const store = openSqliteStore({ path: ':memory:', key });
  const { catalog, dealers } = demoMarket();
  const signIns = await addDemoUsers(store, key);
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const live = createLiveTurns({ conversations: store.conversations, now: () => now, log });
  const app = createApp({
    store,
    assistant: stubAssistant(doors),
    live,
    allocations: createAllocationJobs({ jobs: store.jobs, now: () => now, log, allocate }),
    world: {
      catalog: () => catalog,
      dealer: (id) => dealers.find((dealer) => dealer.id === id),
      documentBytes: store.documents.bytes,
    },
    phrases: {
      'verdict.approved': { 'en-US': 'Approved', 'zh-CN': '通过', 'de-DE': 'Genehmigt' },
      'stip.proof_of_income': {
        'en-US': 'Proof of income',
        'zh-CN': '收入证明',
        'de-DE': 'Einkommensnachweis',
      },
    },
    currency: 'USD',
    signIns,
    now: () => now,
    log,
    requestsPerMinute: 0,
    turnsPerMinute: 0,
    ...change,
  });
  const as = (userId: string, path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${signIns.find(({ user }) => user.id === userId)?.key}`);
    return Promise.resolve(app.request(path, { ...init, headers }));
  };
  return { app, as, store, live, lines };
}

export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Puts a conversation of a user into the store. */
export async function addConversation(store: Store, principalId: string, id: string, handedOff = false) {
  await store.conversations.create({
    id,
    principalId,
    role: 'customer',
    dealerId: 'dealer_1',
    locale: 'en-US',
    market: 'us',
    dealId: null,
    title: null,
    handedOff,
    running: false,
    createdOn: now.slice(0, 10) as never,
    updatedAt: now,
  });
}

/** The events of a stream: number, type and data of each. */
export async function eventsOf(response: Response) {
  const blocks = (await response.text()).split('\n\n').filter((block) => block.includes('data: '));
  return blocks.map((block) => {
    const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1] ?? '';
    return { seq: Number(field('id')), type: field('event'), data: JSON.parse(field('data')) as TurnEvent };
  });
}

/** What a problem answer says, with its status and type checked against each other. */
export async function problemOf(response: Response) {
  const body = (await response.json()) as { status: number; code: string; fix: string; details?: unknown };
  return {
    status: response.status,
    type: response.headers.get('Content-Type'),
    same: body.status === response.status,
    code: body.code,
    fix: body.fix,
    details: body.details,
  };
}
