import type { Act } from '../lexicon/lexicon.ts';
import type { Expectations } from '../message.ts';
import type { Slots } from '../slots.ts';

/** What is said, an act it must show, exactly the slots it must fill, and what the conversation contributes. */
export type Row = readonly [text: string, act: Act, slots: Slots, expectations?: Partial<Expectations>];
