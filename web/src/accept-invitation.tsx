import { type FormEvent, useId, useState } from 'react';
import { Problem } from './api/http.ts';
import { redeemInvitation } from './api/redeem.ts';
import { LanguageSelect } from './header/language-select.tsx';
import type { Words } from './language/words.ts';
import type { Locale } from './types.ts';
import { Logo } from './ui/logo.tsx';

interface AcceptInvitationProps {
  readonly code: string;
  readonly words: Words;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly onKey: (key: string) => void;
  readonly onCancel: () => void;
}

/** What somebody sees who opened an invitation: a name, and they are in. */
export function AcceptInvitation({ code, words, locale, onLocale, onKey, onCancel }: AcceptInvitationProps) {
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const ids = useId();
  const { business } = words;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      onKey(await redeemInvitation(code, { name: name.trim(), locale }));
    } catch (error) {
      setRefusal(error instanceof Problem ? error : new Problem(0, 'page/offline', '', ''));
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <section className="sign-in-brand">
        <p className="wordmark">
          <Logo size={40} /> Chauffeur
        </p>
        <p className="sign-in-tagline">{words.app.tagline}</p>
      </section>
      <form className="sign-in-form" onSubmit={submit}>
        <LanguageSelect label={words.app.language} locale={locale} onPick={onLocale} />
        <h1>{business.invited}</h1>
        <p className="muted">{business.invitedLead}</p>
        <label htmlFor={`${ids}-name`}>{business.yourName}</label>
        <input
          id={`${ids}-name`}
          autoComplete="name"
          maxLength={120}
          value={name}
          aria-invalid={refusal !== null}
          aria-describedby={refusal ? `${ids}-refusal` : undefined}
          onChange={({ target }) => setName(target.value)}
        />
        {refusal && (
          <p id={`${ids}-refusal`} className="field-error" role="alert">
            {refusal.status === 0 ? words.problem.offline : refusal.message}{' '}
            {refusal.status === 0 ? words.problem.offlineFix : refusal.fix}
          </p>
        )}
        <button type="submit" className="button primary" disabled={busy || name.trim() === ''}>
          {busy ? business.accepting : business.accept}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {business.haveKey}
        </button>
      </form>
    </main>
  );
}
