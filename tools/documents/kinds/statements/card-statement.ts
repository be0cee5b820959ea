import type { ReadField } from '../../../deals/deal.ts';
import { compact } from '../../layout/captions.ts';
import type { Reading } from '../../layout/fields.ts';
import type { Evidence, KindReader } from '../kind-reader.ts';
import { bankFields, holderFields } from './statement-parties.ts';

const cues: readonly RegExp[] = [
  /minimumpayment|minimumamountdue|mindestbetrag|mindestzahlung|最低还款|paiementminimum|pagominimo/u,
  /paymentduedate|duedate|zahlungsziel|fallig|到期还款日|还款日/u,
  /creditlimit|creditline|availablecredit|kreditlimit|verfugungsrahmen|信用额度|limitedecredit|limitecredito/u,
  /cashadvance|bargeldauszahlung|取现|balancetransfer/u,
  /annualpercentagerate|\bapr\b|purchaseapr|sollzins/u,
  /creditcard|kreditkarte|信用卡|cartedecredit|tarjetadecredito|visa|mastercard|americanexpress|cardmember|cardholder/u,
  /latepayment|latefee/u,
  /newbalance|previousbalance|statementbalance/u,
  /paymentsandcredits|purchases/u,
];

/** A credit card's statement: it shows debts where a bank's statement shows money, so it proves neither income nor balances. */
function likeness({ compact: letters }: Evidence): number {
  const plain = compact(letters);
  const seen = cues.filter((cue) => cue.test(plain)).length;
  const debts = cues.slice(0, 4).filter((cue) => cue.test(plain)).length;
  return debts >= 2 && seen >= 4 ? Math.min(0.97, 0.62 + 0.05 * seen) : 0;
}

const read = ({ paper }: Reading): ReadField[] => [...bankFields(paper), ...holderFields(paper, [])];

export const cardStatement: KindReader = { kind: 'card_statement', likeness, labels: {}, read };
