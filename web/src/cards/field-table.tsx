import { useApp } from '../app-context.ts';
import type { DocumentField } from '../card-types.ts';
import type { Words } from '../language/words.ts';
import { type Speech, useSpeech } from '../use-speech.ts';
import { useViewer } from '../viewer/viewer-context.ts';

interface FieldTableProps {
  readonly fields: readonly DocumentField[];
  readonly label: string;
  /** The paper on a deal, so that a value can show where it stands. */
  readonly paper?: { readonly dealId: string; readonly documentId: string };
}

/** Fields of a paper. `bdi` keeps right-to-left text from turning the row around. */
export function FieldTable({ fields, label, paper }: FieldTableProps) {
  const view = useViewer();
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <table className="table fields" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.card.field}</th>
          <th scope="col">{words.card.value}</th>
          <th scope="col">{words.card.where}</th>
          <th scope="col">{words.card.confidence}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={`${field.name}${field.page}${shown(field, speech, words)}`}>
            <th scope="row">{speech.code('field', field.name)}</th>
            <td>
              {view && paper ? (
                <button
                  type="button"
                  className="figure-source"
                  title={words.viewer.show}
                  onClick={() => view({ ...paper, page: field.page, field: field.name })}
                >
                  <bdi>{shown(field, speech, words)}</bdi>
                </button>
              ) : (
                <bdi>{shown(field, speech, words)}</bdi>
              )}
            </td>
            <td className="muted">{words.card.page(field.page)}</td>
            <td>
              <span className="confidence">
                <meter
                  min={0}
                  max={1}
                  low={0.6}
                  high={0.85}
                  optimum={1}
                  value={field.confidence}
                  aria-hidden="true"
                />
                {speech.ratio(field.confidence)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shown(field: DocumentField, speech: Speech, words: Words): string {
  const periods: Readonly<Record<string, string>> = words.quick.periods;
  if (field.money !== undefined) return speech.money(field.money);
  if (field.day !== undefined) return speech.day(field.day);
  if (field.months !== undefined) return speech.whole(field.months);
  if (field.count !== undefined) return speech.whole(field.count);
  const { name, text = '' } = field;
  return (name === 'pay_frequency' && periods[text]) || text;
}
