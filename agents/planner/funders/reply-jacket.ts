import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { DefectLine } from './say/words.ts';
import type { Defect, JacketProgram } from './views.ts';

const defectsMax = 8;
const some = (text: string | null | undefined) => text ?? undefined;

/**
 * What a jacket still lacks: for the funder named, else for the best offer, and how many points there are for all. Undefined when the
 * jacket was not reviewed.
 */
export function jacketLines(state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  const view = outputsOf('review_jacket', turn).at(-1);
  if (!view) return undefined;
  const named = state.latest?.funders ?? [];
  const program = programOf(view.programs, view.best.programIds, named, state);
  const all = [...(program?.defects ?? []), ...view.defects].sort((a, b) => rank(a, state) - rank(b, state));
  if (all.length === 0)
    return [
      ...(program ? [w.funders.jacketFor(program.funder, some(program.program))] : []),
      w.funders.jacketWhole,
    ];
  const several = view.programs.length > 1 && view.all.programCount && view.all.itemCount;
  return [
    program ? w.funders.jacketFor(program.funder, some(program.program)) : w.funders.jacketOpen,
    ...all.slice(0, defectsMax).map((one) => w.funders.defect(lineOf(one, w.and))),
    ...(all.length > defectsMax ? [w.funders.moreOnCard] : []),
    ...(named.length === 0 && program && view.best.itemCount
      ? [w.funders.toCollect(view.best.itemCount)]
      : []),
    ...(several ? [w.funders.forAll(view.all.programCount ?? '', view.all.itemCount ?? '')] : []),
  ];
}

/** Of the funder named, the first program; else the one that papers can win first. */
function programOf(
  programs: readonly JacketProgram[],
  best: readonly string[],
  named: readonly string[],
  state: State,
): JacketProgram | undefined {
  const own = programs.find(({ funder }) => named.some((name) => claimed(state, funder) === name));
  return own ?? programs.find(({ programId }) => best.includes(programId)) ?? programs[0];
}

/** What blocks sending before what blocks the money, and that before the rest. */
function rank({ blocks }: Defect, state: State): number {
  const order = ['submission', 'funding'].indexOf(String(claimed(state, blocks)));
  return order < 0 ? 2 : order;
}

const lineOf = (one: Defect, and: (items: readonly string[]) => string): DefectLine => ({
  code: one.code,
  stip: some(one.stip),
  first: some(one.first),
  second: some(one.second),
  day: some(one.day),
  fact: some(one.fact),
  missing: one.missing.length > 0 ? and(one.missing.map(({ code }) => code)) : undefined,
  cure: some(one.cure),
  who: some(one.who),
  blocks: some(one.blocks),
});
