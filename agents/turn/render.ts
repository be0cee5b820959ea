import type { Claim } from '#tools/kit/claims.ts';
import { readFigures } from '../language/figures.ts';
import { type Format, showClaim } from '../language/format.ts';
import { cleanDraft } from './clean-draft.ts';
import { type Grounds, namePattern, residue, restatable } from './residual.ts';
import { fill, joined, type Sentence, type ShownClaim, slotPattern, slotProblem } from './slots.ts';

export type Rendered =
  | { readonly ok: true; readonly sentences: readonly Sentence[] }
  /** `problem` tells the model what it wrote that may not be shown. */
  | { readonly ok: false; readonly problem: string };

interface RenderInput {
  readonly draft: string;
  readonly claims: readonly Claim[];
  readonly said: readonly string[];
  readonly names: readonly string[];
  readonly format: Format;
}

/** Turns a model's draft into what a person sees, or says what is wrong with it. */
export type CheckText = (input: RenderInput) => Rendered;

const slotMark = '\uE000';

/**
 * The number lock (G7, G9): each slot is filled from its claim, and what is left of each sentence must pass the closed
 * grammar. A verdict or a reason may be quoted only from the engine's latest answer, so a stale one is refused.
 */
export const renderText: CheckText = ({ draft, claims, said, names, format }) => {
  const shown = claims.map((claim) => shownAs(claim, format));
  const byId = new Map(shown.map((claim) => [claim.id, claim]));
  const latest = claims.findLast(({ role }) => role === 'verdict')?.source.callId;
  const grounds: Grounds = {
    stated: said.flatMap((line) => readFigures(line)),
    restatable: restatable(shown),
    names: namePattern([...names, ...namesOf(shown)]),
    engineWords: engineWords(format),
  };
  const sentences: Sentence[] = [];
  const list = listReader();
  for (const part of splitSentences(cleanDraft(draft))) {
    const unfit = slotProblem(part, byId, latest);
    if (unfit) return { ok: false, problem: unfit };
    const rest = list(part).replace(slotPattern, slotMark);
    const sentence = fill(part, byId);
    const left = /[{}]{2}/.test(rest) ? '{{' : (residue(rest, grounds) ?? joined(sentence, byId));
    if (left)
      return {
        ok: false,
        problem: `"${left}" is not allowed in your own words: use a slot, or leave it out.`,
      };
    sentences.push(sentence);
  }
  return sentences.some(({ text }) => text.trim() !== '')
    ? { ok: true, sentences }
    : { ok: false, problem: 'The message is empty.' };
};

/**
 * Takes the markers off a list as its lines come: 1, 2, 3 at the beginning of a line, each one more than the last. Any
 * other number there is a figure.
 */
function listReader(): (part: string) => string {
  let expected = 1;
  let lineStarts = true;
  return (part) => {
    const marker = lineStarts ? part.match(/^\s*(\d{1,2})[.)、](?=\s)/) : null;
    lineStarts = part.endsWith('\n');
    const number = Number(marker?.[1]);
    if (!marker || (number !== expected && number !== 1)) return part;
    expected = number + 1;
    return part.slice(marker[0].length);
  };
}

/** Sentences with the blanks that follow them: joined again they are the draft, byte for byte (G15). */
export function splitSentences(draft: string): string[] {
  return draft.trim().match(/[^\n]+?(?:[.!?](?=\s)\s*|[。！？]\s*|\n+|$)|\n+/g) ?? [];
}

/** A conversation's claims come again with every reply: each is put into words once for as long as its message is kept. */
const shownBefore = new WeakMap<Claim, { readonly format: Format; readonly claim: ShownClaim }>();

function shownAs(claim: Claim, format: Format): ShownClaim {
  const earlier = shownBefore.get(claim);
  if (earlier && sameFormat(earlier.format, format)) return earlier.claim;
  const shown = { ...claim, shown: showClaim(claim, format) };
  shownBefore.set(claim, { format, claim: shown });
  return shown;
}

const sameFormat = (a: Format, b: Format): boolean =>
  a.locale === b.locale && a.currencyExponent === b.currencyExponent && a.phrases === b.phrases;

const namesOf = (claims: readonly ShownClaim[]): string[] =>
  claims.filter(({ unit }) => unit === 'name').map(({ shown }) => shown);

const engineWords = ({ phrases }: Format): string[] =>
  Object.entries(phrases).flatMap(([key, words]) =>
    /^(?:verdict|decline_reason)\./.test(key) ? Object.values(words) : [],
  );
