import { useApp } from '../app-context.ts';
import type { DisclosureCard as DisclosureData } from '../loan-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { disclosedRows } from './disclosed-rows.ts';
import { FederalBox } from './federal-box.tsx';
import { Figures } from './figures.tsx';
import { PaymentLines } from './payment-lines.tsx';

/** What the law of the market wants a borrower to be told, laid out as it wants it, with the rule it follows. */
export function DisclosureCard({ data }: { readonly data: DisclosureData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { market, figures, stillToState, citation } = data;
  const rows = disclosedRows(figures, market === 'us', words, speech);
  return (
    <CardFrame
      kind="disclosure"
      icon="approve"
      title={words.loan.disclosures[market]}
      aside={speech.code('loan_basis', data.basis)}
    >
      {market === 'us' && <FederalBox figures={figures} />}
      {market === 'us' && rows.length > 0 && <p className="eyebrow">{words.loan.itemization}</p>}
      {rows.length > 0 && <Figures rows={rows} />}
      {figures.paymentSchedule && <PaymentLines lines={figures.paymentSchedule} />}
      {stillToState.length > 0 && (
        <p className="fine">
          {words.loan.stillToState}:{' '}
          {stillToState.map((line) => speech.code('disclosure_line', line)).join(' · ')}
        </p>
      )}
      <p className="fine">{citation}</p>
    </CardFrame>
  );
}
