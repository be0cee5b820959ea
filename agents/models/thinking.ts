/**
 * Removes what a reasoning model says to itself. Handled: `<think>`, `<thinking>`, `<thought>`, `<reasoning>`,
 * `[THINK]` (Magistral) and `◁think▷` (Kimi), in any case, cut anywhere between chunks; a section that never closes;
 * and a close without an open, which servers send whose chat template already opened it (DeepSeek R1): all before it goes.
 *
 * Reasoning in fields of its own (`reasoning_content`, `thinking`) needs no filter: it is counted, for babble, and never copied.
 */
export interface ThinkingFilter {
  push(chunk: string): void;
  /** What is speech so far. A close without an open may still take it back, so show nothing before `end`. */
  spoken(): string;
  /** The speech, trimmed. */
  end(): string;
}

const MARKER = /<(\/?)(?:think|thinking|thought|reasoning)>|\[(\/?)think\]|◁(\/?)think▷/i;
const OPENERS = ['<think>', '<thinking>', '<thought>', '<reasoning>', '[think]', '◁think▷'];
const MARKERS = OPENERS.flatMap((opener) => [opener, `${opener[0]}/${opener.slice(1)}`]);

export function createThinkingFilter(): ThinkingFilter {
  let thinking = false;
  let spoken = '';
  /** The end of the input while it may be the beginning of a marker. */
  let held = '';

  const take = (text: string) => {
    if (!thinking) spoken += text;
  };

  return {
    push(chunk) {
      let rest = held + chunk;
      for (let found = MARKER.exec(rest); found; found = MARKER.exec(rest)) {
        const closes = [found[1], found[2], found[3]].includes('/');
        if (closes && !thinking) spoken = '';
        else take(rest.slice(0, found.index));
        thinking = !closes;
        rest = rest.slice(found.index + found[0].length);
      }
      const keep = rest.length - partialMarkerLength(rest);
      take(rest.slice(0, keep));
      held = rest.slice(keep);
    },
    spoken: () => spoken,
    end() {
      take(held);
      held = '';
      return spoken.trim();
    },
  };
}

/** A marker's first character occurs nowhere else in it, so only the last one in the text can begin a partial marker. */
function partialMarkerLength(text: string): number {
  const start = Math.max(text.lastIndexOf('<'), text.lastIndexOf('['), text.lastIndexOf('◁'));
  if (start === -1) return 0;
  const tail = text.slice(start).toLowerCase();
  return MARKERS.some((marker) => marker.startsWith(tail)) ? text.length - start : 0;
}

/** The speech in a whole text. */
export function withoutThinking(text: string): string {
  const filter = createThinkingFilter();
  filter.push(text);
  return filter.end();
}
