import { type FormEvent, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import { Spinner } from '../ui/spinner.tsx';
import type { PrequalificationView } from './prequalification.ts';
import { QuickField } from './quick-field.tsx';
import { QuickPeriod } from './quick-period.tsx';
import { QuickResult } from './quick-result.tsx';
import { isDescribed, readQuickForm } from './read-quick-form.ts';

const count = { inputMode: 'numeric', pattern: '[0-9]{1,3}' } as const;
const amount = { inputMode: 'decimal', pattern: '\\$?[0-9][0-9,]*(\\.[0-9]{0,2})?', unit: '$' } as const;

interface QuickFormProps {
  readonly onDecided: () => void;
  readonly onOpenDeal: (dealId: string) => void;
}

/** One buyer in, a decision out, shown in place. */
export function QuickForm({ onDecided, onOpenDeal }: QuickFormProps) {
  const { api, words, currency, showProblem } = useApp();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<PrequalificationView | null>(null);
  const { quick } = words;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    try {
      setResult(await api.prequalify(readQuickForm(new FormData(event.currentTarget), currency)));
      onDecided();
    } catch (error) {
      showProblem(error instanceof Problem ? error : new Problem(0, 'page/offline', '', ''));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="quick" aria-labelledby="quick-title">
      <div className="pane-head">
        <div>
          <h2 id="quick-title">{quick.title}</h2>
          <p className="muted">{quick.lead}</p>
        </div>
      </div>
      <form
        className="card quick-form"
        onSubmit={submit}
        onInput={({ currentTarget }) => askForPrice(currentTarget, quick.priceNeeded)}
      >
        <QuickField name="name" label={quick.name} required />
        <QuickField name="vehicle" label={quick.vehicle} required />
        <QuickField name="price" label={quick.price} hint={quick.optional} {...amount} />
        <QuickField name="down" label={quick.down} {...amount} required />
        <QuickField name="term" label={quick.term} defaultValue="60" {...count} required />
        <QuickField name="income" label={quick.income} {...amount} required />
        <QuickPeriod />
        <QuickField name="employment" label={quick.employmentMonths} {...count} required />
        <QuickField name="residence" label={quick.residenceMonths} {...count} required />
        <QuickField name="housing" label={quick.housing} {...amount} required />
        <QuickField name="debt" label={quick.debt} {...amount} required />
        <QuickField name="creditScore" label={quick.creditScore} hint={quick.optional} {...count} />
        <button type="submit" className="button primary" disabled={busy}>
          {busy && <Spinner />} {busy ? quick.working : quick.submit}
        </button>
      </form>
      {result && <QuickResult key={result.dealId} result={result} onOpenDeal={onOpenDeal} />}
    </section>
  );
}

/** Only a car of the stock has a price of its own. */
function askForPrice(form: HTMLFormElement, message: string): void {
  const { vehicle, price } = form.elements as unknown as Record<'vehicle' | 'price', HTMLInputElement>;
  price.setCustomValidity(isDescribed(vehicle.value) && price.value.trim() === '' ? message : '');
}
