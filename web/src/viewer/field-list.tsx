import { useState } from 'react';
import { useApp } from '../app-context.ts';
import type { ReadFieldView } from '../deal-types.ts';
import { useSpeech } from '../use-speech.ts';
import { shownField, typedValue } from './field-value.ts';

interface FieldListProps {
  readonly fields: readonly ReadFieldView[];
  readonly currency: string;
  readonly chosen: string | undefined;
  readonly onChoose: (field: ReadFieldView) => void;
  /** Names that nobody could read and that the reader of the page may put in. */
  readonly unread: readonly string[];
  /** Absent for people who may not correct. */
  readonly onCorrect: ((field: string, value: string | number) => Promise<boolean>) | undefined;
}

/** What was read of a paper, each value with how sure the reader is, and a way to put it right. */
export function FieldList({ fields, unread, currency, chosen, onChoose, onCorrect }: FieldListProps) {
  const speech = useSpeech();
  const { words } = useApp();
  const [naming, setNaming] = useState<string>();
  return (
    <ul className="field-list">
      {fields.map((field) => (
        <li key={field.name} data-chosen={field.name === chosen}>
          <button type="button" className="field-pick" onClick={() => onChoose(field)}>
            <span className="muted">{speech.code('field', field.name)}</span>
            <bdi>{shownField(field, speech, currency)}</bdi>
            <span className="fine">
              {words.viewer.reading[field.reading ?? 'text']} · {speech.ratio(field.confidence)}
            </span>
          </button>
          {onCorrect && field.name === chosen && (
            <CorrectField field={field} currency={currency} onCorrect={onCorrect} />
          )}
        </li>
      ))}
      {onCorrect &&
        unread.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="field-pick"
              aria-expanded={naming === name}
              onClick={() => setNaming(naming === name ? undefined : name)}
            >
              <span className="muted">{speech.code('field', name)}</span>
              <span className="fine">{words.viewer.unread}</span>
            </button>
            {naming === name && (
              <CorrectField field={{ name, unit: 'text' }} currency={currency} onCorrect={onCorrect} />
            )}
          </li>
        ))}
    </ul>
  );
}

type CorrectFieldProps = Pick<FieldListProps, 'currency'> & {
  readonly field: Pick<ReadFieldView, 'name' | 'unit'>;
  readonly onCorrect: NonNullable<FieldListProps['onCorrect']>;
};

function CorrectField({ field, currency, onCorrect }: CorrectFieldProps) {
  const { words } = useApp();
  const speech = useSpeech();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const value = typedValue(field.unit, typed, currency);
  const save = async () => {
    if (value === undefined) return;
    setBusy(true);
    if (await onCorrect(field.name, value)) setTyped('');
    setBusy(false);
  };
  return (
    <form
      className="correct-field"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        type={field.unit === 'day' ? 'date' : 'text'}
        aria-label={`${words.viewer.correct}: ${speech.code('field', field.name)}`}
        placeholder={words.viewer.correct}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="button small" disabled={busy || value === undefined}>
        {words.viewer.save}
      </button>
    </form>
  );
}
