/** An answer that is not a success: RFC 9457's fields, with the server's `fix`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly fix: string;

  constructor(status: number, code: string, detail: string, fix: string) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fix = fix;
  }
}

/** The server could not be reached: the page words this itself. */
export const offline = () => new Problem(0, 'page/offline', '', '');

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** A fetch that carries the key, if there is one, and turns every refusal into a Problem. */
export function createFetch(key: string | null): Fetch {
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (key !== null) headers.set('Authorization', `Bearer ${key}`);
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers, cache: 'no-store' });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw offline();
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const body = await response.text().catch(() => '');
  return parseProblem(response.status, body);
}

/** Reads a problem+json body; anything else still names its status. */
export function parseProblem(status: number, body: string): Problem {
  try {
    const problem = JSON.parse(body) as Record<string, unknown>;
    const text = (key: string) => (typeof problem[key] === 'string' ? problem[key] : '');
    return new Problem(
      status,
      text('code') || `http/${status}`,
      text('detail') || text('title') || `HTTP ${status}`,
      text('fix'),
    );
  } catch {
    return new Problem(status, `http/${status}`, `HTTP ${status}`, '');
  }
}
