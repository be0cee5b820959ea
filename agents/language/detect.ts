import type { Locale } from '#tools/kit/units.ts';

const german =
  /[äöüß]|\b(?:ich|und|der|die|das|ein|eine|einen|nicht|mein|meine|mit|für|wie|viel|bitte|monate?n?|jahre?n?|euro|anzahlung|rate|kredit|verdiene|auto|wagen|hallo|dank|danke|vielen|ja|nein|kann|möchte|wäre|was|auf|monatlich|guten|tag|bei|von|vom|zum|zur|sie|warum|welche[rsnm]?|wann|einreichen|schicken|monatsrate|laufzeit|seit|wohne|miete|keine?|sind|haben|soll|wenn|ab|lieber|stattdessen|zahlen?|mehr|monat|leisten|oder|im|sondertilgung|umschuldung|muss|den|unterlagen|papiere|wer|wem|wieso|weshalb|nach|vor|dem|unter|würden?|geht|ginge|zahlt|nimmt|schnellsten|sichersten|sortieren|vergleichen|aufschlag|mappe)\b/giu;
const english =
  /\b(?:i|i'm|the|a|an|and|my|is|are|what|would|how|much|for|with|please|month|months|year|years|down|car|make|want|can|you|me|it|yes|no|hello|hi|hey|thanks|thank|payment|ok|okay|at|of|to|in|was|finance|loan|price|rent)\b/gi;

/**
 * The language a message is written in, or undefined when it could be any ("60", "OK 72").
 * Chinese by its characters; German against English by the number of their commonest words.
 */
export function detectLocale(text: string): Locale | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  const [de, en] = [text.match(german)?.length ?? 0, text.match(english)?.length ?? 0];
  if (de > en) return 'de-DE';
  if (en > 0) return 'en-US';
  return text.match(/[a-z]{2,}/gi) && (text.match(/[a-z]{2,}/gi)?.length ?? 0) > 2 ? 'en-US' : undefined;
}
