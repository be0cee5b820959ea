import type { OllamaSetting, OpenaiSetting } from './setting.ts';

/** The ceilings of one model call. Times are milliseconds. */
export interface CallLimits {
  /** From the request to the first chunk. */
  readonly firstByteMs: number;
  /** Between two chunks. */
  readonly stallMs: number;
  /** Everything, retries and their waits included. */
  readonly totalMs: number;
  readonly retriesMax: number;
  /** Wait before the first retry; doubles each time. */
  readonly backoffMs: number;
  /** A server that asks for a longer wait is not waited for. */
  readonly retryAfterMsMax: number;
  /** Text and tool arguments, in UTF-16 units. A long reply with a table is about 3,000. */
  readonly charsMax: number;
  readonly thinkingCharsMax: number;
  /** Failures in a row that open the circuit, and for how long the model is then left alone. */
  readonly circuitFailures: number;
  readonly circuitOpenMs: number;
}

export function callLimits(setting: OpenaiSetting | OllamaSetting): CallLimits {
  return {
    firstByteMs: setting.timeoutMs,
    stallMs: Math.ceil(setting.timeoutMs / 2),
    totalMs: setting.timeoutMs * 2,
    retriesMax: setting.maxRetries,
    backoffMs: 250,
    retryAfterMsMax: Math.min(10_000, setting.timeoutMs),
    charsMax: 8_000,
    thinkingCharsMax: 80_000,
    circuitFailures: 3,
    circuitOpenMs: 30_000,
  };
}
