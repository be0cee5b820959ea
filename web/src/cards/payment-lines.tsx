import { useApp } from '../app-context.ts';
import type { PaymentLine } from '../loan-types.ts';
import { useSpeech } from '../use-speech.ts';

/** How many payments, how much each, and when: one line for each run of equal payments. */
export function PaymentLines({ lines }: { readonly lines: readonly PaymentLine[] }) {
  const { words } = useApp();
  const speech = useSpeech();
  return (
    <table className="table payment-lines" aria-label={words.loan.schedule}>
      <thead>
        <tr>
          <th scope="col">{words.loan.paymentCount}</th>
          <th scope="col">{words.loan.paymentAmount}</th>
          <th scope="col">{words.loan.paymentsDue}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ payments, amount, firstDue, lastDue }) => (
          <tr key={firstDue}>
            <th scope="row">{speech.whole(payments)}</th>
            <td>{speech.money(amount)}</td>
            <td>
              {firstDue === lastDue
                ? speech.day(firstDue)
                : words.loan.fromTo(speech.day(firstDue), speech.day(lastDue))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
