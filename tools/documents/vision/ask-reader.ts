import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../kit/errors.ts';
import type { SecondReader, VisionAnswer, VisionRequest } from './vision-reader.ts';

/** Less time than this is not worth a request. */
const millisecondsMin = 250;

/**
 * Asks a second reader about one page. Whatever it does, there is an answer in time: its own, or a code.
 *
 * @param until by the process's own clock
 * @throws whatever `signal` was aborted with
 */
export async function askReader(
  question: Omit<VisionRequest, 'png'>,
  picture: () => Promise<Uint8Array | undefined>,
  until: number,
  { reader, signal }: { readonly reader: SecondReader; readonly signal: AbortSignal },
): Promise<VisionAnswer> {
  const left = Math.floor(until - performance.now());
  if (left < millisecondsMin) return failed('timeout');
  const stop = new AbortController();
  const own = AbortSignal.any([signal, stop.signal]);
  const read = async () => {
    const png = await picture();
    if (!png) return failed('no_picture');
    own.throwIfAborted();
    return reader.read({ ...question, png }, own);
  };
  try {
    const answer = await Promise.race([read(), late(left, own)]);
    signal.throwIfAborted();
    return answer;
  } catch (error) {
    signal.throwIfAborted();
    return failed(error instanceof AppError ? error.code : 'failed');
  } finally {
    stop.abort();
  }
}

/** Settles when the time is up or the question was dropped, whichever comes first; its timer ends with it. */
const late = (ms: number, signal: AbortSignal): Promise<VisionAnswer> =>
  sleep(ms, failed('timeout'), { signal }).catch(() => failed('stopped'));

const failed = (code: string): VisionAnswer => ({ ok: false, code });
