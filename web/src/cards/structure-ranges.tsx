import { useApp } from '../app-context.ts';
import type { StructuresCard } from '../structure-types.ts';
import { useSpeech } from '../use-speech.ts';

type Ranges = Pick<StructuresCard, 'ranges' | 'rangeCount' | 'cars'>;

/** All structures that no other beats, as runs of cash, and how many each car has. */
export function StructureRanges({ data: { ranges, rangeCount, cars } }: { readonly data: Ranges }) {
  const { words } = useApp();
  const speech = useSpeech();
  if (ranges.length === 0) return null;
  const { heads, all, shown } = words.structure;
  return (
    <details className="fold">
      <summary>{all}</summary>
      {cars.length > 1 && (
        <p className="fine">
          {cars.map(({ vehicle, structures }) => `${vehicle}: ${speech.whole(structures)}`).join(' · ')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={all}>
        <table className="table schedule">
          <thead>
            <tr>
              {[speech.role('vehicle'), words.card.term, heads.cash, heads.payment, heads.count].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {ranges.map((range) => (
              <tr key={`${range.vehicle} ${range.termMonths} ${range.downPaymentMin}`}>
                <th scope="row">{range.vehicle}</th>
                <td>{words.card.months(speech.whole(range.termMonths))}</td>
                <td>{span(speech.money(range.downPaymentMin), speech.money(range.downPaymentMax))}</td>
                <td>{span(speech.money(range.paymentFirst), speech.money(range.paymentLast))}</td>
                <td>{speech.whole(range.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {ranges.length < rangeCount && (
        <p className="fine">{shown(speech.whole(ranges.length), speech.whole(rangeCount))}</p>
      )}
    </details>
  );
}

const span = (from: string, to: string): string => (from === to ? from : `${from} – ${to}`);
