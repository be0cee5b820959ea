import { useId, useState } from 'react';
import { Problem } from '../api/http.ts';
import { useApp } from '../app-context.ts';
import type { MadeInvitation } from '../business-types.ts';
import { useSpeech } from '../use-speech.ts';

/** Makes a link for a buyer, for the one of a deal when it is named, and shows it this once. */
export function InviteBuyer({ dealId }: { readonly dealId?: string }) {
  const { api, words, showProblem } = useApp();
  const speech = useSpeech();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [copied, setCopied] = useState(false);
  const [busy, setBusy] = useState(false);
  const ids = useId();
  const { business } = words;
  const make = async () => {
    setBusy(true);
    setCopied(false);
    try {
      setMade(await api.invite(dealId));
    } catch (error) {
      showProblem(error instanceof Problem ? error : new Problem(0, 'page/offline', '', ''));
    } finally {
      setBusy(false);
    }
  };
  const link = made && new URL(made.link, location.href).href;
  const copy = () => link && navigator.clipboard?.writeText(link).then(() => setCopied(true));
  return (
    <section className="card invite" aria-labelledby={`${ids}-title`}>
      <h3 id={`${ids}-title`}>{business.invite}</h3>
      <p className="muted">{dealId === undefined ? business.inviteLead : business.inviteDeal}</p>
      {made && link ? (
        <>
          <label htmlFor={`${ids}-link`}>{business.link}</label>
          <div className="invite-link">
            <input id={`${ids}-link`} readOnly value={link} onFocus={({ target }) => target.select()} />
            <button type="button" className="button" onClick={copy}>
              {copied ? business.copied : business.copy}
            </button>
          </div>
          <p className="muted" role="status">
            {business.until(speech.day(made.expiresAt))}
          </p>
        </>
      ) : (
        <button type="button" className="button" disabled={busy} onClick={make}>
          {business.makeLink}
        </button>
      )}
    </section>
  );
}
