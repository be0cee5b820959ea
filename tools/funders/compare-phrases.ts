import type { Phrases } from '../kit/phrases.ts';
import type { Side } from './offer-difference.ts';
import { funderPhrases } from './phrases.ts';

type Words = Phrases[string];

const cheaper: Readonly<Record<Side, Words>> = {
  first: { 'en-US': 'the first', 'zh-CN': '第一个', 'de-DE': 'das erste' },
  second: { 'en-US': 'the second', 'zh-CN': '第二个', 'de-DE': 'das zweite' },
  equal: { 'en-US': 'neither', 'zh-CN': '两者相同', 'de-DE': 'keines von beiden' },
};

const keyed = (role: string, list: Readonly<Record<string, Words>>): Phrases =>
  Object.fromEntries(Object.entries(list).map(([key, words]) => [`${role}.${key}`, words]));

/** A paper is called the same whichever offer wants it. */
const papers = Object.fromEntries(
  Object.entries(funderPhrases)
    .filter(([key]) => key.startsWith('stip.'))
    .map(([key, words]) => [key.slice('stip.'.length), words]),
);

/** The words of a comparison of two offers, in every language. */
export const comparePhrases: Phrases = {
  ...keyed('cheaper_offer', cheaper),
  ...keyed('lower_payment_offer', cheaper),
  ...keyed('stip_only_first', papers),
  ...keyed('stip_only_second', papers),
};
