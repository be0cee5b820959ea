import { useState } from 'react';
import { useApp } from '../app-context.ts';

export interface ChartTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The same points as a table, for keyboards and screen readers; built only when it is opened. */
export function ChartTable({ label, heads, rows }: ChartTableProps) {
  const { words } = useApp();
  const [open, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.loan.asTable}</summary>
      {open && <PointTable label={label} heads={heads} rows={rows} />}
    </details>
  );
}

function PointTable({ label, heads, rows }: ChartTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      <table className="table schedule">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: points have an order and nothing else
            <tr key={at}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand under heads, in their order
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
