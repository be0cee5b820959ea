const SPAN_MIN = 240;
const PERIOD_MAX = 400;
const TURNS = 4;

/**
 * Whether a text ends in a loop: its last characters repeat with one period of at most 400, for at least four turns
 * and 240 characters. Looks at the end only, so it may be asked again as a text grows.
 */
export function isLooping(text: string): boolean {
  const tail = text.slice(-PERIOD_MAX * TURNS);
  for (let period = 1; period <= PERIOD_MAX; period++) {
    const span = Math.max(SPAN_MIN, period * TURNS);
    if (span <= tail.length && repeats(tail, period, span)) return true;
  }
  return false;
}

function repeats(text: string, period: number, span: number): boolean {
  for (let at = text.length - 1; at >= text.length - span + period; at--) {
    if (text[at] !== text[at - period]) return false;
  }
  return true;
}
