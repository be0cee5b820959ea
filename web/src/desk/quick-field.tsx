import { type ComponentProps, useId } from 'react';

interface QuickFieldProps
  extends Pick<ComponentProps<'input'>, 'inputMode' | 'defaultValue' | 'required' | 'pattern'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
}

/** One labelled line of the quick form. */
export function QuickField({ name, label, hint, unit, ...input }: QuickFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {hint && <span className="muted">({hint})</span>}
      </label>
      <span className="field-box">
        {unit && <span className="field-unit">{unit}</span>}
        <input id={id} name={name} autoComplete="off" {...input} />
      </span>
    </div>
  );
}
