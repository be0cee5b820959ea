import type { Claim } from '#tools/kit/claims.ts';
import { type Format, showClaim } from '../language/format.ts';
import type { Figure } from './events.ts';
import { type Grounds, residue } from './residual.ts';

export interface Sentence {
  readonly text: string;
  readonly figures: readonly Figure[];
}

export type Rendered =
  | { readonly ok: true; readonly sentences: readonly Sentence[] }
  /** `problem` tells the model what it wrote that may not be shown. */
  | { readonly ok: false; readonly problem: string };

export interface RenderInput {
  readonly draft: string;
  readonly claims: readonly Claim[];
  readonly said: readonly string[];
  readonly names: readonly string[];
  readonly format: Format;
}

/** Turns a model's draft into what a person sees, or says what is wrong with it. */
export type CheckText = (input: RenderInput) => Rendered;

const slotPattern = /\{\{\s*([a-z][a-z_]*_\d+)\s*\}\}/g;
const slotMark = '\uE000';

/**
 * The number lock (G7, G9): each slot is filled from its claim, and what is left of each sentence must pass the closed
 * grammar. A verdict or a reason may be quoted only from the engine's latest answer, so a stale one is refused.
 */
export const renderText: CheckText = ({ draft, claims, said, names, format }) => {
  const shown = claims.map((claim) => ({ ...claim, shown: showClaim(claim, format) }));
  const byId = new Map(shown.map((claim) => [claim.id, claim]));
  const grounds: Grounds = {
    claims: shown,
    said,
    names: [...names, ...namesOf(shown)],
    reasons: reasonWords(format),
  };
  const sentences: Sentence[] = [];
  for (const part of splitSentences(draft.replaceAll(slotMark, ''))) {
    const ids = [...part.matchAll(slotPattern)].map((match) => match[1] ?? '');
    const unknown = ids.find((id) => !byId.has(id));
    if (unknown) return { ok: false, problem: `There is no claim {{${unknown}}}.` };
    const stale = ids.find((id) => isStale(byId.get(id) as Claim, claims));
    if (stale) return { ok: false, problem: `{{${stale}}} is not the latest decision.` };
    const bare = part.replace(slotPattern, slotMark);
    const left = /[{}]{2}/.test(bare) ? '{{' : residue(bare, grounds);
    if (left)
      return {
        ok: false,
        problem: `"${left}" is not allowed in your own words: use a slot, or leave it out.`,
      };
    sentences.push(fill(part, byId));
  }
  return sentences.some(({ text }) => text.trim() !== '')
    ? { ok: true, sentences }
    : { ok: false, problem: 'The message is empty.' };
};

function fill(part: string, byId: ReadonlyMap<string, Claim & { readonly shown: string }>): Sentence {
  const figures: Figure[] = [];
  let text = '';
  let from = 0;
  for (const match of part.matchAll(slotPattern)) {
    const claim = byId.get(match[1] ?? '');
    if (!claim) continue;
    text += part.slice(from, match.index);
    figures.push({
      claimId: claim.id,
      role: claim.role,
      start: text.length,
      end: text.length + claim.shown.length,
    });
    text += claim.shown;
    from = match.index + match[0].length;
  }
  return { text: text + part.slice(from), figures };
}

/** Sentences with the blanks that follow them: joined again they are the draft, byte for byte (G15). */
export function splitSentences(draft: string): string[] {
  return draft.trim().match(/[^\n]+?(?:[.!?](?=\s)\s*|[。！？]\s*|\n+|$)|\n+/g) ?? [];
}

const isStale = (claim: Claim, claims: readonly Claim[]): boolean => {
  if (claim.role !== 'verdict' && claim.role !== 'decline_reason') return false;
  return claim.source.callId !== claims.findLast(({ role }) => role === 'verdict')?.source.callId;
};

const namesOf = (claims: readonly (Claim & { readonly shown: string })[]): string[] =>
  claims.filter(({ unit }) => unit === 'name').map(({ shown }) => shown);

const reasonWords = ({ phrases }: Format): string[] =>
  Object.entries(phrases).flatMap(([key, words]) =>
    key.startsWith('decline_reason.') ? Object.values(words) : [],
  );
