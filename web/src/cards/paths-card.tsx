import { useApp } from '../app-context.ts';
import type { PathsCard as PathsData, PathView } from '../risk-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Figures } from './figures.tsx';

/** What would have turned the answer: each change by itself, lightest first, or why there is none. */
export function PathsCard({ data: { paths, note } }: { readonly data: PathsData }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <CardFrame kind="paths" icon="scale" title={words.risk.paths}>
      {paths.length === 0 && <p>{speech.code('path_note', note)}</p>}
      {paths.map((path) => (
        <Path key={path.kind} path={path} />
      ))}
      <p className="fine">{words.risk.pathsNote}</p>
    </CardFrame>
  );
}

function Path({ path }: { readonly path: PathView }) {
  const { words } = useApp();
  const speech = useSpeech();
  const money = (role: string, figure: number | undefined) =>
    figure === undefined ? [] : [{ label: speech.role(role), value: speech.money(figure) }];
  return (
    <div className="code-list">
      <p className="eyebrow">{speech.code('path_kind', path.kind)}</p>
      <Figures
        rows={[
          ...(path.vehicle === undefined
            ? []
            : [{ label: speech.role('path_vehicle'), value: path.vehicle }]),
          ...money('path_price', path.price),
          ...(path.termMonths === undefined
            ? []
            : [{ label: speech.role('path_term'), value: words.card.months(speech.whole(path.termMonths)) }]),
          ...money('path_down_payment', path.downPayment),
          ...money('path_added_down', path.addedDown),
          ...money('path_income', path.income),
          ...money('path_amount_financed', path.amountFinanced),
          ...money('path_payment', path.monthlyPayment),
        ]}
      />
    </div>
  );
}
