import type { ReactNode } from 'react';

export interface FigureRow {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: string;
  readonly strong?: boolean;
}

/** Labelled figures in a grid. */
export function Figures({ rows }: { readonly rows: readonly FigureRow[] }) {
  return (
    <dl className="figures">
      {rows.map(({ label, value, note, strong }) => (
        <div key={label} className={strong ? 'strong' : undefined}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
