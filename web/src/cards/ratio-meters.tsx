import { useApp } from '../app-context.ts';
import type { DecisionCard } from '../card-types.ts';
import { useSpeech } from '../use-speech.ts';

/** LTV, PTI and DTI, each with what it divides by what. The bar is a drawing; the figure is the figure. */
export function RatioMeters({ data }: { readonly data: DecisionCard }) {
  const { words } = useApp();
  const speech = useSpeech();
  const ratios = [
    { name: 'LTV', value: data.ltv, help: words.card.ltvHelp, full: 1.5 },
    { name: 'PTI', value: data.pti, help: words.card.ptiHelp, full: 0.3 },
    { name: 'DTI', value: data.dti, help: words.card.dtiHelp, full: 0.7 },
  ];
  if (ratios.every(({ value }) => value === null)) return null;
  return (
    <dl className="ratios">
      {ratios.map(({ name, value, help, full }) =>
        value === null ? null : (
          <div key={name} className="ratio">
            <dt>
              <abbr title={help}>{name}</abbr>
            </dt>
            <dd>
              <span>{speech.ratio(value)}</span>
              <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect className="bar-ground" width="100" height="6" rx="3" />
                <rect className="bar-fill" width={Math.min(100, (value / full) * 100)} height="6" rx="3" />
              </svg>
              <small>{help}</small>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
