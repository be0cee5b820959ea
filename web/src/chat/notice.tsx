import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';

/** How the reply was made, where the person should know: in the page's words, since the event only names it. */
export function Notice({ code }: { readonly code: string }) {
  const { words } = useApp();
  const { notice } = words;
  if (!Object.hasOwn(notice, code)) return null;
  return (
    <p className="notice">
      <Icon name="info" size={16} /> <span>{notice[code as keyof typeof notice]}</span>
    </p>
  );
}
