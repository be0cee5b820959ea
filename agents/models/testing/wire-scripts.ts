/** One piece of a streamed answer, in neither server's words. */
export interface Piece {
  readonly text?: string;
  readonly reasoning?: string;
  readonly call?: {
    readonly index?: number;
    readonly id?: string;
    readonly name?: string;
    readonly args?: string;
  };
}

/** What the server does with one chat request. */
export type Script =
  | {
      readonly kind: 'answer';
      readonly pieces: readonly Piece[];
      /** `cut` ends the body properly but before the answer's end; `drop` breaks the connection. */
      readonly ending: 'complete' | 'stall' | 'drop' | 'cut';
      readonly finish?: string;
    }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Takes the request and never answers. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'hang_up' }
  /** 200 and a body that is no answer. */
  | { readonly kind: 'garbage'; readonly body: string };

const complete = (pieces: readonly Piece[], finish?: string): Script => ({
  kind: 'answer',
  pieces,
  ending: 'complete',
  finish,
});

/** Text, streamed in the given chunks. */
export const says = (...chunks: string[]): Script => complete(chunks.map((text) => ({ text })));

/** Reasoning in a field of its own, then text. */
export const reasons = (reasoning: string, text: string): Script => complete([{ reasoning }, { text }]);

export interface ScriptedCall {
  readonly name: string;
  readonly args: unknown;
  readonly id?: string;
}

/** Tool calls, each streamed as its name and then its arguments in halves. */
export const callsTools = (...calls: ScriptedCall[]): Script =>
  complete(
    calls.flatMap(({ name, args, id = '' }, index): Piece[] => {
      const json = typeof args === 'string' ? args : JSON.stringify(args);
      const half = Math.ceil(json.length / 2);
      return [
        { call: { index, id: id || `call_wire_${index}`, name, args: '' } },
        { call: { index, args: json.slice(0, half) } },
        { call: { index, args: json.slice(half) } },
      ];
    }),
    'tool_calls',
  );

export const answersStatus = (status: number, headers?: Record<string, string>, body?: unknown): Script => ({
  kind: 'status',
  status,
  headers,
  body,
});

/** Some text, and then not the rest of it. */
export const breaksOff = (ending: 'stall' | 'drop' | 'cut', text = 'Your payment would'): Script => ({
  kind: 'answer',
  pieces: [{ text }],
  ending,
});

export const endsWith = (finish: string, ...chunks: string[]): Script =>
  complete(
    chunks.map((text) => ({ text })),
    finish,
  );
