const storedKey = 'chauffeur.key';
const storedLocale = 'chauffeur.locale';
const storedInvitation = 'chauffeur.invitation';

/**
 * The key of a sign-in link `#key=…`, or the one this tab signed in with before. The link's key leaves the address bar
 * at once, so that it is neither bookmarked nor shared by mistake.
 */
export function takeKey(): string | null {
  const fromLink = new URLSearchParams(location.hash.slice(1)).get('key');
  if (fromLink) {
    history.replaceState(null, '', location.pathname + location.search);
    rememberKey(fromLink.trim());
  }
  return sessionStorage.getItem(storedKey);
}

/** The code of an invitation link `/?invitation=…`, which leaves the address bar at once too; this tab keeps it until used. */
export function takeInvitation(): string | null {
  const code = new URLSearchParams(location.search).get('invitation');
  if (code) {
    history.replaceState(null, '', location.pathname);
    sessionStorage.setItem(storedInvitation, code.trim());
  }
  return sessionStorage.getItem(storedInvitation);
}

export const forgetInvitation = () => sessionStorage.removeItem(storedInvitation);

export const rememberKey = (key: string) => sessionStorage.setItem(storedKey, key);

/** Forgets everything this tab remembered about who was signed in. */
export function forgetSession(): void {
  sessionStorage.clear();
}

export const rememberLocale = (locale: string) => localStorage.setItem(storedLocale, locale);
export const rememberedLocale = () => localStorage.getItem(storedLocale);

export const rememberConversation = (userId: string, id: string | null) =>
  id
    ? sessionStorage.setItem(`chauffeur.conversation.${userId}`, id)
    : sessionStorage.removeItem(`chauffeur.conversation.${userId}`);
export const rememberedConversation = (userId: string) =>
  sessionStorage.getItem(`chauffeur.conversation.${userId}`);

const nameKey = (documentId: string) => `chauffeur.file.${documentId}`;
/** File names stay in this tab: the server and the model only ever see ids. */
export const rememberFileName = (documentId: string, name: string) =>
  sessionStorage.setItem(nameKey(documentId), name);
export const rememberedFileName = (documentId: string) => sessionStorage.getItem(nameKey(documentId));
