import { Icon } from '../ui/icon.tsx';

/** A turn that ended in an error: what happened, and what to try next. */
export function ErrorNote({ message, fix }: { readonly message: string; readonly fix: string }) {
  return (
    <div className="error-note" role="alert">
      <Icon name="alert" />
      <p>
        <strong>{message}</strong> {fix}
      </p>
    </div>
  );
}
