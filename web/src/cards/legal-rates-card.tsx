import { useApp } from '../app-context.ts';
import type { LegalRatesCard as LegalRatesData } from '../loan-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Tag, type Tone } from './tag.tsx';

const tones: Readonly<Record<string, Tone>> = { within: 'good', outside: 'bad' };

/** One deal under every method of law, each by its name. */
export function LegalRatesCard({ data: { basis, rates } }: { readonly data: LegalRatesData }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <CardFrame
      kind="legal-rates"
      icon="globe"
      title={words.loan.legalRates}
      aside={speech.code('loan_basis', basis)}
    >
      <table className="table legal-rates" aria-label={words.loan.legalRates}>
        <thead>
          <tr>
            <th scope="col">{speech.role('rate_method')}</th>
            <th scope="col">{speech.role('legal_rate')}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ method, rate, verdict }) => (
            <tr key={method}>
              <th scope="row">{speech.code('rate_method', method)}</th>
              <td>
                {speech.rate(rate)}{' '}
                {verdict && (
                  <Tag tone={tones[verdict] ?? 'plain'} text={speech.code('tolerance_verdict', verdict)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CardFrame>
  );
}
