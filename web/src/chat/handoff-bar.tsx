import { useApp } from '../app-context.ts';
import { Icon } from '../ui/icon.tsx';

export function HandoffBar() {
  const { words } = useApp();
  return (
    <p className="handoff-bar" role="status">
      <Icon name="person" size={16} /> {words.chat.handedOff}
    </p>
  );
}
