/** The part of autocannon that is used here; it brings no types of its own. */
declare module 'autocannon' {
  interface Latency {
    readonly p50: number;
    readonly p99: number;
  }
  interface Result {
    readonly requests: { readonly total: number };
    /** Seconds. */
    readonly duration: number;
    readonly latency: Latency;
    readonly errors: number;
    readonly timeouts: number;
    readonly non2xx: number;
  }
  export default function autocannon(options: {
    readonly url: string;
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Threads of their own, so that the load does not share the server's. */
    readonly workers: number;
  }): Promise<Result>;
}
