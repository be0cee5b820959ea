import type { Words } from '../language/words.ts';
import type { DisclosedFigures } from '../loan-types.ts';
import type { Speech } from '../use-speech.ts';
import type { FigureRow } from './figures.tsx';

/** Figures that stand in the federal box, and not a second time under it. */
const inBox = ['apr', 'finance_charge', 'amount_financed', 'total_of_payments', 'total_sale_price'];

/** The figures of a form in the order in which forms have them; a figure that the form does not have makes no row. */
export function disclosedRows(
  figures: DisclosedFigures,
  boxed: boolean,
  words: Words,
  speech: Speech,
): readonly FigureRow[] {
  const written = (figure: number | undefined, write: (figure: number) => string) =>
    figure === undefined ? undefined : write(figure);
  const shown: readonly (readonly [role: string, value: string | undefined])[] = [
    ['annualised_rate', written(figures.annualisedRate, speech.rate)],
    ['annualised_basis', figures.annualisedBasis && speech.code('annualised_basis', figures.annualisedBasis)],
    ['aprc', written(figures.aprc, speech.rate)],
    ['borrowing_rate', written(figures.borrowingRate, speech.rate)],
    ['apr', written(figures.apr, speech.rate)],
    ['finance_charge', written(figures.financeCharge, speech.money)],
    ['amount_financed', written(figures.amountFinanced, speech.money)],
    ['total_of_payments', written(figures.totalOfPayments, speech.money)],
    ['total_sale_price', written(figures.totalSalePrice, speech.money)],
    ['given_directly', written(figures.givenDirectly, speech.money)],
    ['credited_to_account', written(figures.creditedToAccount, speech.money)],
    ['paid_to_others', written(figures.paidToOthers, speech.money)],
    ['prepaid_finance_charge', written(figures.prepaidFinanceCharge, speech.money)],
    ['total_amount_of_credit', written(figures.totalAmountOfCredit, speech.money)],
    ['principal', written(figures.principal, speech.money)],
    ['term', written(figures.durationMonths, (months) => words.card.months(speech.whole(months)))],
    ['total_amount_payable', written(figures.totalAmountPayable, speech.money)],
    ['cost_of_credit', written(figures.costOfCredit, speech.money)],
  ];
  return shown.flatMap(([role, value]) =>
    value === undefined || (boxed && inBox.includes(role)) ? [] : [{ label: speech.role(role), value }],
  );
}
