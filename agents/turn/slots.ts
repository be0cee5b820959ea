import type { Claim } from '#tools/kit/claims.ts';
import { type FigureMention, readFigures } from '../language/figures.ts';
import { deniesNext } from './decision-words.ts';
import type { Figure } from './events.ts';

export interface Sentence {
  readonly text: string;
  readonly figures: readonly Figure[];
}

export type ShownClaim = Claim & { readonly shown: string };

export const slotPattern = /\{\{\s*([a-z][a-z_]*_\d+)\s*\}\}/g;

/** What is wrong with a sentence's slots: no such claim, a decision of the past, a decision turned round. */
export function slotProblem(
  part: string,
  byId: ReadonlyMap<string, ShownClaim>,
  latestVerdict: string | undefined,
): string | undefined {
  for (const match of part.matchAll(slotPattern)) {
    const claim = byId.get(match[1] ?? '');
    if (!claim) return `There is no claim {{${match[1]}}} that may be quoted now.`;
    if (claim.role !== 'verdict' && claim.role !== 'decline_reason') continue;
    if (claim.source.callId !== latestVerdict) return `{{${claim.id}}} is not the latest decision.`;
    if (deniesNext(part.slice(0, match.index))) return `{{${claim.id}}} is turned into its opposite.`;
  }
  return undefined;
}

/** A figure that a slot makes together with what stands beside it: two counts side by side, "$" before a score. */
export function joined(
  { text, figures }: Sentence,
  byId: ReadonlyMap<string, ShownClaim>,
): string | undefined {
  const mentions = figures.length > 0 ? readFigures(text) : [];
  for (const { claimId, start, end } of figures) {
    const overlaps = mentions.filter((mention) => mention.start < end && start < mention.end);
    const wider = overlaps.find(
      (mention) => mention.start < start || mention.start + bare(mention).length > end,
    );
    if (wider) return wider.raw;
    const unit = byId.get(claimId)?.unit;
    if (unit === 'code' || unit === 'name') continue;
    const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 40)];
    const sign = before.match(/(?:\p{Sc}\s?|(?<![\p{L}\p{N}])[-−–+±])$/u) ?? after.match(/^\s?[\p{Sc}%‰]/u);
    const word = unit === 'count' || unit === 'points' ? after.match(unitWord) : null;
    if (sign || word) return (sign ?? word)?.[0];
  }
  return undefined;
}

/** "60 months." at the end of a sentence: the stop may be read as one of an abbreviation. */
const bare = ({ raw }: FigureMention): string => raw.replace(/[.\s]+$/, '');

/** A unit that follows a bare count, at once or after one word. */
const unitWord =
  /^\s?(?:[\p{L}.]{1,8}\s)?(?:dollars?|bucks|grand|euros?|cents?|usd|eur|rmb|percent|prozent|months?|years?|monate?n?|jahre?n?|k|hundred|thousand|million|tausend)\b|^\s?[元块万千百亿倍年期]|^\s?个月/iu;

/** A sentence with its slots filled, and which figure stands where. */
export function fill(part: string, byId: ReadonlyMap<string, ShownClaim>): Sentence {
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
      tool: claim.source.tool,
      start: text.length,
      end: text.length + claim.shown.length,
    });
    text += claim.shown;
    from = match.index + match[0].length;
  }
  return { text: text + part.slice(from), figures };
}
