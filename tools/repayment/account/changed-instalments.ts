import { invalidInput } from '../../kit/errors.ts';
import type { IsoDate } from '../../kit/units.ts';
import { partsOf } from '../calendar/calendar.ts';
import { dueDates, movedDues, oneIntervalAfter, type PaymentInterval } from '../calendar/due-dates.ts';
import type { Instalment } from '../contract/contract.ts';
import type { Change } from './account-terms.ts';

/**
 * The instalments still to come, after a change.
 *
 * @param ahead in the order of days, none closed
 * @throws AppError `repayment/due_date_unknown` when no instalment to come is due on a day that the change names;
 *   `repayment/count_out_of_range`
 */
export function changedInstalments(
  ahead: readonly Instalment[],
  change: Change,
  interval: PaymentInterval,
): readonly Instalment[] {
  switch (change.change) {
    case 're-amortised':
      return ahead;
    case 'due day moved':
      return moved(ahead, change, interval);
    case 'holiday':
      return inserted(ahead, change, interval, 'none');
    case 'principal grace':
      return inserted(ahead, change, interval, 'interest only');
    case 'term':
      return withDues(
        ahead.map((each) => each),
        requireCount(change.instalmentsLeft),
        ahead,
        interval,
      );
  }
}

function moved(
  ahead: readonly Instalment[],
  { from, to, others }: Extract<Change, { change: 'due day moved' }>,
  interval: PaymentInterval,
): readonly Instalment[] {
  const dues = ahead.map(({ due }) => due);
  const after = others === 'follow' ? movedDues(dues, from, to, interval) : replaced(dues, from, to);
  return ahead.map((instalment, k) => ({ ...instalment, due: after[k] ?? instalment.due }));
}

/** One day in another's place, between its neighbours. */
function replaced(dues: readonly IsoDate[], from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const at = dues.indexOf(from);
  const next = dues[at + 1];
  if (at < 0 || to < from || (next !== undefined && to > next)) throw unknownDue(from);
  return dues.map((due) => (due === from ? to : due));
}

/** So many instalments of a kind put in from a due day on; what was due there moves back, the last ones past the end. */
function inserted(
  ahead: readonly Instalment[],
  { from, instalments: count, term }: Extract<Change, { change: 'holiday' | 'principal grace' }>,
  interval: PaymentInterval,
  kind: 'none' | 'interest only',
): readonly Instalment[] {
  const at = ahead.findIndex(({ due }) => due === from);
  if (at < 0) throw unknownDue(from);
  requireCount(count);
  const put = Array.from({ length: count }, (): Instalment => ({ due: from, kind }));
  const rest = term === 'longer' ? ahead.slice(at) : ahead.slice(at + count);
  const kinds = [...ahead.slice(0, at), ...put, ...rest];
  return withDues(kinds, kinds.length, ahead, interval);
}

/** So many instalments on the days they had, and on as many more at the interval after them. */
function withDues(
  kinds: readonly Instalment[],
  count: number,
  ahead: readonly Instalment[],
  interval: PaymentInterval,
): readonly Instalment[] {
  const last = ahead.at(-1)?.due;
  const ordinary = ahead.at(-1);
  if (!last || !ordinary) return [];
  const anchor = Math.max(...ahead.map(({ due }) => partsOf(due).day));
  const more =
    count > ahead.length
      ? dueDates(oneIntervalAfter(last, interval), interval, count - ahead.length, anchor)
      : [];
  const dues = [...ahead.map(({ due }) => due), ...more];
  return Array.from({ length: count }, (_, k) => ({
    ...(kinds[k] ?? ordinary),
    due: dues[k] ?? last,
  }));
}

function requireCount(count: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= 2600) return count;
  throw invalidInput(
    'repayment/count_out_of_range',
    'A change counts from 1 to 2600 instalments.',
    'Give a whole number of instalments in that range.',
  );
}

const unknownDue = (day: IsoDate) =>
  invalidInput(
    'repayment/due_date_unknown',
    `No instalment still to come is due on ${day}, or the new day passes the one after it.`,
    'Name a day on which an instalment is due.',
  );
