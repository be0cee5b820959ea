import { type FormEvent, useId, useState } from 'react';
import type { Problem } from './api/http.ts';
import { LanguageSelect } from './header/language-select.tsx';
import type { Words } from './language/words.ts';
import type { Locale } from './types.ts';
import { Icon } from './ui/icon.tsx';
import { Logo } from './ui/logo.tsx';

interface SignInProps {
  readonly words: Words;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
  readonly busy: boolean;
  readonly refusal: Problem | null;
  readonly onKey: (key: string) => void;
}

export function SignIn({ words, locale, onLocale, busy, refusal, onKey }: SignInProps) {
  const [key, setKey] = useState('');
  const ids = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim()) onKey(key.trim());
  };
  return (
    <main className="sign-in">
      <section className="sign-in-brand">
        <p className="wordmark">
          <Logo size={40} /> Chauffeur
        </p>
        <p className="sign-in-tagline">{words.app.tagline}</p>
        <ul>
          {words.signIn.points.map((point) => (
            <li key={point}>
              <Icon name="check" /> {point}
            </li>
          ))}
        </ul>
      </section>
      <form className="sign-in-form" onSubmit={submit}>
        <LanguageSelect label={words.app.language} locale={locale} onPick={onLocale} />
        <h1>{words.signIn.title}</h1>
        <p className="muted">{words.signIn.lead}</p>
        <label htmlFor={`${ids}-key`}>{words.signIn.key}</label>
        <input
          id={`${ids}-key`}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={key}
          aria-invalid={refusal !== null}
          aria-describedby={refusal ? `${ids}-refusal` : undefined}
          onChange={({ target }) => setKey(target.value)}
        />
        {refusal && (
          <p id={`${ids}-refusal`} className="field-error" role="alert">
            {refusal.status === 0 ? words.problem.offline : refusal.message}{' '}
            {refusal.status === 0 ? words.problem.offlineFix : refusal.fix}
          </p>
        )}
        <button type="submit" className="button primary" disabled={busy || key.trim() === ''}>
          {busy ? words.signIn.working : words.signIn.submit}
        </button>
      </form>
    </main>
  );
}
