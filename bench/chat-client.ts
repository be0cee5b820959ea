import type { TurnEvent } from '#agents/turn/events.ts';

interface TurnTaken {
  readonly milliseconds: number;
  readonly events: readonly TurnEvent[];
}

/** Someone who talks to a running server. */
export interface Person {
  /**
   * One message in a new conversation, timed from sending to its last event.
   *
   * @throws Error when the turn does not end
   */
  turn(text: string, attachments?: readonly string[]): Promise<TurnTaken>;
  /** Uploads a paper, attaches it and says what became of it. */
  paper(bytes: Uint8Array): Promise<string>;
}

export function createPerson(address: string, key: string): Person {
  const send = (path: string, body: string | Uint8Array, type = 'application/json') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
      body: body as string,
    });
  const idIn = async (response: Response) => ((await response.json()) as { readonly id?: string }).id;

  async function turn(text: string, attachments: readonly string[] = []): Promise<TurnTaken> {
    const id = await idIn(await send('/v1/conversations', '{}'));
    const started = performance.now();
    const response = await send(`/v1/conversations/${id}/turns`, JSON.stringify({ text, attachments }));
    const events = eventsOf(await response.text());
    const milliseconds = performance.now() - started;
    if (events.every(({ type }) => type !== 'done'))
      throw new Error(`A turn ended with ${events.at(-1)?.type}.`);
    return { milliseconds, events };
  }

  async function paper(bytes: Uint8Array): Promise<string> {
    const id = await idIn(await send('/v1/documents', bytes, 'application/pdf'));
    return id === undefined ? 'not stored' : outcomeIn((await turn('Here is my paper.', [id])).events);
  }

  return { turn, paper };
}

const eventsOf = (stream: string): TurnEvent[] =>
  stream
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => JSON.parse(line.slice(5)) as TurnEvent);

/** What the reader of papers answered: an outcome with the kinds it saw, or the code of an error. */
function outcomeIn(events: readonly TurnEvent[]): string {
  for (const event of events) {
    if (event.type === 'step' && event.tool === 'parse_document' && event.status === 'failed')
      return event.code ?? 'failed';
    if (event.type !== 'card' || event.kind !== 'document') continue;
    const { outcome, papers } = event.data as {
      readonly outcome?: string;
      readonly papers?: readonly { readonly kind: string }[];
    };
    const kinds = (papers ?? []).map(({ kind }) => kind);
    return [outcome, ...kinds].join(' ');
  }
  return 'no paper was looked at';
}
