import {
  type Candidate,
  candidateKey,
  changesOf,
  type InputShape,
  neighbours,
  unchanged,
} from './candidate.ts';
import type { Worth } from './evaluate.ts';

export interface Found {
  readonly candidate: Candidate;
  readonly worth: Worth;
  readonly changes: readonly string[];
}

export interface SearchOptions {
  /** Greatest loss of AUC against the card as it is. */
  readonly lossMax: number;
  /** Most candidates valued. */
  readonly valuedMax: number;
  readonly onProgress: (valued: number, best: Worth) => void;
}

export interface SearchResult {
  readonly start: Worth;
  /** Candidates that no other beats in both AUC and ratio, the card as it is left out, by falling AUC. */
  readonly frontier: readonly Found[];
  readonly valued: number;
  /** Whether the search ended by itself, with no neighbour of the frontier left to try. */
  readonly exhausted: boolean;
}

/** Steps of AUC loss within which only the best ratio is kept, so that the frontier stays short. */
const slots = 12;
const progressEvery = 500;
/** How much less than the card a candidate may approve; it never approves more, which alone would look fairer. */
const shareShortMax = 0.01;

/**
 * Looks for cards that are less discriminatory and rank nearly as well, by Pareto local search: whatever no other
 * candidate beats is kept, and each kept one's neighbours are tried in turn. It finds what single steps lead to and proves
 * nothing about what they do not.
 *
 * @see Paquete, Chiarandini and Stützle, "Pareto local optimum sets in the biobjective travelling salesman problem", 2004
 */
export function searchAlternatives(
  shapes: readonly InputShape[],
  worthOf: (candidate: Candidate) => Worth,
  { lossMax, valuedMax, onProgress }: SearchOptions,
): SearchResult {
  const first = unchanged(shapes);
  const start = worthOf(first);
  const seen = new Set([candidateKey(first)]);
  const slotOf = ({ auc }: Worth) => Math.max(-slots, Math.ceil(((start.auc - auc) / lossMax) * slots));
  const kept = new Map<number, Found>([[0, { candidate: first, worth: start, changes: [] }]]);
  const open: Found[] = [...kept.values()];
  while (open.length > 0 && seen.size <= valuedMax) {
    const from = taken(open);
    if (!isKept(kept, from)) continue;
    for (const candidate of neighbours(from.candidate, shapes)) {
      const key = candidateKey(candidate);
      if (seen.has(key) || seen.size > valuedMax) continue;
      seen.add(key);
      const worth = worthOf(candidate);
      if (seen.size % progressEvery === 0) onProgress(seen.size, bestOf(kept));
      if (start.auc - worth.auc > lossMax || worth.shareShort > shareShortMax) continue;
      if (beaten(kept, worth, slotOf(worth))) continue;
      const found = { candidate, worth, changes: changesOf(candidate, shapes) };
      keep(kept, slotOf(worth), found);
      open.push(found);
    }
  }
  return { start, frontier: frontierOf(kept), valued: seen.size, exhausted: open.length === 0 };
}

type Kept = Map<number, Found>;

/** Takes the candidate with the best ratio out of those whose neighbours are still to be tried. */
function taken(open: Found[]): Found {
  const best = open.reduce((at, { worth }, index) => (worth.ratio > open[at]!.worth.ratio ? index : at), 0);
  return open.splice(best, 1)[0]!;
}

const isKept = (kept: Kept, found: Found): boolean => [...kept.values()].includes(found);

/** Whether something kept loses no more AUC, to the slot, and has as good a ratio. */
const beaten = (kept: Kept, { ratio }: Worth, slot: number): boolean =>
  [...kept].some(([other, found]) => other <= slot && found.worth.ratio >= ratio);

/** Keeps a candidate and drops what it beats. */
function keep(kept: Kept, slot: number, found: Found): void {
  for (const [other, { worth }] of kept)
    if (other >= slot && worth.ratio <= found.worth.ratio) kept.delete(other);
  kept.set(slot, found);
}

const bestOf = (kept: Kept): Worth =>
  [...kept.values()].map(({ worth }) => worth).reduce((best, one) => (one.ratio > best.ratio ? one : best));

const frontierOf = (kept: Kept): Found[] =>
  [...kept]
    .sort(([a], [b]) => a - b)
    .map(([, found]) => found)
    .filter(({ changes }) => changes.length > 0);
