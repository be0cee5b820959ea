import { useId } from 'react';
import { useApp } from '../app-context.ts';

/** How often the income is paid. */
export function QuickPeriod() {
  const { words } = useApp();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.quick.per}</label>
      <span className="field-box">
        <select id={id} name="per" defaultValue="month">
          {Object.entries(words.quick.periods).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
