import autocannon from 'autocannon';

/** Where to send the load. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadFigures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
}

/**
 * Posts one body over and over, from a thread of its own.
 *
 * @throws Error when any answer is not a 2xx: then something else was measured
 */
export async function load(
  { name, url, headers }: Target,
  body: unknown,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<LoadFigures> {
  const { requests, duration, latency, errors, timeouts, non2xx } = await autocannon({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    connections,
    duration: seconds,
    workers: 1,
  });
  const bad = errors + timeouts + non2xx;
  if (bad > 0) throw new Error(`${name}: ${bad} of ${requests.total} requests did not succeed.`);
  return {
    perSecond: requests.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    requests: requests.total,
  };
}
