import { useCallback, useEffect, useMemo, useState } from 'react';
import { AcceptInvitation } from './accept-invitation.tsx';
import { createApi } from './api/api.ts';
import { Problem } from './api/http.ts';
import { isLocale, wordsOf } from './language/words.ts';
import {
  forgetInvitation,
  forgetSession,
  rememberedLocale,
  rememberKey,
  rememberLocale,
  takeInvitation,
  takeKey,
} from './session.ts';
import { SignIn } from './sign-in.tsx';
import { SignedIn } from './signed-in.tsx';
import type { Locale, Me } from './types.ts';
import { ToastList, useToasts } from './ui/toasts.tsx';

/** Who is signed in, and in which language: everything else hangs below. */
export function App() {
  const [key, setKey] = useState(takeKey);
  const [invitation, setInvitation] = useState(takeInvitation);
  const [me, setMe] = useState<Me | null>(null);
  const [chosen, setChosen] = useState<Locale | null>(storedLocale);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const locale = chosen ?? me?.locale ?? browserLocale();
  const words = wordsOf(locale);
  const { toasts, show, close } = useToasts(words);
  const api = useMemo(() => (key ? createApi(key) : null), [key]);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  useEffect(() => {
    if (!api) return;
    let current = true;
    api.me().then(
      (who) => current && setMe(who),
      (error) => {
        if (!current) return;
        setRefusal(error instanceof Problem ? error : new Problem(0, 'page/offline', '', ''));
        setKey(null);
      },
    );
    return () => {
      current = false;
    };
  }, [api]);

  const signIn = useCallback((pasted: string) => {
    rememberKey(pasted);
    setRefusal(null);
    setMe(null);
    setKey(pasted);
  }, []);
  useKeyFromLink(signIn);

  const setLocale = (next: Locale) => {
    rememberLocale(next);
    setChosen(next);
  };
  const signOut = () => {
    forgetSession();
    setMe(null);
    setKey(null);
  };

  const leaveInvitation = () => {
    forgetInvitation();
    setInvitation(null);
  };
  if (invitation) {
    const accepted = (given: string) => {
      leaveInvitation();
      signIn(given);
    };
    const asked = { code: invitation, words, locale, onLocale: setLocale };
    return <AcceptInvitation {...asked} onKey={accepted} onCancel={leaveInvitation} />;
  }

  const toastList = <ToastList toasts={toasts} words={words} onClose={close} />;
  if (!api || !me) {
    return (
      <SignIn
        words={words}
        locale={locale}
        onLocale={setLocale}
        busy={api !== null}
        refusal={refusal}
        onKey={signIn}
      />
    );
  }
  return (
    <SignedIn key={me.id} {...{ api, me, locale, setLocale, words, showProblem: show, signOut }}>
      {toastList}
    </SignedIn>
  );
}

/** A sign-in link opened in a tab that is already showing the page. */
function useKeyFromLink(signIn: (key: string) => void): void {
  useEffect(() => {
    const onHash = () => {
      if (!location.hash.includes('key=')) return;
      const key = takeKey();
      if (key) signIn(key);
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, [signIn]);
}

function storedLocale(): Locale | null {
  const stored = rememberedLocale();
  return isLocale(stored) ? stored : null;
}

function browserLocale(): Locale {
  if (navigator.language.startsWith('zh')) return 'zh-CN';
  return navigator.language.startsWith('de') ? 'de-DE' : 'en-US';
}
