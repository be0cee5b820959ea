import { useApp } from '../app-context.ts';
import type { DisclosureCard as DisclosureData } from '../loan-types.ts';
import { useSpeech } from '../use-speech.ts';
import { CardFrame } from './card-frame.tsx';
import { Figures } from './figures.tsx';
import { PaymentLines } from './payment-lines.tsx';

/** What the law of the market wants a borrower to be told, laid out as it wants it. */
export function DisclosureCard({ data }: { readonly data: DisclosureData }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <CardFrame
      kind="disclosure"
      icon="approve"
      title={words.loan.disclosure}
      aside={speech.code('loan_basis', data.basis)}
    >
      {data.market === 'us' ? <FederalBox data={data} /> : <PlainBox data={data} />}
      <PaymentLines lines={data.payments} />
    </CardFrame>
  );
}

/**
 * The federal box: rate and finance charge first and more conspicuous than the rest, each with its plain description.
 *
 * @see 12 CFR 1026.17(a) and 1026.18(d), (e), (b), (h), (j)
 */
function FederalBox({ data }: { readonly data: DisclosureData }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { us } = words.loan;
  const cells = [
    { role: 'apr', value: speech.rate(data.apr), told: us.apr, first: true },
    {
      role: 'finance_charge',
      value: speech.money(data.financeCharge),
      told: us.financeCharge,
      first: true,
    },
    {
      role: 'amount_financed',
      value: speech.money(data.amountFinanced),
      told: us.amountFinanced,
      first: false,
    },
    {
      role: 'total_of_payments',
      value: speech.money(data.totalOfPayments),
      told: us.totalOfPayments,
      first: false,
    },
    ...(data.totalSalePrice === undefined
      ? []
      : [
          {
            role: 'total_sale_price',
            value: speech.money(data.totalSalePrice),
            told: us.totalSalePrice,
            first: false,
          },
        ]),
  ];
  return (
    <dl className="federal-box">
      {cells.map(({ role, value, told, first }) => (
        <div key={role} className={first ? 'first' : undefined}>
          <dt>
            {speech.role(role)} <small>{told}</small>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PlainBox({ data }: { readonly data: DisclosureData }) {
  const speech = useSpeech();
  const money = (role: string, figure: number | undefined) =>
    figure === undefined ? [] : [{ label: speech.role(role), value: speech.money(figure) }];
  return (
    <Figures
      rows={[
        { label: speech.role('apr'), value: speech.rate(data.apr), strong: true },
        ...money('amount_financed', data.amountFinanced),
        ...money('finance_charge', data.financeCharge),
        ...money('total_of_payments', data.totalOfPayments),
        ...money('down_payment', data.downPayment),
        ...money('total_sale_price', data.totalSalePrice),
      ]}
    />
  );
}
