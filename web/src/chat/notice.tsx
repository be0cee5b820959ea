import { Icon } from '../ui/icon.tsx';

/** How the reply was made, where the person should know. */
export function Notice({ text }: { readonly text: string }) {
  return (
    <p className="notice">
      <Icon name="info" size={16} /> <span>{text}</span>
    </p>
  );
}
