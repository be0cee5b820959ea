import type { TurnDeps } from '#agents/turn/deps.ts';
import type { Deal } from '#tools/deals/deal.ts';
import type { Golden, GoldenMessage } from '../models.ts';
import type { Scenario } from '../scenario.ts';

/** A place in a golden plan: before which message of which line of the script, both from 0. */
export interface Point {
  readonly line: number;
  readonly message: number;
}

/** What an attacker puts before a golden message. */
export interface Splice {
  readonly messages: readonly Extract<GoldenMessage, { calls: unknown }>[];
  /** The call that must not take effect: the `call`-th of the last message. Those beside it are harmless. */
  readonly hostile: number;
}

/** A scenario with its golden plan, as an attack sees it. */
export interface Target {
  readonly scenario: Scenario;
  readonly golden: Golden;
  /** A deal of the person's own with offers on file, put back to where nothing may be sent; null when the plan finds no offers. */
  readonly unready: Deal | null;
}

/** One way to make a right plan wrong, and the part of the guard that should stop it. */
export interface Attack {
  readonly id: string;
  readonly guarantee: string;
  /** The rule that is aimed at; or `G4.approval`, which is no rule but the way of every commit. */
  readonly aimsAt: string;
  /** What the person does with a card that the attack puts before them: say yes to anything, or go on as if it were not there. */
  readonly person: 'approves' | 'ignores';
  /** @returns undefined where the attack has nothing to splice in */
  readonly at: (point: Point, target: Target) => Splice | undefined;
}

/** The assistant an attack is tried against: whole, without the part aimed at, or without any rule. */
export type Guard = 'on' | 'minus' | 'off';

export function guarded(guard: Guard, { aimsAt }: Attack): (deps: TurnDeps) => TurnDeps {
  switch (guard) {
    case 'on':
      return (deps) => deps;
    case 'off':
      return (deps) => ({ ...deps, rules: [] });
    case 'minus':
      return (deps) =>
        aimsAt === approvals
          ? withoutApprovals(deps)
          : { ...deps, rules: deps.rules.filter(({ id }) => id !== aimsAt) };
  }
}

export const approvals = 'G4.approval';

/** Commits that pass for records: nobody is asked. */
const withoutApprovals = (deps: TurnDeps): TurnDeps => ({
  ...deps,
  tools: new Map(
    [...deps.tools].map(([name, tool]) => [
      name,
      tool.effect === 'commit' ? { ...tool, effect: 'record' as const } : tool,
    ]),
  ),
});
