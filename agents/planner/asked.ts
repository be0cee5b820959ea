import { german } from './lexicon/de.ts';
import { english } from './lexicon/en.ts';
import type { FigureSlot } from './lexicon/lexicon.ts';
import { chinese } from './lexicon/zh.ts';
import { factSlots } from './say/fact-slots.ts';
import { words } from './say/words.ts';

/**
 * Which slots a reply asks for, in its order: by our own phrases for facts, or, when another model wrote it, by the cues
 * in its questions. Thus a bare "4,200" is the income when the income was asked.
 */
export function asksFor(reply: string): FigureSlot[] {
  const own = Object.values(words).flatMap(({ facts }) =>
    Object.entries(facts).flatMap(([key, { customer, dealer }]) => {
      const at = [customer, dealer].map((phrase) => reply.indexOf(phrase)).find((index) => index >= 0);
      const slot = factSlots[key];
      return at === undefined || slot === undefined ? [] : [{ slot, at }];
    }),
  );
  const found = own.length > 0 ? own : cuesInQuestions(reply);
  const ordered = found.sort((a, b) => a.at - b.at).map(({ slot }) => slot);
  return [...new Set(ordered)];
}

const asksTerm = /\bterm\b|how many months|多少个月|几期|Laufzeit|wie viele Monate/;

function cuesInQuestions(reply: string): { slot: FigureSlot; at: number }[] {
  const term = reply.search(asksTerm);
  const asked = cuesOfQuestions(reply);
  return term >= 0 && asked.length > 0 ? [...asked, { slot: 'termMonths', at: term }] : asked;
}

function cuesOfQuestions(reply: string): { slot: FigureSlot; at: number }[] {
  return [...reply.matchAll(/[^.!?。！？\n]*[?？]/g)].flatMap((question) =>
    [english, chinese, german].flatMap(({ cues }) =>
      Object.entries(cues).flatMap(([slot, pattern]) => {
        const at = question[0].search(new RegExp(pattern.source, pattern.flags.replace('g', '')));
        return at < 0 || slot === 'termMonths' || slot === 'price'
          ? []
          : [{ slot: slot as FigureSlot, at: question.index + at }];
      }),
    ),
  );
}
