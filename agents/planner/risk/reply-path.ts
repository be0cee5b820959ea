import { claimed } from '../reply-offers.ts';
import { outputsOf } from '../reply-results.ts';
import { words } from '../say/words.ts';
import type { State } from '../state.ts';
import type { Turn } from '../steps.ts';
import type { PathLine } from './say/words.ts';
import type { PathView } from './views.ts';

const some = (text: string | null | undefined) => text ?? undefined;

/** What would have turned the answer, as the tool found it this turn; undefined when it was not asked or has nothing to say. */
export function pathLines(state: State, turn: Turn): string[] | undefined {
  const w = words[state.locale];
  const view = outputsOf('find_path_to_yes', turn).at(-1);
  const note = view && claimed(state, view.note);
  if (!view || note === 'none_needed' || note === 'facts_missing') return undefined;
  if (note === 'papers_first') return [w.risk.papersFirst];
  const aside = withoutCoBorrower(state, turn) ? [w.risk.coBorrowerNot] : [];
  if (view.paths.length === 0) return [...aside, w.risk.noPath];
  return [
    ...aside,
    w.risk.pathsIntro,
    ...view.paths.map((path) => w.risk.path(lineOf(path, state))),
    w.risk.pathsClosing,
  ];
}

/** Someone else was to sign too, and that alone would not have done it. */
function withoutCoBorrower(state: State, turn: Turn): boolean {
  const asked = turn.results.some(
    ({ call }) => call.name === 'find_path_to_yes' && call.args.coBorrower !== undefined,
  );
  const paths = outputsOf('find_path_to_yes', turn).at(-1)?.paths ?? [];
  return asked && !paths.some(({ kind }) => claimed(state, kind) === 'co_borrower');
}

function lineOf(path: PathView, state: State): PathLine {
  const shared = claimed(state, path.kind) === 'co_borrower';
  const income = some(path.income);
  return {
    kind: path.kind,
    down: some(path.downPayment),
    added: some(path.addedDown),
    car: some(path.vehicle),
    price: some(path.price),
    term: some(path.termMonths),
    proven: shared ? undefined : income,
    together: shared ? income : undefined,
    financed: some(path.amountFinanced),
    payment: some(path.monthlyPayment),
  };
}
