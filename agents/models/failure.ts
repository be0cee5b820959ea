import { AppError } from '#tools/kit/errors.ts';
import type { Fallback, FallbackCode } from './caller.ts';

/** An attempt that gave no usable answer. `retryAfterMs` is what the server asked for, if it did. */
export interface Failure extends Fallback {
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
}

/** A failure that trying again at once would not mend. */
export const final = (code: FallbackCode, detail: string): Failure => ({ code, detail, retryable: false });

/** Sorts whatever a chat model threw. Only codes are taken from it: its message may repeat the prompt. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError && error.code === 'models/unreadable_answer') {
    return final('malformed', 'unreadable');
  }
  const status = statusOf(error);
  if (status !== undefined) return failureOfStatus(status, error);
  const network = causes(error).map(codeOf).find(isNetworkCode);
  if (network) return { code: 'unreachable', detail: network, retryable: true };
  if (causes(error).some((cause) => CONNECTION_ERRORS.test(messageOf(cause)))) {
    return { code: 'unreachable', detail: 'connection', retryable: true };
  }
  return final('malformed', 'unreadable');
}

const CONNECTION_ERRORS = /^(terminated|fetch failed|connection error\.?|premature close)$/i;
const KEY_STATUSES = [401, 403];
const PASSING_STATUSES = [408, 409, 425, 500, 502, 503, 504, 529];

function failureOfStatus(status: number, error: unknown): Failure {
  const detail = `http_${status}`;
  if (KEY_STATUSES.includes(status)) return final('refused_key', detail);
  if (status === 429) {
    const spent = causes(error).some((cause) => codeOf(cause) === 'insufficient_quota');
    if (spent) return final('rate_limited', 'insufficient_quota');
    return { code: 'rate_limited', detail, retryable: true, retryAfterMs: retryAfterMs(headerOf(error)) };
  }
  return { code: 'unreachable', detail, retryable: PASSING_STATUSES.includes(status) };
}

/** `Retry-After` in seconds or as a date, in milliseconds from now; undefined when absent or senseless. */
export function retryAfterMs(header: string | undefined, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const ms = /^\s*\d+(\.\d+)?\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < 6; at = memberOf(at, 'cause'))
    chain.push(at);
  return chain;
}

const isNetworkCode = (code: string | undefined): code is string =>
  code !== undefined && /^(E[A-Z]{3,}[A-Z_]*|UND_ERR_[A-Z_]+)$/.test(code);

function statusOf(error: unknown): number | undefined {
  const statuses = causes(error).map((cause) =>
    memberOf(cause instanceof AppError ? cause.details : cause, 'status'),
  );
  return statuses.find((status) => typeof status === 'number');
}

function headerOf(error: unknown): string | undefined {
  const known = error instanceof AppError ? error.details.retryAfter : undefined;
  if (typeof known === 'string') return known;
  const headers = memberOf(error, 'headers');
  return headers instanceof Headers ? (headers.get('retry-after') ?? undefined) : undefined;
}

function codeOf(error: unknown): string | undefined {
  const code = memberOf(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

function messageOf(error: unknown): string {
  const message = memberOf(error, 'message');
  return typeof message === 'string' ? message : '';
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
