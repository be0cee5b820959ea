import type { Observed } from '../observed.ts';
import type { Scenario, StateExpectation } from '../scenario.ts';
import { judgeState, type StateChange, showChange } from '../state-diff.ts';
import { another, type Mutant, type MutantKind } from './mutant.ts';

/** The run with other changes than it made. */
const changed = (
  kind: MutantKind,
  about: string,
  observed: Observed,
  changes: readonly StateChange[],
): Mutant => ({
  kind,
  about,
  observed: { ...observed, changes },
});

/**
 * Each change left out; of changes that an expectation with a minimum takes, as many as bring it below its minimum. What may also not
 * happen (a minimum of none) makes no mutant.
 */
export function droppedWrites({ expect: { state } }: Scenario, observed: Observed): Mutant[] {
  const expected = state === 'unchanged' ? [] : state;
  return expected.flatMap((one) => {
    const fitting = observed.changes.filter((change) => fits(one, change));
    const least = typeof one.count === 'number' ? one.count : one.count.min;
    const surplus = fitting.length - least;
    if (least === 0 || fitting.length === 0) return [];
    const dropped = new Set(fitting.slice(0, surplus + 1));
    const left = observed.changes.filter((change) => !dropped.has(change));
    return [
      changed('drop-write', `without ${[...dropped].map(({ path }) => path).join(', ')}`, observed, left),
    ];
  });
}

const fits = (expected: StateExpectation, change: StateChange): boolean =>
  judgeState([change], [{ ...expected, count: 1 }]).missing.length === 0;

/** Fields that say whom an effect binds, by the kind of record. */
const recipients: Readonly<Record<string, readonly string[]>> = {
  submissions: ['dealId', 'programId'],
  notices: ['dealId', 'kind'],
};

/** An effect that bound somebody, bound to somebody else. */
export function wrongRecipients(observed: Observed): Mutant[] {
  return observed.changes.flatMap((change, i) => {
    const [, kind = ''] = change.path.split('/');
    const fields = change.op === 'add' ? (recipients[kind] ?? []) : [];
    return fields.map((field) => {
      const record = change.to as Readonly<Record<string, unknown>>;
      const to = { ...record, [field]: another(record[field]) };
      const changes = observed.changes.with(i, { ...change, to });
      return changed('wrong-recipient', `${change.path} with another ${field}`, observed, changes);
    });
  });
}

/** Writes that no scenario asks for: another person's deal, a second submission, a hand-off, a fact, another catalogue. */
const extras: readonly StateChange[] = [
  { op: 'add', path: '/deals/deal_of_another', to: { status: 'draft', customerId: 'customer_of_another' } },
  {
    op: 'add',
    path: '/submissions/sub_extra',
    to: { dealId: 'deal_of_another', programId: 'program_extra' },
  },
  { op: 'add', path: '/commits/999', to: { tool: 'submit_application', dealId: 'deal_of_another' } },
  { op: 'add', path: '/handoffs/deal_of_another', to: { reason: 'other', released: true } },
  { op: 'update', path: '/market/catalog/hash', from: 'as it was', to: 'as nobody asked' },
  { op: 'remove', path: '/documents/doc_of_another', from: { ownerId: 'customer_of_another' } },
];

export const extraWrites = (observed: Observed): Mutant[] =>
  extras.map((extra) => changed('extra-write', showChange(extra), observed, [...observed.changes, extra]));
