import { isForeign } from '../language/currency.ts';
import type { FigureMention } from '../language/figures.ts';
import { type Assigned, assignFigures } from './assign.ts';
import type { FigureSlot } from './lexicon/lexicon.ts';
import type { Message } from './message.ts';
import type { Slots } from './slots.ts';

/** What a message states, with the slots that it states in another currency only: those stay empty and are asked. */
export interface InCurrency extends Assigned {
  readonly foreign: readonly FigureSlot[];
}

/**
 * Assigns figures as they are said, then takes out the amounts in other currencies, so that no neighbour moves into their
 * place: in "$25,000 with €3,000 down" the dollars are no down payment. Only an amount that had found no place itself, as
 * in "about 23,000 euros, I have $25,000", may take it.
 */
export function assignInCurrency(message: Message, currency: string | undefined): InCurrency {
  const other = (figure: FigureMention) => currency !== undefined && isForeign(figure, currency);
  const all = assignFigures(message);
  const taken = [...all.from].flatMap(([slot, figure]) => (other(figure) ? [slot] : []));
  const nothingElse = all.filled.length === 0 && all.loose.length > 0 && all.loose.every(other);
  if (taken.length === 0)
    return { ...all, unclear: nothingElse ? [...all.unclear, 'otherCurrency'] : all.unclear, foreign: [] };
  const clauses = message.clauses.map((clause) => ({
    ...clause,
    figures: clause.figures.filter((figure) => !other(figure)),
  }));
  const own = assignFigures({ ...message, clauses });
  const free = (slot: FigureSlot) => {
    const figure = own.from.get(slot);
    return figure !== undefined && all.loose.includes(figure);
  };
  const foreign = taken.filter((slot) => !free(slot));
  return {
    ...all,
    slots: {
      ...pick(all.slots, (slot) => !taken.some((one) => one === slot)),
      ...pick(own.slots, (slot) => taken.some((one) => one === slot && free(one))),
    },
    filled: all.filled.filter((slot) => !foreign.includes(slot)),
    loose: all.loose.filter((figure) => ![...own.from.values()].includes(figure)),
    unclear: foreign.length > 0 ? [...all.unclear, 'otherCurrency'] : all.unclear,
    foreign,
  };
}

const pick = (slots: Slots, wanted: (slot: string) => boolean): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([slot]) => wanted(slot)));
