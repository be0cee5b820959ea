import { EventEmitter, once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { OnEvent } from '#agents/assistant-types.ts';
import { maskIdentifiers } from '#agents/language/redact.ts';
import type { TurnEvent } from '#agents/turn/events.ts';
import type { StoredEvent } from '#store/records.ts';
import type { ConversationStore } from '#store/store.ts';
import { invalidInput, reportError } from '#tools/kit/errors.ts';
import { errorFields, type Logger } from './log.ts';

/** How often the store is asked for what another server appended. */
const POLL_MS = 500;
/** Silent polls after which nobody is thought to be still at work. */
const QUIET_POLLS_MAX = 600;
const BATCH = 200;

/** What a client calls a turn, and what it says in it, so that the same key never means two things. */
interface TurnKey {
  readonly name: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

export interface LiveTurns {
  /**
   * Runs a turn on its own: it goes on when the client has left. Every event is stored before anyone sees it.
   * With a key that began a turn before, nothing runs and the number is that turn's.
   *
   * @returns the number of its first event, once there is one
   * @throws AppError `turns/key_reused` when the turn that the key began said something else; whatever the work throws
   * before its first event
   */
  begin(
    turn: { readonly conversationId: string; readonly key: TurnKey | undefined },
    work: (onEvent: OnEvent) => Promise<unknown>,
  ): Promise<number>;
  /** Stored events after a number, then new ones for as long as a turn runs or until `last` says so. */
  follow(
    conversationId: string,
    after: number,
    last: (event: StoredEvent) => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<StoredEvent>;
  /** Stores an event of work that nobody follows from here, such as a recovered turn. */
  append(conversationId: string): OnEvent;
  /** Waits until no turn is running. */
  settled(): Promise<void>;
}

interface Parts {
  readonly conversations: Pick<ConversationStore, 'append' | 'events' | 'get' | 'beginTurn'>;
  readonly now: () => string;
  readonly log: Logger;
}

export function createLiveTurns({ conversations, now, log }: Parts): LiveTurns {
  const changes = new EventEmitter().setMaxListeners(0);
  /** The last turn begun in each conversation: the next waits for it. */
  const tails = new Map<string, Promise<void>>();

  const append =
    (conversationId: string): OnEvent =>
    async (event) => {
      await conversations.append(conversationId, { type: event.type, data: event });
      changes.emit(conversationId);
    };

  async function run(turn: Parameters<LiveTurns['begin']>[0], work: Work, begun: Begun): Promise<void> {
    const { conversationId, key } = turn;
    let done = false;
    const onEvent: OnEvent = async (event) => {
      const { seq } = await conversations.append(conversationId, { type: event.type, data: event });
      done = event.type === 'done';
      begun.at(seq);
      changes.emit(conversationId);
    };
    try {
      const earlier = key === undefined ? undefined : await earlierTurn(conversationId, key);
      if (earlier === undefined) await work(onEvent);
      else begun.at(earlier);
    } catch (error) {
      if (begun.failed(error) || done) return;
      const { code, message, fix } = reportError(error);
      log.error({ conversation: conversationId, error: errorFields(error) }, code);
      await onEvent({ type: 'error', code, message, fix });
    }
  }

  /** A key whose turn said nothing, because the server died first, may begin it again. */
  async function earlierTurn(conversationId: string, key: TurnKey): Promise<number | undefined> {
    const { fresh, firstEvent } = await conversations.beginTurn(conversationId, key.name, now());
    if (fresh) return undefined;
    const events = await conversations.events(conversationId, firstEvent - 1, BATCH);
    // The turn that it supersedes may have ended first.
    const said = events.find(({ type }) => type === 'user');
    if (said && !saysSame(said.data, key)) throw keyReused();
    return events[0]?.seq;
  }

  function begin(turn: Parameters<LiveTurns['begin']>[0], work: Work): Promise<number> {
    const { conversationId } = turn;
    return new Promise((resolve, reject) => {
      const before = tails.get(conversationId) ?? Promise.resolve();
      const mine = before
        .then(() => run(turn, work, firstEventOf(resolve, reject)))
        .catch((error: unknown) => {
          log.error({ conversation: conversationId, error: errorFields(error) }, 'turn/not_stored');
          reject(error);
        })
        .finally(() => {
          if (tails.get(conversationId) === mine) tails.delete(conversationId);
          changes.emit(conversationId);
        });
      tails.set(conversationId, mine);
    });
  }

  const isRunning = async (id: string) => tails.has(id) || ((await conversations.get(id))?.running ?? false);

  async function* follow(
    id: string,
    after: number,
    last: (event: StoredEvent) => boolean,
    signal: AbortSignal,
  ): AsyncGenerator<StoredEvent> {
    let seen = after;
    for (let quiet = 0; quiet < QUIET_POLLS_MAX && !signal.aborted; quiet++) {
      const changed = nextChange(id, signal);
      const running = await isRunning(id);
      const events = await conversations.events(id, seen, BATCH);
      for (const event of events) {
        yield event;
        if (last(event)) return;
        seen = event.seq;
        quiet = 0;
      }
      if (events.length > 0) continue;
      if (!running) return;
      await changed;
    }
  }

  const nextChange = (id: string, signal: AbortSignal) =>
    once(changes, id, { signal: AbortSignal.any([signal, AbortSignal.timeout(POLL_MS)]) }).catch(() => {});

  async function settled(): Promise<void> {
    while (tails.size > 0) await Promise.all(tails.values());
  }

  return { begin, follow, append, settled };
}

/** By what was stored: identifiers are masked there, so two texts that differ in nothing else are the same. */
function saysSame(stored: unknown, { text, attachments }: TurnKey): boolean {
  const said = stored as Extract<TurnEvent, { type: 'user' }>;
  return said.text === maskIdentifiers(text) && isDeepStrictEqual(said.attachments, attachments);
}

const keyReused = () =>
  invalidInput(
    'turns/key_reused',
    'This Idempotency-Key came with another message before.',
    'Use a new key for a new message; the same key only to send the same message again.',
  );

type Work = (onEvent: OnEvent) => Promise<unknown>;

interface Begun {
  readonly at: (seq: number) => void;
  /** @returns whether nothing had begun, so that the caller was told */
  readonly failed: (error: unknown) => boolean;
}

function firstEventOf(resolve: (seq: number) => void, reject: (error: unknown) => void): Begun {
  let begun = false;
  return {
    at: (seq) => {
      begun = true;
      resolve(seq);
    },
    failed: (error) => {
      if (!begun) reject(error);
      return !begun;
    },
  };
}
