import type { Api } from '../api/api.ts';
import { offline, Problem } from '../api/http.ts';
import type { ConversationView, Locale, NumberedEvent } from '../types.ts';
import {
  addEvent,
  addSent,
  emptyThread,
  sentMessageId,
  type ThreadState,
  withoutSent,
} from './thread-state.ts';

/** One conversation with the server: its state, and what a person can do in it. */
export interface Conversation {
  getState(): ConversationState;
  subscribe(listener: () => void): () => void;
  /** Reads what was said before, and follows a turn that is still running. */
  load(): Promise<void>;
  send(text: string, attachments: readonly string[]): Promise<void>;
  decide(approvalId: string, decision: 'approved' | 'rejected'): Promise<void>;
  /** Ends a hand-off. @returns whether it was done */
  release(): Promise<boolean>;
  close(): void;
}

export interface ConversationState {
  readonly id: string | null;
  readonly thread: ThreadState;
  /** The server's record; null until one that was begun before is read. */
  readonly record: ConversationView | null;
  readonly loading: boolean;
  readonly reconnecting: boolean;
}

interface ConversationOptions {
  readonly api: Api;
  /** Null until the first message opens one. */
  readonly id: string | null;
  readonly locale: () => Locale;
  readonly dealId: string | null;
  readonly onOpened: (id: string) => void;
  readonly onProblem: (problem: Problem) => void;
}

const attemptsMax = 6;
const firstWaitMs = 300;
const pagesMax = 200;

/** Reconnects with the number of the last event seen, so nothing is lost or drawn twice. */
export function createConversation(options: ConversationOptions): Conversation {
  const { api } = options;
  const closing = new AbortController();
  const listeners = new Set<() => void>();
  let state: ConversationState = {
    id: options.id,
    thread: { ...emptyThread, dealId: options.dealId },
    record: null,
    loading: options.id !== null,
    reconnecting: false,
  };

  const set = (patch: Partial<ConversationState>) => {
    if (closing.signal.aborted) return;
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const add = (events: readonly NumberedEvent[]) =>
    set({ thread: events.reduce(addEvent, state.thread), reconnecting: false });
  const read = async (events: AsyncGenerator<NumberedEvent>) => {
    for await (const event of events) add([event]);
  };

  /** Follows until the turn has ended, whatever the connection does on the way. */
  const follow = async (id: string) => {
    for (let attempt = 0; attempt < attemptsMax && state.thread.running; attempt++) {
      if (closing.signal.aborted) return;
      if (attempt > 0) {
        set({ reconnecting: true });
        await wait(firstWaitMs * 2 ** (attempt - 1));
      }
      const before = state.thread.lastSeq;
      await read(api.follow(id, before, closing.signal)).catch(rethrowRefusal);
      if (state.thread.lastSeq > before) attempt = 0;
    }
    if (state.thread.running) options.onProblem(offline());
    set({ reconnecting: false, thread: { ...state.thread, running: false } });
  };

  /** The record knows of a release that no event told. */
  const take = (record: ConversationView) =>
    set({ record, thread: { ...state.thread, handedOff: record.handedOff } });

  const report = (error: unknown) => {
    if (closing.signal.aborted) return;
    options.onProblem(error instanceof Problem ? error : offline());
  };

  const takeTurn = async (id: string, text: string, attachments: readonly string[]) => {
    const turn = { conversationId: id, text, attachments, idempotencyKey: randomKey() };
    for (let attempt = 0; ; attempt++) {
      try {
        await read(api.takeTurn(turn, closing.signal));
      } catch (error) {
        if (error instanceof Problem && error.status > 0) throw error;
        // Nothing of the turn came back: the same key makes sending it again safe.
        if (isUnsent(state.thread) && attempt < 2) {
          await wait(firstWaitMs * 2 ** attempt);
          continue;
        }
        if (isUnsent(state.thread)) throw error;
      }
      return state.thread.running ? follow(id) : undefined;
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      const { id } = state;
      if (!id) return;
      try {
        await readAll(api, id, () => state.thread.lastSeq, add);
        take(await api.conversation(id));
        set({ loading: false });
        if (state.thread.running) await follow(id);
      } catch (error) {
        set({ loading: false });
        report(error);
      }
    },
    async send(text, attachments) {
      set({ thread: addSent(state.thread, text, attachments) });
      try {
        const id = state.id ?? (await openConversation(options));
        if (!state.id) {
          set({ id });
          options.onOpened(id);
        }
        await takeTurn(id, text, attachments);
      } catch (error) {
        const unsent = isUnsent(state.thread);
        set({ thread: withoutSent(state.thread) });
        report(error);
        if (unsent) throw error;
      }
    },
    async decide(approvalId, decision) {
      const { id } = state;
      if (!id) return;
      try {
        await read(api.decide({ conversationId: id, approvalId, decision }, closing.signal)).catch(
          rethrowRefusal,
        );
        if (state.thread.running) await follow(id);
        else if (!state.thread.decisions[approvalId]) {
          await readAll(api, id, () => state.thread.lastSeq, add);
        }
      } catch (error) {
        report(error);
        throw error;
      }
    },
    async release() {
      try {
        if (state.id) take(await api.release(state.id));
        return state.id !== null;
      } catch (error) {
        report(error);
        return false;
      }
    },
    close: () => closing.abort(),
  };
}

const isUnsent = (thread: ThreadState) => thread.messages.some(({ id }) => id === sentMessageId);

async function openConversation({ api, locale, dealId }: ConversationOptions): Promise<string> {
  const { id } = await api.openConversation(dealId ? { locale: locale(), dealId } : { locale: locale() });
  return id;
}

/** Reads page after page until one is empty. */
async function readAll(
  api: Api,
  id: string,
  after: () => number,
  add: (events: readonly NumberedEvent[]) => void,
): Promise<void> {
  for (let page = 0; page < pagesMax; page++) {
    const events = await api.events(id, after());
    if (events.length === 0) return;
    add(events);
  }
}

/** A refusal is final; a broken connection is not. */
function rethrowRefusal(error: unknown): void {
  if (error instanceof Problem && error.status > 0 && error.status < 500) throw error;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `randomUUID` exists only on HTTPS and localhost; a demo may be shown on a plain LAN address. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
