import { useApp } from '../app-context.ts';
import type { ScheduleRow } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';

/** Every payment. It scrolls in its own box under a heading that stays; the box takes focus so that arrow keys scroll it. */
export function ScheduleTable({ rows }: { readonly rows: readonly ScheduleRow[] }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={words.card.table}>
      <table className="table schedule">
        <thead>
          <tr>
            <th scope="col">{words.card.number}</th>
            <th scope="col">{words.card.due}</th>
            <th scope="col">{words.card.payment}</th>
            <th scope="col">{words.card.interest}</th>
            <th scope="col">{words.card.principal}</th>
            <th scope="col">{words.card.balance}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.n}>
              <th scope="row">{row.n}</th>
              <td>{speech.day(row.due)}</td>
              <td>{speech.money(row.payment)}</td>
              <td>{speech.money(row.interest)}</td>
              <td>{speech.money(row.principal)}</td>
              <td>{speech.money(row.balance)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
