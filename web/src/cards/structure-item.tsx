import { useApp } from '../app-context.ts';
import type { BarrierView, BoundView, StructureView } from '../structure-types.ts';
import { type Speech, useSpeech } from '../use-speech.ts';
import { type FigureRow, Figures } from './figures.tsx';
import { Tag, type Tone } from './tag.tsx';

interface StructureItemProps {
  readonly title: string;
  readonly structure: StructureView & { readonly paymentAbove?: number; readonly cashAbove?: number };
}

/** What a person should look at first; a clear one needs no tag. */
const tones: Readonly<Record<string, Tone>> = { caution: 'warn', stop: 'bad' };

/** One structure: what it costs, who takes it, and what stops a step further. */
export function StructureItem({ title, structure }: StructureItemProps) {
  const speech = useSpeech();
  const { harm, standing, bounds } = structure;
  return (
    <section className="code-list" aria-label={title}>
      <p className="eyebrow">
        {title} {tones[harm] && <Tag tone={tones[harm]} text={speech.code('harm_outcome', harm)} />}{' '}
        {standing === 'referred' && <Tag tone="warn" text={speech.code('structure_standing', standing)} />}
      </p>
      <Figures rows={useRows(structure)} />
      {bounds.length > 0 && (
        <ul className="structure-bounds fine">
          {byBound(bounds).map(([bound, barriers]) => (
            <li key={bound}>
              {speech.code('structure_bound', bound)}: {barrierWords(barriers, speech)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useRows(one: StructureItemProps['structure']): FigureRow[] {
  const { words } = useApp();
  const speech = useSpeech();
  const above = (role: string, amount: number | undefined): FigureRow[] =>
    amount === undefined ? [] : [{ label: speech.role(role), value: speech.money(amount) }];
  return [
    { label: speech.role('vehicle'), value: one.vehicle, note: speech.money(one.price) },
    { label: words.card.monthlyPayment, value: speech.money(one.monthlyPayment), strong: true },
    { label: speech.role('down_payment'), value: speech.money(one.downPayment) },
    { label: words.card.term, value: words.card.months(speech.whole(one.termMonths)) },
    { label: words.card.apr, value: speech.rate(one.apr) },
    { label: speech.role('total_cost'), value: speech.money(one.totalCost) },
    { label: speech.role('amount_financed'), value: speech.money(one.amountFinanced) },
    {
      label: speech.role('funders_willing'),
      value: speech.whole(one.funderCount),
      note: `${one.funder}, ${one.program}`,
    },
    ...above('payment_above', one.paymentAbove),
    ...above('cash_above', one.cashAbove),
    ...above('dealer_reserve', one.dealerReserve),
  ];
}

function byBound(bounds: readonly BoundView[]): [string, BoundView[]][] {
  const names = [...new Set(bounds.map(({ bound }) => bound))];
  return names.map((name) => [name, bounds.filter(({ bound }) => bound === name)]);
}

/** "Program of a funder: the payment is too large for the income". */
export const barrierWords = (barriers: readonly BarrierView[], speech: Speech): string =>
  barriers
    .map(({ limit, rule, funder, program }) => {
      if (rule === undefined) return speech.code('structure_limit', limit);
      return `${funder}, ${program}: ${speech.code('funder_rule', rule)}`;
    })
    .join(' · ');
