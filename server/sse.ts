import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { StoredEvent } from '#store/records.ts';

/** Proxies close what is silent for a minute or so. */
const HEARTBEAT_MS = 15_000;

/**
 * Sends stored events as server-sent events, each with its number, so that `Last-Event-ID` says where to go on.
 * Stops reading when the client leaves.
 */
export function sendEvents(
  c: Context,
  events: (signal: AbortSignal) => AsyncIterable<StoredEvent>,
): Response {
  c.header('Cache-Control', 'no-store');
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    const heartbeat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
    try {
      for await (const { seq, type, data } of events(gone.signal)) {
        await stream.writeSSE({ id: String(seq), event: type, data: JSON.stringify(data) });
      }
    } finally {
      clearInterval(heartbeat);
    }
  });
}

/** Ends a stream after the turn that its first `user` event began; a turn may first end the one it supersedes. */
export function endOfTurn(): (event: StoredEvent) => boolean {
  let asked = false;
  return ({ type }) => {
    asked ||= type === 'user';
    return asked && type === 'done';
  };
}

/** Ends a stream after the first `done`: an approval goes on with a turn that has begun before. */
export const firstDone = ({ type }: StoredEvent): boolean => type === 'done';

/** Where a client wants to go on: the header of a reconnecting EventSource, else `?after=`. */
export const lastEventId = (header: string | undefined, after: number): number =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : after;
