import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import { DecisionCard } from '../cards/decision-card.tsx';
import { OffersCard } from '../cards/offers-card.tsx';
import type { IncomeValue } from '../deal-types.ts';
import { Spinner } from '../ui/spinner.tsx';
import { type PrequalificationRequest, type PrequalificationView, parseAmount } from './prequalification.ts';
import { QuickField } from './quick-field.tsx';

const whole = '[0-9]{1,3}';
const amount = '\\$?[0-9][0-9,]*(\\.[0-9]{0,2})?';

interface QuickFormProps {
  /** Called with the deal that came of it. */
  readonly onDecided: (dealId: string) => void;
  readonly onOpenDeal: (dealId: string) => void;
}

/** One buyer in, a decision out, shown in place. */
export function QuickForm({ onDecided, onOpenDeal }: QuickFormProps) {
  const { api, words, currency, showProblem } = useApp();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<PrequalificationView | null>(null);
  const resultBox = useRef<HTMLElement>(null);
  useEffect(() => {
    if (result) resultBox.current?.focus();
  }, [result]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    try {
      const view = await api.prequalify(readForm(new FormData(event.currentTarget), currency));
      setResult(view);
      onDecided(view.dealId);
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
          <h2 id="quick-title">{words.quick.title}</h2>
          <p className="muted">{words.quick.lead}</p>
        </div>
      </div>
      <form className="card quick-form" onSubmit={submit}>
        <QuickField name="name" label={words.quick.name} required />
        <QuickField name="vehicle" label={words.quick.vehicle} required />
        <QuickField
          name="price"
          label={words.quick.price}
          hint={words.quick.optional}
          unit="$"
          inputMode="decimal"
          pattern={amount}
        />
        <QuickField
          name="down"
          label={words.quick.down}
          unit="$"
          inputMode="decimal"
          pattern={amount}
          required
        />
        <QuickField
          name="term"
          label={words.quick.term}
          inputMode="numeric"
          pattern={whole}
          defaultValue="60"
          required
        />
        <QuickField
          name="income"
          label={words.quick.income}
          unit="$"
          inputMode="decimal"
          pattern={amount}
          required
        />
        <PeriodField />
        <QuickField
          name="employment"
          label={words.quick.employmentMonths}
          inputMode="numeric"
          pattern={whole}
          required
        />
        <QuickField
          name="residence"
          label={words.quick.residenceMonths}
          inputMode="numeric"
          pattern={whole}
          required
        />
        <QuickField
          name="housing"
          label={words.quick.housing}
          unit="$"
          inputMode="decimal"
          pattern={amount}
          required
        />
        <QuickField
          name="debt"
          label={words.quick.debt}
          unit="$"
          inputMode="decimal"
          pattern={amount}
          required
        />
        <QuickField
          name="creditScore"
          label={words.quick.creditScore}
          hint={words.quick.optional}
          inputMode="numeric"
          pattern={whole}
        />
        <button type="submit" className="button primary" disabled={busy}>
          {busy && <Spinner />} {busy ? words.quick.working : words.quick.submit}
        </button>
      </form>
      {result && (
        <section className="quick-result" ref={resultBox} tabIndex={-1} aria-label={words.quick.result}>
          <DecisionCard data={result.decision} />
          {result.offers && <OffersCard data={result.offers} choosable={false} />}
          <button type="button" className="button" onClick={() => onOpenDeal(result.dealId)}>
            {words.quick.openDeal}
          </button>
        </section>
      )}
    </section>
  );
}

function PeriodField() {
  const { words } = useApp();
  return (
    <div className="field">
      <label htmlFor="quick-per">{words.quick.per}</label>
      <span className="field-box">
        <select id="quick-per" name="per" defaultValue="month">
          {Object.entries(words.quick.periods).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

/** The typed form as the request. The server checks it all again. */
function readForm(form: FormData, currency: string): PrequalificationRequest {
  const typed = (name: string) => String(form.get(name) ?? '').trim();
  const minorUnits = (name: string) => parseAmount(typed(name), currency) ?? Number.NaN;
  return {
    facts: {
      name: typed('name'),
      income: { amount: minorUnits('income'), per: typed('per') as IncomeValue['per'] },
      employmentMonths: Number(typed('employment')),
      residenceMonths: Number(typed('residence')),
      housingPayment: minorUnits('housing'),
      monthlyDebt: minorUnits('debt'),
      ...(typed('creditScore') ? { creditScore: Number(typed('creditScore')) } : {}),
      vehicle: typed('vehicle'),
      ...(typed('price') ? { vehiclePrice: minorUnits('price') } : {}),
      downPayment: minorUnits('down'),
      termMonths: Number(typed('term')),
    },
  };
}
