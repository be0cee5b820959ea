import { useApp } from '../app-context.ts';
import type { DisclosedFigures } from '../loan-types.ts';
import { useSpeech } from '../use-speech.ts';

interface Cell {
  readonly name: string;
  readonly value: string | undefined;
  /** The plain description that stands beside the name. */
  readonly told: string;
  /** Rate and finance charge are more conspicuous than the rest. */
  readonly first: boolean;
}

/**
 * The federal box: five figures apart from everything else, each with its plain description.
 *
 * @see 12 CFR 1026.17(a) and 1026.18(b), (d), (e), (h), (j)
 */
export function FederalBox({ figures }: { readonly figures: DisclosedFigures }) {
  const { words } = useApp();
  const speech = useSpeech();
  const { us } = words.loan;
  const money = (role: string, figure: number | undefined, told: string, first: boolean): Cell => ({
    name: speech.role(role),
    value: figure === undefined ? undefined : speech.money(figure),
    told,
    first,
  });
  const rate = figures.apr === undefined ? undefined : speech.rate(figures.apr);
  const cells: readonly Cell[] = [
    { name: us.aprName, value: rate, told: us.apr, first: true },
    money('finance_charge', figures.financeCharge, us.financeCharge, true),
    money('amount_financed', figures.amountFinanced, us.amountFinanced, false),
    money('total_of_payments', figures.totalOfPayments, us.totalOfPayments, false),
    money('total_sale_price', figures.totalSalePrice, us.totalSalePrice, false),
  ];
  return (
    <dl className="federal-box">
      {cells
        .filter(({ value }) => value !== undefined)
        .map(({ name, value, told, first }) => (
          <div key={name} className={first ? 'first' : undefined}>
            <dt>
              {name} <small>{told}</small>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
